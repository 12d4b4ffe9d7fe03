import { describe, expect, test } from 'vitest';
import { addMeasures, measureSentence, nothingMeasured, readabilityOf, type TextMeasures } from './readability.ts';
import { syllablesOf } from './syllables.ts';

/** A hundred words in five sentences: the formulas can be reckoned by hand. */
const hundred: TextMeasures = {
  sentences: 5,
  words: 100,
  letters: 500,
  syllables: 180,
  long: 20,
  manySyllables: 10,
  oneSyllable: 60,
  longest: 30,
};

describe('the usual formulas of each language, the one to go by first', () => {
  test.each([
    // 180 − 20 − 58.5 × 1.8; 20 + 20; 1.935 + 3.344 + 2.594 − 1.962 − 0.875.
    ['de-CH', { 'Flesch-Amstad': 54.7, LIX: 40, 'Wiener Sachtextformel': 5 }],
    // 207 − 1.015 × 20 − 73.6 × 1.8.
    ['fr-CH', { 'Kandel-Moles': 54.2, LIX: 40 }],
    // 89 + (1,500 − 5,000) / 100.
    ['it-IT', { Gulpease: 54, LIX: 40 }],
    // 206.835 − 1.015 × 20 − 84.6 × 1.8; 0.39 × 20 + 11.8 × 1.8 − 15.59.
    ['en-GB', { Flesch: 34.3, 'Flesch-Kincaid': 13.45, LIX: 40 }],
  ] as [string, Record<string, number>][])('%s', (language, expected) => {
    const found = readabilityOf(hundred, language);
    expect(found.map(({ name }) => name)).toEqual(Object.keys(expected));
    for (const { name, value } of found) expect(Math.abs(value - (expected[name] ?? 0))).toBeLessThanOrEqual(0.051);
  });

  test('a higher number is easier or harder, as the formula has it', () => {
    const grades = (changes: Partial<TextMeasures>) =>
      readabilityOf({ ...hundred, ...changes }, 'de-DE').map(({ grade }) => grade);
    expect(grades({})).toEqual(['usual', 'easy', 'easy']);
    expect(grades({ syllables: 150 })).toEqual(['easy', 'easy', 'easy']);
    expect(grades({ syllables: 240, long: 50, manySyllables: 40, oneSyllable: 20 })).toEqual(['hard', 'hard', 'hard']);
  });

  test('a text without a sentence has none', () => {
    expect(readabilityOf(nothingMeasured, 'de-CH')).toEqual([]);
  });
});

test('sentences are measured word by word, and added up', () => {
  const words = (text: string) => text.split(' ').map((word) => ({ text: word }));
  const one = measureSentence(words('Das Haus am See'), 'de-CH');
  expect(one).toEqual({
    ...nothingMeasured,
    ...{ sentences: 1, words: 4, letters: 12, syllables: 4, oneSyllable: 4, longest: 4 },
  });
  const other = measureSentence(words('Regierungen verhandelten'), 'de-CH');
  expect(other).toMatchObject({ long: 2, manySyllables: 2, oneSyllable: 0, syllables: 8 });
  expect(addMeasures(one, other)).toMatchObject({ sentences: 2, words: 6, longest: 4, long: 2 });
});

test.each([
  ['de', { Haus: 1, Strasse: 2, Nation: 3, Vereinbarung: 4, See: 1 }],
  ['fr', { maison: 2, table: 1, parlement: 3, parlent: 1, nation: 2 }],
  ['it', { casa: 2, governo: 3, piazza: 2, può: 1 }],
  ['en', { name: 1, named: 1, table: 2, government: 3 }],
] as [string, Record<string, number>][])('syllables of %s', (language, words) => {
  expect(Object.fromEntries(Object.keys(words).map((word) => [word, syllablesOf(word, language)]))).toEqual(words);
});
