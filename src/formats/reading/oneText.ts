import type { HtmlTree } from '#marks/htmlTree.ts';
import { sourceText } from '../html/sourceText.ts';
import { wordsOf } from './counts.ts';

/** One of the texts of a message. `marked` where it says what is a heading and what a list; `foreign` in a vocabulary that nobody here reads. */
export interface MessageText {
  tree: HtmlTree;
  kind: 'marked' | 'plain' | 'foreign';
  /** Those of its lists, which are no text. */
  markers?: readonly string[];
}

/** What a word of a text is worth: so much longer has one in plain words to be to be the richer one. */
const worthOf = { marked: 3, plain: 2, foreign: 0 };
/** Of two texts that share so much of their words one is the other again. */
const same = 0.5;
/** So often is a line looked for within the lines of another text at most. */
const mostSought = 4000;

/**
 * The texts of a message as one, in their order. Agencies send the same text several times, marked and in plain words: of those the
 * richest is taken. Texts that differ, such as a lead and what follows it, are all of it.
 */
export function oneText(texts: readonly MessageText[]): { tree: HtmlTree; markers: string[] } {
  const all = texts
    .map(({ tree, kind, markers = [] }) => {
      const lines = sourceText(tree)
        .split('\n')
        .map(wordsOf)
        .filter((words) => words.length > 0);
      const words = lines.reduce((sum, line) => sum + line.length, 0);
      const keys = new Set(lines.map(keyOf));
      return { tree, markers, lines, keys, words, worth: words * worthOf[kind], key: keyOf(lines.flat()) };
    })
    .filter(({ words, tree }) => words > 0 || tree.some((node) => typeof node !== 'string'));
  const kept: typeof all = [];
  let sought = 0;
  const holds = (other: (typeof all)[number], key: string) => {
    if (other.keys.has(key)) return true;
    sought += 1;
    return sought <= mostSought && other.key.includes(key);
  };
  for (const text of all.toSorted((one, other) => other.worth - one.worth)) {
    const shared = (other: (typeof all)[number]) =>
      text.lines.filter((line) => holds(other, keyOf(line))).reduce((sum, line) => sum + line.length, 0);
    if (text.words === 0 ? kept.length === 0 : !kept.some((other) => shared(other) >= text.words * same))
      kept.push(text);
  }
  const own = all.filter((text) => kept.includes(text));
  return { tree: own.flatMap(({ tree }) => tree), markers: own.flatMap(({ markers }) => markers) };
}

const keyOf = (words: readonly string[]) => ` ${words.join(' ')} `;
