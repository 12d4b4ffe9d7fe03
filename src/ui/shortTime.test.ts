import { expect, test } from 'vitest';
import { groupedNumber } from './groupedNumber.ts';
import { shortTime } from './shortTime.ts';

const now = new Date(2026, 2, 3, 0, 5).getTime();
const told = (...at: [number, number, number, number, number]) =>
  shortTime('en', new Date(...at).getTime(), now, 'Yesterday');

test('a time is told as short as it is clear', () => {
  expect(told(2026, 2, 3, 0, 1)).toBe('00:01');
  expect(told(2026, 2, 2, 23, 59)).toBe('Yesterday');
  expect(told(2026, 1, 28, 12, 0)).toBe('28 Feb');
  expect(told(2025, 11, 31, 12, 0)).toBe('31 Dec 2025');
});

test('Swiss thousands have the apostrophe of print', () => {
  expect(groupedNumber('de', 12345)).toBe('12’345');
  expect(groupedNumber('en', 12345)).toBe('12,345');
});
