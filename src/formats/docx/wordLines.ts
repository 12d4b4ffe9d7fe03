import type { HtmlElement, HtmlNode, HtmlTree } from '#marks/htmlTree.ts';
import type { Line } from '../defineFormat.ts';
import { decodeText } from '../html/decodeText.ts';
import { at, everywhere, first, readXml } from '../xml/readXml.ts';
import { unpack } from './unpack.ts';

/** What a document of Word holds, read back from it: paragraphs by the names of their styles, rows of tables, pictures by their descriptions. Throws a FileRefusal where it is none. */
export function wordLines(bytes: Uint8Array): Line[] {
  const files = unpack(bytes, (name) => name === 'word/document.xml' || name === 'word/styles.xml');
  const part = (name: string) => readXml(decodeText(files.get(`word/${name}.xml`) ?? new Uint8Array()));
  const names = new Map(
    at(part('styles'), 'style').map((style) => [
      style.attributes['w:styleId'] ?? '',
      first(style, 'name')?.attributes['w:val'] ?? '',
    ]),
  );
  const blocks = at(part('document'), 'body').flatMap(({ children }) => children);
  return blocks.flatMap((block) => lines(block, names));
}

function lines(block: HtmlNode, names: ReadonlyMap<string, string>): Line[] {
  if (typeof block === 'string') return [];
  if (block.tag === 'tbl')
    return at(block, 'tr').map((row) => ({ kind: 'row', style: '', words: at(row, 'tc').map(cellWords).join(' | ') }));
  if (block.tag !== 'p') return [];
  const pictures = everywhere(block, 'docPr').map(
    ({ attributes }): Line => ({ kind: 'picture', style: '', words: attributes.descr ?? '' }),
  );
  const text = runWords(block.children);
  const id = first(block, 'pPr/pStyle')?.attributes['w:val'] ?? 'Normal';
  return [
    ...pictures,
    ...(text.trim() === '' ? [] : [{ kind: 'text' as const, style: names.get(id) ?? id, words: text }]),
  ];
}

const cellWords = (cell: HtmlElement) =>
  at(cell, 'p')
    .map(({ children }) => runWords(children))
    .join(' ');

/** The words of a paragraph, with its own line breaks. */
function runWords(tree: HtmlTree): string {
  return tree
    .map((node) => {
      if (typeof node === 'string') return '';
      if (node.tag === 't') return node.children.join('');
      if (node.tag === 'br') return '\n';
      return node.tag === 'drawing' ? '' : runWords(node.children);
    })
    .join('');
}
