import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readRange } from './range.ts';

test.each([
  [null, null],
  ['bytes=0-', { from: 0, to: 1000 }],
  ['bytes=0-99', { from: 0, to: 100 }],
  ['bytes=900-5000', { from: 900, to: 1000 }],
  ['bytes=-100', { from: 900, to: 1000 }],
  ['bytes=-5000', { from: 0, to: 1000 }],
  ['bytes=999-', { from: 999, to: 1000 }],
  ['bytes=1000-', 'outside'],
  ['bytes=-0', 'outside'],
  ['bytes=9-3', null],
  ['bytes=0-1,5-6', null],
  ['bytes=-', null],
  ['pages=1-2', null],
  ['bytes=1e3-', null],
])('%j of a thousand bytes', (header, expected) => {
  expect(readRange(header, 1000)).toEqual(expected);
});

test('a part lies in the file and has a byte, whatever is asked', () => {
  const number = fc.option(fc.integer({ min: 0, max: 5000 }), { nil: '' });
  fc.assert(
    fc.property(number, number, fc.integer({ min: 1, max: 3000 }), (first, last, size) => {
      const range = readRange(`bytes=${first}-${last}`, size);
      if (range === null || range === 'outside') return;
      expect(range.from).toBeGreaterThanOrEqual(0);
      expect(range.to).toBeGreaterThan(range.from);
      expect(range.to).toBeLessThanOrEqual(size);
    }),
  );
});
