import { expect, test } from 'vitest';
import { playingTime } from './playingTime.ts';

test.each([
  [0, '0:00'],
  [65, '1:05'],
  [600, '10:00'],
  [3727, '1:02:07'],
])('%i seconds are %s', (seconds, written) => {
  expect(playingTime(seconds)).toBe(written);
});
