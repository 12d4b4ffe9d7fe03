import { element, type HtmlElement } from '#marks/htmlTree.ts';
import { withLists } from '../html/lists.ts';

/** A line of a text, and how far it stands from the edge. */
export interface TextLine {
  words: string;
  indent: number;
}

const months =
  'jan|feb|fév|fev|mär|mar|apr|avr|mai|may|mag|jun|jui|giu|jul|lug|aug|aoû|ago|sep|set|okt|oct|ott|nov|dez|dec|déc|dic|gen';

/** What stands before an item of a list in plain text; a day before its month is none. */
const itemMarker = new RegExp(`^(?:[-*+•–]|\\d{1,3}[.)](?!\\s*(?:${months})))\\s+(?=\\S)`, 'iu');

/** A letter that counts; it does so only in its order, from a on. */
const letter = /^([a-z])[.)]\s+(?=\S)/;

/** Which lines begin as items do, and with what. A dash before a sentence is somebody who speaks. */
function signsOf(lines: readonly TextLine[]): (string | null)[] {
  const isSpoken = (at: number) => /^– .*[.?!…]["“”»«]?$/.test(lines[at]?.words ?? '');
  const signs: (string | null)[] = lines.map(({ words }) => itemMarker.exec(words)?.[0] ?? null);
  for (let start = 0; start < lines.length; start += 1) {
    let end = start;
    while (signs[end]?.startsWith('–')) end += 1;
    const run = Array.from({ length: end - start }, (_, index) => start + index);
    if (run.some(isSpoken)) for (const at of run) signs[at] = null;
    start = Math.max(start, end - 1);
  }
  let next = 'a';
  lines.forEach(({ words }, at) => {
    const found = letter.exec(words);
    const begins = found?.[1] === 'a' && letter.exec(lines[at + 1]?.words ?? '')?.[1] === 'b';
    if (!found || !(begins || (found[1] === next && next !== 'a'))) {
      if (signs[at] === null) next = 'a';
      return;
    }
    signs[at] = found[0];
    next = String.fromCharCode((found[1] ?? 'a').charCodeAt(0) + 1);
  });
  return signs;
}

/** Lines as paragraphs; two or more in a row that begin as items do are a list, by their indents. What stood before them is told. */
export function listedLines(lines: readonly TextLine[], told: (marker: string) => void): HtmlElement[] {
  const signs = signsOf(lines);
  const isItem = (at: number) => (signs[at] ?? null) !== null;
  const indents: number[] = [];
  const blocks = lines.map(({ words, indent }, at) => {
    if (!isItem(at) || !(isItem(at - 1) || isItem(at + 1))) return element('p', {}, words);
    if (!isItem(at - 1)) indents.length = 0;
    while ((indents.at(-1) ?? -1) > indent) indents.pop();
    if ((indents.at(-1) ?? -1) < indent) indents.push(indent);
    const sign = signs[at] ?? '';
    const level = { 'data-list': 'text', 'data-level': String(indents.length) };
    told(sign.trim());
    return element('p', level, element('span', { 'data-marker': '' }, sign.trim()), words.slice(sign.length));
  });
  return withLists(blocks, { note: () => undefined, marker: () => undefined });
}
