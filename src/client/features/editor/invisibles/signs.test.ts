import { expect, test } from 'vitest';
import { fc } from '#testing/fastCheck.ts';
import { invisibleSign, invisiblesIn } from './signs.ts';

test('each kind of space has a sign of its own', () => {
  const kinds = [' ', '\t', '\u00a0', '\u202f', '\u2009', '\u200a', '\u2002', '\u2003', '\u2007'];
  expect(new Set(kinds.map(invisibleSign)).size).toBe(kinds.length);
});

test('characters without a width are told by name', () => {
  expect(invisiblesIn('a\u00adb\u200bc\u202ed\ufeff')).toEqual([
    { at: 1, sign: '¬', kind: 'widthless' },
    { at: 3, sign: 'ZWSP', kind: 'widthless' },
    { at: 5, sign: 'RLO', kind: 'widthless' },
    { at: 7, sign: 'BOM', kind: 'widthless' },
  ]);
});

test('the joiners of an emoji are left in it, others are shown', () => {
  expect(invisiblesIn('👨‍👩‍👧 👩🏽‍🚀 ❤️‍🔥').map(({ sign }) => sign)).toEqual(['·', '·']);
  expect(invisiblesIn('می\u200dخ').map(({ sign }) => sign)).toEqual(['ZWJ']);
});

test('every character that shows nothing is among them', () => {
  // \p{Cf} is Unicode's list of format characters; the joiner depends on its neighbours, tags stand in flags only.
  fc.assert(
    fc.property(fc.integer({ min: 0x20, max: 0xffff }), (code) => {
      const character = String.fromCodePoint(code);
      if (!/^[\p{Zs}\p{Bidi_Control}]$/u.test(character)) return;
      expect(invisiblesIn(`a${character}b`)).toHaveLength(1);
    }),
    { numRuns: 5_000 },
  );
});
