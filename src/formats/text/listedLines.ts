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
const itemMarker = new RegExp(`^(?:[-*+•]|\\d{1,3}[.)](?!\\s*(?:${months})))\\s+(?=\\S)`, 'iu');

/** Lines as paragraphs; two or more in a row that begin as items do are a list, by their indents. What stood before them is told. */
export function listedLines(lines: readonly TextLine[], told: (marker: string) => void): HtmlElement[] {
  const isItem = (at: number) => itemMarker.test(lines[at]?.words ?? '');
  const indents: number[] = [];
  const blocks = lines.map(({ words, indent }, at) => {
    if (!isItem(at) || !(isItem(at - 1) || isItem(at + 1))) return element('p', {}, words);
    if (!isItem(at - 1)) indents.length = 0;
    while ((indents.at(-1) ?? -1) > indent) indents.pop();
    if ((indents.at(-1) ?? -1) < indent) indents.push(indent);
    const sign = itemMarker.exec(words)?.[0] ?? '';
    const level = { 'data-list': 'text', 'data-level': String(indents.length) };
    told(sign.trim());
    return element('p', level, element('span', { 'data-marker': '' }, sign.trim()), words.slice(sign.length));
  });
  return withLists(blocks, { note: () => undefined, marker: () => undefined });
}
