import { newStemmer } from 'snowball-stemmers';
import { foldText } from '#words/matching.ts';
import { ownCopy } from '#words/ownCopy.ts';

/** A word of a text: where it stands, in UTF-16 units, and how it is spelled there. */
export interface WordAt {
  text: string;
  start: number;
  end: number;
}

/**
 * A word that is searched for: any of `forms` finds it; `start` does as a beginning, while it is still being typed; and a
 * longer word that has one of `parts` within it is found too, as *wahl* is in *Bundesratswahl*.
 */
export interface SearchWord {
  forms: readonly string[];
  start: string | null;
  parts: readonly string[];
}

const stemmers = {
  de: newStemmer('german'),
  fr: newStemmer('french'),
  it: newStemmer('italian'),
  en: newStemmer('english'),
};
type Stemmed = keyof typeof stemmers;
const stemmed = Object.keys(stemmers) as Stemmed[];

/** Longest word that is indexed; nobody searches for more of one, and the engines have limits of their own. */
const longest = 60;
/** Most words of a search that count. */
const mostSearched = 12;
/** Letters of the shortest part that a longer word is found by; three letters are in too many that have nothing to do with them. */
const shortestPart = 4;

const run = /[\p{L}\p{M}\p{N}]+/gu;
// Scripts that write no spaces: only they need a dictionary to be cut, which is fifty times slower. None is below U+0E00.
const mayBeUnspaced = /[\u0e00-\u1fff\u2e80-\uffff]/;
const unspaced = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Mymr}]/u;
const segmenter = new Intl.Segmenter('en', { granularity: 'word' });

/** The words of a text in order. Apostrophes, hyphens and points part words: `l’Europe` is two. */
export function wordsOf(text: string): WordAt[] {
  return [...eachWord(text)];
}

/** The same, each found when it is asked for: who has seen enough does not read on. */
export function* eachWord(text: string): Generator<WordAt, void> {
  const spaced = !mayBeUnspaced.test(text);
  for (const { 0: found, index: at } of text.matchAll(run)) {
    if (spaced || !unspaced.test(found)) yield { text: found, start: at, end: at + found.length };
    else
      for (const { segment, index } of segmenter.segment(found))
        yield { text: segment, start: at + index, end: at + index + segment.length };
  }
}

const folds = new Map<string, string>();

/**
 * A word without what spellings of it differ in: case, accents, umlauts' dots, ß for ss, ligatures. Two spellings are
 * the same word to a search when this is the same.
 */
export function fold(word: string): string {
  return remembered(folds, word, foldText);
}

const stems: Record<Stemmed, Map<string, string>> = { de: new Map(), fr: new Map(), it: new Map(), en: new Map() };

/** The stem of a word, folded. `language` is BCP 47; a language without a stemmer answers with the folded word. */
export function stem(word: string, language: string): string {
  const base = language.slice(0, 2) as Stemmed;
  if (!Object.hasOwn(stemmers, base)) return fold(word);
  return remembered(stems[base], word, (own) => fold(stemmers[base].stem(own.normalize('NFC').toLowerCase())));
}

/** What an index keeps of a text: each of its words folded, and its stem. Without repetitions, in the order of the text. */
export function indexedWords(text: string, language: string): Set<string> {
  const indexed = new Set<string>();
  for (const { text: word } of wordsOf(text)) {
    indexed.add(fold(word).slice(0, longest));
    indexed.add(stem(word, language).slice(0, longest));
  }
  indexed.delete('');
  return indexed;
}

/** The words of a text that have room for a part, folded, without repetitions. */
export function dividedWords(text: string): Set<string> {
  const divided = new Set<string>();
  for (const { text: word } of wordsOf(text)) {
    const folded = fold(word).slice(0, longest);
    if (folded.length > shortestPart) divided.add(folded);
  }
  return divided;
}

/**
 * What somebody searches for. The languages of the articles are not known, so each word stands for its stems in all of
 * them; the last one, unless a space follows, for every word that begins with it.
 */
export function searchWords(text: string): SearchWord[] {
  const words = wordsOf(text).slice(0, mostSearched);
  return words.flatMap((word, index) => {
    const folded = fold(word.text).slice(0, longest);
    if (folded === '') return [];
    const forms = new Set([folded, ...stemmed.map((language) => stem(word.text, language).slice(0, longest))]);
    forms.delete('');
    const typing = index === words.length - 1 && word.end === text.length;
    return [{ forms: [...forms], start: typing ? folded : null, parts: partsOf([...forms]) }];
  });
}

/** The forms that are long enough to be a part; one that has another within it would find nothing more. */
function partsOf(forms: readonly string[]): string[] {
  const long = forms.filter((form) => form.length >= shortestPart);
  return long.filter((form) => !long.some((other) => other !== form && form.includes(other)));
}

/** Which of the words that are searched for a word of an article in `language` is, by the rule of the index; -1 for none. */
export function whichSearched(word: string, language: string, searched: readonly SearchWord[]): number {
  const folded = fold(word).slice(0, longest);
  const own = [folded, stem(word, language).slice(0, longest)];
  return searched.findIndex(
    ({ forms, start, parts }) =>
      own.some((form) => forms.includes(form) || (start !== null && form.startsWith(start))) ||
      parts.some((part) => folded.includes(part)),
  );
}

/** Words come again and again; a map that has grown too large is emptied. */
function remembered(known: Map<string, string>, word: string, make: (word: string) => string): string {
  const before = known.get(word);
  if (before !== undefined) return before;
  const own = ownCopy(word);
  const made = make(own);
  if (known.size >= 50_000) known.clear();
  known.set(own, made);
  return made;
}
