import { expect, test } from 'vitest';
import { memoryKept } from '#testing/memoryKept.ts';
import { syllablesOf } from './syllables.ts';
import { indexedWords, wordsOf } from './words.ts';

/** A thousand texts of a hundred thousand bytes, each with a long word that no other has. */
function readThousand(read: (text: string) => void): void {
  const rest = '. '.repeat(50_000);
  for (let count = 0; count < 1_000; count += 1) read(`Donaudampfschiff${count} ${rest}${count}`);
}

test('what an index remembers of words keeps no text in memory', () => {
  const kept = memoryKept(() => readThousand((text) => void indexedWords(text, 'de')));
  expect(kept).toBeLessThan(10_000_000);
});

test('what is remembered of syllables keeps no text in memory', () => {
  const kept = memoryKept(() =>
    readThousand((text) => {
      for (const word of wordsOf(text)) syllablesOf(word.text, 'de');
    }),
  );
  expect(kept).toBeLessThan(10_000_000);
});
