import { isWithin } from '#language/passage.ts';
import { escaped } from '#words/matching.ts';
import type { Line } from './copy.ts';
import { baseOf, type Match, matches } from './matches.ts';

/** A word of one of the house's lists, and what stands there instead; nothing where that is up to the writer. */
export interface WordEntry {
  word: string;
  instead: string;
}

export interface WordFound<Entry> extends Match {
  entry: Entry;
  /** The word that stands there instead, with the capital of what it replaces; empty where nobody knows. */
  instead: string;
  /** The same with the ending of what it replaces; empty where that may be another for this word. */
  replace: string;
}

interface Search<Entry> {
  pattern: RegExp;
  byWord: ReadonlyMap<string, Entry>;
}

/** Where a line has words of a list, in any case and with the endings of their language. */
export function* wordsFound<Entry extends WordEntry>(
  line: Line,
  search: Search<Entry> | null,
): Generator<WordFound<Entry>> {
  if (!search) return;
  for (const match of matches(line, search.pattern)) {
    const [word = '', ending = ''] = match.groups;
    const entry = search.byWord.get(word.toLowerCase());
    if (!entry || isWithin(line.text, match.from, word + ending, entry.instead)) continue;
    const capital = /^\p{Lu}/u.test(word) && !/^\p{Lu}/u.test(entry.word);
    const instead = capital ? entry.instead.charAt(0).toUpperCase() + entry.instead.slice(1) : entry.instead;
    const replace = ending === '' || endsAlike(entry.word, instead) ? instead + ending : '';
    yield { ...match, entry, instead, replace: instead === '' ? '' : replace };
  }
}

/** Whether two words take the same endings, as far as letters tell: *aufwändig* and *aufwendig*, not *Tat* and *Akt*. */
const endsAlike = (one: string, other: string) => one.slice(-3).toLowerCase() === other.slice(-3).toLowerCase();

/** A list made ready to be searched for, once as long as it is the same; null for an empty one. */
export function searchesFor<Entry extends WordEntry, Listed>(
  read: (listed: Listed) => Entry,
): (list: readonly Listed[], language: string) => Search<Entry> | null {
  const known = new WeakMap<readonly Listed[], Search<Entry> | null>();
  return (list, language) => {
    const before = known.get(list);
    if (before !== undefined) return before;
    const made = list.length === 0 ? null : searchFor(list.map(read), language);
    known.set(list, made);
    return made;
  };
}

/** The longest first, each as a word of its own. */
function searchFor<Entry extends WordEntry>(entries: readonly Entry[], language: string): Search<Entry> {
  const words = entries.map(({ word }) => word).sort((one, other) => other.length - one.length);
  const patterns = words.map((word) => escaped(word).replaceAll(' ', '[ \\u00a0]'));
  const endings = { de: '(?:e[nrms]?|s|es|n)?', fr: 's?', it: '', en: 's?' }[baseOf(language)] ?? '';
  return {
    pattern: new RegExp(`(?<![\\p{L}\\p{N}-])(${patterns.join('|')})(${endings})(?![\\p{L}\\p{N}])`, 'giu'),
    byWord: new Map(entries.map((entry) => [entry.word.toLowerCase(), entry])),
  };
}
