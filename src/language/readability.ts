import { syllablesOf } from './syllables.ts';

/** What readability is reckoned from. */
export interface TextMeasures {
  sentences: number;
  words: number;
  letters: number;
  syllables: number;
  /** Words of more than six letters, of three syllables and more, of one. */
  long: number;
  manySyllables: number;
  oneSyllable: number;
  /** Words of the longest sentence. */
  longest: number;
}

export const nothingMeasured: TextMeasures = {
  sentences: 0,
  words: 0,
  letters: 0,
  syllables: 0,
  long: 0,
  manySyllables: 0,
  oneSyllable: 0,
  longest: 0,
};

/** Measures the words of one sentence, in a language's BCP 47 tag. */
export function measureSentence(words: readonly { text: string }[], language: string): TextMeasures {
  if (words.length === 0) return nothingMeasured;
  const measures = { ...nothingMeasured, sentences: 1, words: words.length, longest: words.length };
  for (const { text } of words) {
    const syllables = syllablesOf(text, language);
    measures.letters += text.length;
    measures.syllables += syllables;
    if (text.length > 6) measures.long += 1;
    if (syllables >= 3) measures.manySyllables += 1;
    if (syllables === 1) measures.oneSyllable += 1;
  }
  return measures;
}

export function addMeasures(one: TextMeasures, other: TextMeasures): TextMeasures {
  return {
    sentences: one.sentences + other.sentences,
    words: one.words + other.words,
    letters: one.letters + other.letters,
    syllables: one.syllables + other.syllables,
    long: one.long + other.long,
    manySyllables: one.manySyllables + other.manySyllables,
    oneSyllable: one.oneSyllable + other.oneSyllable,
    longest: Math.max(one.longest, other.longest),
  };
}

/** A measure of readability: its name as it is known, its value, and whether that is easy, usual for news, or hard. */
export interface Readability {
  name: 'Flesch-Amstad' | 'LIX' | 'Wiener Sachtextformel' | 'Kandel-Moles' | 'Gulpease' | 'Flesch' | 'Flesch-Kincaid';
  value: number;
  grade: 'easy' | 'usual' | 'hard';
}

/**
 * Readability by the formulas that are usual for a language; the first one is the one to go by. German: Amstad 1978, LIX
 * by Björnsson, the first Wiener Sachtextformel (a school year). French: Kandel and Moles 1958. Italian: Gulpease 1988.
 * English: Flesch 1948, Kincaid 1975 (a school year). Empty without a sentence.
 */
export function readabilityOf(measures: TextMeasures, language: string): Readability[] {
  const { sentences, words, letters, syllables, long, manySyllables, oneSyllable } = measures;
  if (words === 0 || sentences === 0) return [];
  const perSentence = words / sentences;
  const perWord = syllables / words;
  const percent = (count: number) => (100 * count) / words;
  const lix = rated('LIX', perSentence + percent(long), [40, 60]);
  switch (language.slice(0, 2)) {
    case 'de': {
      const amstad = 180 - perSentence - 58.5 * perWord;
      const vienna =
        0.1935 * percent(manySyllables) +
        0.1672 * perSentence +
        0.1297 * percent(long) -
        0.0327 * percent(oneSyllable) -
        0.875;
      return [rated('Flesch-Amstad', amstad, [60, 30]), lix, rated('Wiener Sachtextformel', vienna, [8, 13])];
    }
    case 'fr':
      return [rated('Kandel-Moles', 207 - 1.015 * perSentence - 73.6 * perWord, [60, 30]), lix];
    case 'it':
      return [rated('Gulpease', 89 + (300 * sentences - 10 * letters) / words, [60, 40]), lix];
    default: {
      const flesch = 206.835 - 1.015 * perSentence - 84.6 * perWord;
      const kincaid = 0.39 * perSentence + 11.8 * perWord - 15.59;
      return [rated('Flesch', flesch, [60, 30]), rated('Flesch-Kincaid', kincaid, [8, 13]), lix];
    }
  }
}

/** `easy` and `hard` are where these begin; which of them is the higher number depends on the formula. */
function rated(name: Readability['name'], value: number, [easy, hard]: readonly [number, number]): Readability {
  const reached = (limit: number) => (easy > hard ? limit <= value : limit >= value);
  const grade = reached(easy) ? 'easy' : reached(hard) ? 'usual' : 'hard';
  return { name, value: Math.round(value * 10) / 10, grade };
}
