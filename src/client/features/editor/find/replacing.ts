import type { Mark, Node, NodeType } from '@tiptap/pm/model';
import type { Transaction } from '@tiptap/pm/state';
import { schema } from '#article/schema.ts';
import { lineText, type Textblock } from '../textblocks.ts';
import { type Range, replacementOf } from './pattern.ts';

/** What is put in place of matches. */
export interface Replacement {
  pattern: RegExp;
  words: string;
  /** The words may name groups of the match. */
  regular: boolean;
}

/** Matches of a textblock, in order. */
export interface Found {
  line: Textblock;
  ranges: readonly Range[];
}

/**
 * More than so many matches are replaced by one step a textblock: each step keeps a document of its own, and a batch takes
 * two hundred of them.
 */
const singly = 1_000;

/** Replaces every match: a step each, so that a colleague's words beside and between them stay. From the last to the first, so that no place moves. */
export function replaceAll(transaction: Transaction, found: readonly Found[], replacement: Replacement): Transaction {
  const count = found.reduce((sum, { ranges }) => sum + ranges.length, 0);
  for (const { line, ranges } of found.toReversed()) {
    if (count > singly) replaceTogether(transaction, line, ranges, replacement);
    else for (const range of ranges.toReversed()) replaceOne(transaction, line, range, replacement);
  }
  return transaction;
}

export function replaceOne(transaction: Transaction, line: Textblock, range: Range, replacement: Replacement): void {
  const content = contentFor(line.node, range, replacement);
  transaction.replaceWith(line.start + range[0], line.start + range[1], content);
}

function replaceTogether(transaction: Transaction, line: Textblock, ranges: readonly Range[], how: Replacement): void {
  const [first, last] = [ranges[0], ranges.at(-1)];
  if (!first || !last) return;
  let at = first[0];
  const content = ranges.flatMap((range) => {
    const before = line.node.content.cut(at, range[0]).content;
    at = range[1];
    return [...before, ...contentFor(line.node, range, how)];
  });
  transaction.replaceWith(line.start + first[0], line.start + last[1], content);
}

/** The new words with the marks that all of the match has. */
function contentFor(textblock: Node, range: Range, { pattern, words, regular }: Replacement): Node[] {
  const text = replacementOf(pattern, lineText(textblock), range, words, regular);
  const marks = marksOfAll(textblock, range);
  // A line break that a group took along is one again, where there may be one.
  return text.split('\n').flatMap((line, index) => {
    const lineBreak = index > 0 ? [breakIn(textblock.type)] : [];
    return [...lineBreak, ...(line === '' ? [] : [schema.text(line, marks)])];
  });
}

function breakIn(type: NodeType): Node {
  const lineBreak = schema.node('hardBreak');
  return type.contentMatch.matchType(lineBreak.type) ? lineBreak : schema.text(' ');
}

function marksOfAll(textblock: Node, [from, to]: Range): readonly Mark[] {
  let common: readonly Mark[] | null = null;
  textblock.nodesBetween(from, to, (node) => {
    common = common ? common.filter((mark) => mark.isInSet(node.marks)) : node.marks;
  });
  return common ?? [];
}
