import type { HtmlElement } from '#marks/htmlTree.ts';
import { pageArticle } from '../page/pageArticle.ts';
import { structureOf } from '../page/structure.ts';
import type { ReadArticle } from '../reading/readArticle.ts';
import { listedLines, type TextLine } from './listedLines.ts';

/** Plain text: an article with its headline in the first lines, or a page copied with all that was around its article. */
export function readText(text: string, name: string, newId: () => string): ReadArticle {
  const { blocks, markers } = textBlocks(text);
  return pageArticle(structureOf(blocks, {}), { format: 'text', name, text, stated: markers }, newId);
}

/** Whether a line goes on from the one before it. */
type GoesOn = (line: string, before: string) => boolean;

/** The paragraphs and lists of a text, and the markers of these; lines are joined only where they were broken by width, or `goesOn` says so. */
export function textBlocks(text: string, goesOn: GoesOn = () => false): { blocks: HtmlElement[]; markers: string[] } {
  const clean = text
    .replace(/^\ufeff/, '')
    .replace(/\r\n?|[\u2028\v\f]/g, '\n')
    .replace(/\u2029/g, '\n\n');
  const parts = clean.split(/\n(?:[ \t\u00a0]*\n)+/).map((part) =>
    part
      .split('\n')
      .map((line) => ({ words: line.trim(), indent: line.length - line.trimStart().length }))
      .filter(({ words }) => words !== ''),
  );
  const wrapped = isWrapped(parts.map((lines) => lines.map(({ words }) => words)));
  const lines = parts.flatMap((part) => {
    const all = part.map(({ words }) => words);
    if (wrapped(all)) return [{ words: all.join(' '), indent: 0 }];
    const joined: TextLine[] = [];
    for (const line of part) {
      const last = joined.at(-1);
      if (last && goesOn(line.words, last.words))
        joined[joined.length - 1] = { ...last, words: `${last.words} ${line.words}` };
      else joined.push(line);
    }
    return joined;
  });
  const markers: string[] = [];
  return { blocks: listedLines(lines, (marker) => void markers.push(marker)), markers };
}

/** Whether the lines of a part were broken by width: all but the last are about as long as a line of the text can be. */
function isWrapped(parts: readonly (readonly string[])[]): (lines: readonly string[]) => boolean {
  const inside = parts.flatMap((lines) => lines.slice(0, -1)).map((line) => line.length);
  const widest = Math.max(0, ...inside);
  const full = inside.filter((length) => length >= widest * 0.66).length;
  if (widest < 40 || widest > 120 || inside.length < 3 || full < inside.length * 0.7) return () => false;
  return (lines) =>
    lines.length > 1 &&
    lines.slice(0, -1).every((line) => line.length >= widest * 0.66) &&
    !lines.slice(0, -1).every((line) => /[.!?:]$/.test(line));
}
