import { expect, test } from 'vitest';
import { fc } from '#testing/fastCheck.ts';
import { wordDifference } from './wordDifference.ts';

const shown = (before: string, after: string) =>
  wordDifference(before, after)
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'added' ? `+${text}` : `-${text}`))
    .join('|');

test('tells words that came and words that went', () => {
  expect(shown('ein grosser Tag', 'ein guter Tag')).toBe('ein |-grosser |+guter |Tag');
  expect(shown('ein Tag', 'ein Tag')).toBe('ein Tag');
  expect(shown('', 'neu')).toBe('+neu');
});

test('is the first text without what was added, and the second without what was removed', () => {
  const text = fc
    .array(fc.constantFrom('a ', 'b ', 'c', ' ', 'das ', '«x» '), { maxLength: 30 })
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(text, text, (before, after) => {
      const parts = wordDifference(before, after);
      const without = (kind: string) =>
        parts
          .filter((part) => part.kind !== kind)
          .map((part) => part.text)
          .join('');
      expect(without('added')).toBe(before);
      expect(without('removed')).toBe(after);
    }),
  );
});
