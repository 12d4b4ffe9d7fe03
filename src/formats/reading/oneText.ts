import type { HtmlTree } from '#marks/htmlTree.ts';
import { sourceText } from '../html/sourceText.ts';
import { wordsOf } from './counts.ts';

/** One of the texts of a message. `marked` where it says what is a heading and what a list; `foreign` in a vocabulary that nobody here reads. */
export interface MessageText {
  tree: HtmlTree;
  kind: 'marked' | 'plain' | 'foreign';
}

/** What a word of a text is worth: so much longer has one in plain words to be to be the richer one. */
const worthOf = { marked: 3, plain: 2, foreign: 0 };
/** Of two texts that share so much of their words one is the other again. */
const same = 0.5;

/**
 * The texts of a message as one, in their order. Agencies send the same text several times, marked and in plain words: of those the
 * richest is taken. Texts that differ, such as a lead and what follows it, are all of it.
 */
export function oneText(texts: readonly MessageText[]): HtmlTree {
  const all = texts
    .map(({ tree, kind }) => {
      const lines = sourceText(tree)
        .split('\n')
        .map(wordsOf)
        .filter((words) => words.length > 0);
      const words = lines.reduce((sum, line) => sum + line.length, 0);
      return { tree, lines, words, worth: words * worthOf[kind], key: keyOf(lines.flat()) };
    })
    .filter(({ words, tree }) => words > 0 || tree.some((node) => typeof node !== 'string'));
  const kept: typeof all = [];
  for (const text of all.toSorted((one, other) => other.worth - one.worth)) {
    const shared = (other: { key: string }) =>
      text.lines.filter((line) => other.key.includes(keyOf(line))).reduce((sum, line) => sum + line.length, 0);
    if (text.words === 0 ? kept.length === 0 : !kept.some((other) => shared(other) >= text.words * same))
      kept.push(text);
  }
  return all.filter((text) => kept.includes(text)).flatMap(({ tree }) => tree);
}

const keyOf = (words: readonly string[]) => ` ${words.join(' ')} `;
