import type { Edit } from './change.ts';
import { found, hasWordsOf, isOf, type Sheet } from './stage.ts';

const space = '[ \\u00a0\\u2009\\u202f]';
const many = new RegExp(`${space}{2,}`, 'gu');
const atEdge = new RegExp(`^${space}+|${space}+$|${space}+(?=\\n)|(?<=\\n)${space}+`, 'gu');
// Not before «...», «.net» or a smiley.
const beforeSign = new RegExp(`(?<=[^\\s(\\[{–—-])${space}+(?=(?!\\.\\.)[.,;:!?]+(?=[\\s"'“”‘’«»‹›)\\]]|$))`, 'gu');
const beforeFrenchSign = new RegExp(
  `(?<=[^\\s(\\[{–—;:!?-])${space}*(?=[;:!?]+(?=[\\s"'“”‘’«»‹›)\\]\\u202f\\u00a0]|$))`,
  'gu',
);
const inBrackets = new RegExp(`(?<=[(\\[])${space}+(?=[\\p{L}\\d])|(?<=[\\p{L}\\d.!?…])${space}+(?=[)\\]])`, 'gu');

const besideBracket = new RegExp(`[(\\[]${space}|${space}[)\\]]`);

/** Spaces too many, and those around punctuation: none in German, Italian and English, the house's in French. */
export function spaces(sheet: Sheet): Edit[] {
  const { text } = sheet.passage;
  const edits: Edit[] = [];
  const make = (from: number, to: number, after: string) => {
    if (text.slice(from, to) !== after) edits.push({ kind: 'spaces', from, to, after });
  };
  for (const { from, to } of found(sheet, atEdge)) make(from, to, '');
  for (const { match, from, to } of found(sheet, many)) make(from, to, /[\u00a0\u202f]/.exec(match[0])?.[0] ?? ' ');
  for (const { from, to } of found(sheet, inBrackets, besideBracket)) make(from, to, '');
  for (const { from, to, style } of found(sheet, beforeSign))
    if (!isOf(style, 'fr') || /[.,]/.test(text.charAt(to))) make(from, to, '');
  if (!hasWordsOf(sheet, 'fr')) return edits;
  for (const { from, to, style } of found(sheet, beforeFrenchSign)) {
    if (!isOf(style, 'fr')) continue;
    const sign = text.charAt(to);
    // 19:30 and 3:1 are followed by figures and not found; a web page's name may end in a sign.
    make(from, to, sign === ':' ? style.colonSpace : style.signSpace);
  }
  return edits;
}
