import type { HtmlElement } from '#marks/htmlTree.ts';
import { refuseTooMuchText } from '../reading/refuseTooMuch.ts';
import { textBlocks } from './readText.ts';

/** Plain words within a message, and the markers of their lists: paragraphs by empty lines, lists by their signs, else a line a paragraph. One that was broken by width is one again. */
export function linesAsHtml(text: string): { tree: HtmlElement[]; markers: string[] } {
  refuseTooMuchText(text);
  const { blocks, markers } = textBlocks(text, goesOn);
  return { tree: blocks, markers };
}

/** Agencies break lines by width, and few of them make no rule: what begins small goes on from what did not end. */
const goesOn = (line: string, before: string) => /^\p{Ll}/u.test(line) && !/[.!?:;…]["»«“”’)]*$/.test(before);
