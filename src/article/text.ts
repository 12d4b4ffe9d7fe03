import type { Node } from '@tiptap/pm/model';
import { blockNamed } from '#blocks/all.ts';

/** Words and characters (grapheme clusters, spaces included) of a text. */
export interface Count {
  words: number;
  characters: number;
}

const perBlock = new WeakMap<Node, Count>();
const graphemes = new Intl.Segmenter('de', { granularity: 'grapheme' });
// A word is a run of letters, marks and digits, held together by apostrophes, hyphens, points and commas within.
const word = /[\p{L}\p{M}\p{N}]+(?:['’\-.,\u2010\u2011][\p{L}\p{M}\p{N}]+)*/gu;
const plain = /^[\u0020-\u007e\u00a0-\u02ff\u1e00-\u1eff\u2010-\u2044]*$/;

export function countText(text: string): Count {
  return { words: text.match(word)?.length ?? 0, characters: countCharacters(text) };
}

/** Grapheme clusters of a text: what a reader sees as one character is one. */
export function countCharacters(text: string): number {
  // Text without combining marks or surrogates has one grapheme a code unit: the usual case, and a hundred times faster.
  return plain.test(text) ? text.length : [...graphemes.segment(text)].length;
}

/** Counts of a document; a block whose node is unchanged is not counted again. Pull quotes and other asides do not count. */
export function countArticle(doc: Node): Count {
  let words = 0;
  let characters = 0;
  for (const block of doc.children) {
    const count = countBlock(block);
    words += count.words;
    characters += count.characters;
  }
  return { words, characters };
}

function countBlock(block: Node): Count {
  const known = perBlock.get(block);
  if (known) return known;
  const count = blockNamed(block.type.name)?.aside ? { words: 0, characters: 0 } : countTextblocks(block);
  perBlock.set(block, count);
  return count;
}

function countTextblocks(block: Node): Count {
  if (block.isTextblock) return countText(textOf(block));
  let words = 0;
  let characters = 0;
  for (const child of block.children) {
    const count = countTextblocks(child);
    words += count.words;
    characters += count.characters;
  }
  return { words, characters };
}

const textOf = (node: Node) => node.textBetween(0, node.content.size, '\n', '\n');

/** Minutes to read, at 220 words a minute, at least 1 for an article with words. */
export function readingMinutes(words: number): number {
  return words === 0 ? 0 : Math.max(1, Math.round(words / 220));
}

/** Plain text: one line a textblock, blocks with an empty line between, asides left out. */
export function plainText(doc: Node): string {
  return doc.children
    .filter((block) => !blockNamed(block.type.name)?.aside)
    .map((block) => block.textBetween(0, block.content.size, '\n', '\n'))
    .filter((text) => text.length > 0)
    .join('\n\n');
}

/** The text of one part of the front: `kicker`, `headline` or `standfirst`. */
export function frontText(doc: Node, name: 'kicker' | 'headline' | 'standfirst'): string {
  return doc.children.find((child) => child.type.name === name)?.textContent ?? '';
}
