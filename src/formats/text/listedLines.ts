import { element, type HtmlElement } from '#marks/htmlTree.ts';
import { withLists } from '../html/lists.ts';
import { itemMarker } from './itemMarker.ts';

/** A line of a text, and how far it stands from the edge. */
export interface TextLine {
  words: string;
  indent: number;
}

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
