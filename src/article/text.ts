import type { Node } from '@tiptap/pm/model';
import { blockNamed } from '#blocks/all.ts';
import { blockwise } from './blockwise.ts';

/** Words and characters (grapheme clusters, spaces included) of a text. */
export interface Count {
  words: number;
  characters: number;
}

const perBlock = new WeakMap<Node, Count>();
const graphemes = new Intl.Segmenter('de', { granularity: 'grapheme' });
const letter = String.raw`[\p{L}\p{M}\p{N}]`;
const holding = String.raw`['’\-.,\u2010\u2011]`;
/** A run of letters, marks and digits, held together by apostrophes, hyphens, points and commas within. */
const word = new RegExp(`${letter}+(?:${holding}${letter}+)*`, 'gu');
/** Code units that begin a grapheme each and take none along: what joins with a neighbour, as marks, surrogates and jamo do, is none of them. */
const alone = String.raw`\u0000-\u000c\u000e-\u02ff\u0370-\u0482\u048a-\u0556\u05d0-\u05ea\u0621-\u064a\u0660-\u066d\u0671-\u06d3\u1e00-\u200a\u2010-\u203b\u203d-\u2048\u204a-\u205f\u20a0-\u20c0\u2190-\u2193\u2200-\u22ff\u27e6-\u27ef\u3001-\u3029\u3041-\u3096\u30a1-\u30ff\u3400-\u4dbf\u4e00-\u9fff`;
const others = new RegExp(`[${alone}]?(?:[^${alone}]+[${alone}]?)+`, 'g');

const aloneUnit = new RegExp(`[${alone}]`);
const letterUnit = new RegExp(letter, 'u');
const holdingUnit = new RegExp(holding, 'u');
/** What a code unit is, learned as texts have them; 0 is not known yet. */
const kinds = new Uint8Array(0x10000);
const [letterOfWord, holdsWords, betweenWords, joins] = [1, 2, 3, 4];

function learn(unit: number): number {
  const text = String.fromCharCode(unit);
  let kind = betweenWords;
  if (!aloneUnit.test(text)) kind = joins;
  else if (letterUnit.test(text)) kind = letterOfWord;
  else if (holdingUnit.test(text)) kind = holdsWords;
  kinds[unit] = kind;
  return kind;
}

/** Most texts have no character that may join with another, and are gone through once: a change of a whole article counts it anew. */
export function countText(text: string): Count {
  let words = 0;
  let inWord = false;
  let held = false;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    const kind = kinds[unit] || learn(unit);
    if (kind === joins) return { words: text.match(word)?.length ?? 0, characters: countCharacters(text) };
    if (kind === letterOfWord && !inWord && !held) words += 1;
    held = kind === holdsWords && inWord;
    inWord = kind === letterOfWord;
  }
  return { words, characters: text.length };
}

/**
 * Grapheme clusters of a text: what a reader sees as one character is one (Unicode Standard Annex 29). Only where something
 * may join is it taken apart: the segmenter makes an object a grapheme, which in a long text stops everything for seconds.
 */
export function countCharacters(text: string): number {
  let count = text.length;
  for (const [run] of text.matchAll(others)) {
    count -= run.length;
    for (const _ of graphemes.segment(run)) count += 1;
  }
  return count;
}

const counts = blockwise(countBlock);

/** Counts of a document; a block whose node is unchanged is not counted again. Pull quotes and other asides do not count. */
export function countArticle(doc: Node): Count {
  let words = 0;
  let characters = 0;
  for (const count of counts(doc)) {
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
