import { element, type HtmlTree } from '#marks/htmlTree.ts';

/** Plain text as paragraphs: by empty lines where there are any, a line being a paragraph where there are none. */
export function linesAsHtml(text: string): HtmlTree {
  const clean = text.replace(/\r\n?/g, '\n').trim();
  if (clean === '') return [];
  const parts = /\n[ \t]*\n/.test(clean) ? clean.split(/\n[ \t]*\n\s*/) : clean.split('\n');
  return parts.filter((part) => part.trim() !== '').map((part) => element('p', {}, unwrapped(part)));
}

/** Lines that were broken by width are one again. */
const unwrapped = (part: string) =>
  part
    .split('\n')
    .map((line) => line.trim())
    .join(' ');
