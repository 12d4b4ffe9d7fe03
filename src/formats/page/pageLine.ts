import type { HtmlElement } from '#marks/htmlTree.ts';
import { treeText, wordsOf } from '../reading/counts.ts';
import { agencyNamed } from '../reading/credits.ts';
import type { AsideKind } from '../reading/reading.ts';
import { isBylineLine, metaLine } from './bylineLine.ts';
import { furnitureLine } from './furnitureLine.ts';
import { isTimeLine } from './timeLine.ts';

/** A block of a page, with what is to be seen of it before one knows what stands around it. */
export interface Line {
  block: HtmlElement;
  text: string;
  /** The furniture that it is by its words. */
  kind: AsideKind | null;
  /** Whether it is of this kind wherever it stands. */
  sure: boolean;
  place: string;
}

/** The line of a block, `index` its place on the page from 0. */
export function pageLine(block: HtmlElement, index: number): Line {
  const text = treeText([block]).replace(/\s+/g, ' ').trim();
  const { kind = null, sure = true } = (isTextBlock(block) ? furnitureLine(text) : null) ?? {};
  return { block, text, kind, sure, place: `block ${index + 1}` };
}

export const isTextBlock = ({ tag }: HtmlElement) => tag === 'p' || /^h\d$/.test(tag);

/** How a line of a text ends, closing marks included. */
export const ends = /[.!?…:;,][“”"»«‹›’)\]]*$/u;
const long = 140;
/** Says who, when or which agency, or nothing at all. */
export const isFact = ({ text }: Line) =>
  wordsOf(text).length === 0 ||
  isTimeLine(text) ||
  isBylineLine(text) ||
  metaLine(text) !== null ||
  (text.length <= 40 && agencyNamed(text) !== null);

export const isParagraph = ({ block, text, kind }: Line) =>
  kind === null &&
  block.tag === 'p' &&
  (text.length >= long || (text.length >= 90 && ends.test(text))) &&
  !isTimeLine(text);

export const isSentence = ({ block, text }: Line) =>
  block.tag === 'p' && /[.!?…][“”"»«›’)]*$/u.test(text) && wordsOf(text).length >= 6 && !isTimeLine(text);
