import { type HtmlNode, type HtmlTree, textOf } from '#marks/htmlTree.ts';
import type { Fault } from './defineFormat.ts';
import type { Outgoing } from './outgoing.ts';
import { treeText } from './reading/counts.ts';

/**
 * What of an article does not come back from its file, for formats in which any text is valid: `read` is what was found in it, a tree with
 * one element a block. The headline has to be there, and of every block with words the letters and digits in their order.
 */
export function notComingBack({ tree, front }: Outgoing, read: HtmlTree): Fault[] {
  const headline = textOf(front.headline.children);
  const found = read.find((node) => typeof node !== 'string' && node.attributes.class === 'headline');
  const faults = signs(headline) === signs(found ? textOf([found]) : '') ? [] : [fault('headline', headline)];
  const [wanted, there] = [speaking(tree), speaking(read)];
  if (wanted.length !== there.length)
    return [...faults, { place: '/', message: `${there.length} blocks come back of ${wanted.length}` }];
  const at = wanted.findIndex(({ said }, index) => said !== there[index]?.said);
  const { block } = wanted[at] ?? {};
  return block ? [...faults, fault(`block ${at + 1}`, treeText([block]))] : faults;
}

/** The same of a file that has no blocks: its letters. Numbers of items are no part of an article. */
export function wordsNotComingBack({ tree }: Outgoing, read: string): Fault[] {
  const letters = (text: string) => (text.normalize('NFD').match(/\p{L}/gu) ?? []).join('');
  return letters(treeText(tree)) === letters(read) ? [] : [{ place: '/', message: 'its words do not come back' }];
}

/** The same of a file that tells more than the article does: each line of each block stands in it, and no block before the one it follows. */
export function linesNotComingBack({ tree }: Outgoing, read: string): Fault[] {
  const text = signs(read);
  const lines = tree.map((block) => treeText([block]).split('\n').map(signs));
  // Nearly always lines follow one another: to look for each from the beginning of its block would take long in a long list.
  if (firstMissing(lines, (block, from) => endInTurn(block, text, from) ?? endInAnyTurn(block, text, from)) < 0)
    return [];
  const at = firstMissing(lines, (block, from) => endInAnyTurn(block, text, from));
  const block = tree[at];
  return block === undefined ? [] : [fault(`block ${at + 1}`, treeText([block]))];
}

/** The first block whose lines are not behind the end of the one before; -1 where there is none. */
function firstMissing(
  blocks: readonly (readonly string[])[],
  endOf: (lines: readonly string[], from: number) => number | null,
): number {
  let from: number | null = 0;
  return blocks.findIndex((lines) => {
    from = endOf(lines, from ?? 0);
    return from === null;
  });
}

/** Where lines end that stand one behind the other. */
function endInTurn(lines: readonly string[], text: string, from: number): number | null {
  let end = from;
  for (const line of lines) {
    const at = text.indexOf(line, end);
    if (at < 0) return null;
    end = at + line.length;
  }
  return end;
}

/** The same of lines in any order: a caption may stand before what it is a caption of, or behind it. */
function endInAnyTurn(lines: readonly string[], text: string, from: number): number | null {
  let end = from;
  for (const line of lines) {
    const at = text.indexOf(line, from);
    if (at < 0) return null;
    end = Math.max(end, at + line.length);
  }
  return end;
}

const fault = (place: string, words: string): Fault => ({
  place: `/${place}`,
  message: `does not come back: ${words.slice(0, 60)}`,
});

/** Accents stand apart: whoever reads a file may put letter and accent together. */
const signs = (text: string): string => (text.normalize('NFD').match(/[\p{L}\p{N}]/gu) ?? []).join('');

/** Blocks with words, and the signs of those. */
const speaking = (tree: HtmlTree): { block: HtmlNode; said: string }[] =>
  tree.map((block) => ({ block, said: said(block) })).filter((each) => each.said !== '');

/** What a block says, in its order; of a picture or a recording the caption may stand behind its credit. */
function said(node: HtmlNode): string {
  if (typeof node === 'string') return signs(node);
  if (node.tag !== 'figure' || node.attributes.class === 'table') return node.children.map(said).join('');
  return treeText([node]).split('\n').map(signs).sort().join('');
}
