import { readHtml } from '#article/readHtml.ts';
import type { HtmlElement, HtmlNode, HtmlTree } from '#marks/htmlTree.ts';

/** A line as it stands in the document of a word processor. */
export interface PastedLine {
  kind: 'text' | 'item' | 'quote' | 'cell' | 'rule' | `h${1 | 2 | 3 | 4 | 5 | 6}`;
  /** Where it stands: the marks of the lists around an item, `3.` or `•`, or row and column of a cell. */
  place: string;
  /** Its words in runs that look alike, each behind what it is: `bold`, `link https://…`. */
  words: readonly (readonly [look: string, words: string])[];
  pictures: readonly { src: string; alt: string }[];
}

interface Surroundings {
  kind: PastedLine['kind'];
  place: string;
  looks: readonly string[];
}

/**
 * What becomes of HTML that is pasted into a word processor. Word's HTML is a subset of HTML 4: an element that is newer is no element to
 * it, so nothing begins or ends with it (`knowsNewer: false`); Google Docs has a browser read the HTML, in which they are lines. To both
 * a class, a `data-` attribute and a relative address mean nothing, an item outside a list is a line, a list counts from its `start`,
 * and what plays is not there.
 */
export function pastedLines(html: string, { knowsNewer }: { knowsNewer: boolean }): PastedLine[] {
  const lines: PastedLine[] = [];
  let open: { at: Surroundings; words: [string, string][]; pictures: { src: string; alt: string }[] } | null = null;
  const close = () => {
    if (open) {
      const words = trimmed(open.words);
      if (words.length > 0 || open.pictures.length > 0)
        lines.push({ kind: open.at.kind, place: open.at.place, words, pictures: open.pictures });
    }
    open = null;
  };
  const line = (at: Surroundings) => {
    open ??= { at, words: [], pictures: [] };
    return open;
  };
  const say = (text: string, at: Surroundings) => {
    if (open === null && text.trim() === '') return;
    const { words } = line(at);
    const look = [...at.looks].sort().join(' ');
    const last = words.at(-1);
    if (last?.[0] === look) last[1] += text;
    else words.push([look, text]);
  };
  const all = (tree: HtmlTree, at: Surroundings) => {
    for (const node of tree) walk(node, at);
  };
  const walk = (node: HtmlNode, at: Surroundings): void => {
    if (typeof node === 'string') say(node.replace(/[\t\n\r ]+/g, ' '), at);
    else if (lineTags.has(node.tag) || (knowsNewer && newer.has(node.tag))) block(node, at);
    else if (node.tag === 'br') say('\n', at);
    else if (node.tag === 'img') show(node, at);
    else if (!plays.has(node.tag)) all(node.children, { ...at, looks: [...at.looks, ...lookOf(node)] });
  };
  const show = ({ attributes: { src, alt = '' } }: HtmlElement, at: Surroundings) => {
    if (isAbsolute(src)) line(at).pictures.push({ src, alt });
  };
  const block = (node: HtmlElement, at: Surroundings) => {
    close();
    if (node.tag === 'hr') lines.push({ kind: 'rule', place: at.place, words: [], pictures: [] });
    else if (node.tag === 'ul' || node.tag === 'ol') items(node, at);
    else if (node.tag === 'table') cells(node);
    else all(node.children, { ...at, ...(at.kind === 'text' ? { kind: kindOf(node.tag) } : {}) });
    close();
  };
  const items = (list: HtmlElement, at: Surroundings) => {
    let number = Number.parseInt(list.attributes.start ?? '1', 10);
    for (const item of list.children) {
      if (typeof item === 'string') continue;
      const mark = list.tag === 'ol' ? `${number}.` : '•';
      number += item.tag === 'li' ? 1 : 0;
      close();
      walk(item, { kind: 'item', place: `${at.place} ${mark}`.trim(), looks: at.looks });
      close();
    }
  };
  const cells = (table: HtmlElement) => {
    rowsOf(table).forEach((row, index) => {
      const inRow = row.children.filter((cell): cell is HtmlElement => typeof cell !== 'string');
      inRow.forEach((cell, column) => {
        const head = cell.tag === 'th' ? ' head' : '';
        all(cell.children, { kind: 'cell', place: `${index + 1}/${column + 1}${head}`, looks: [] });
        close();
      });
    });
  };
  all(readHtml(html), { kind: 'text', place: '', looks: [] });
  close();
  return lines;
}

function rowsOf(table: HtmlElement): HtmlElement[] {
  return table.children.flatMap((node) => {
    if (typeof node === 'string') return [];
    return node.tag === 'tr' ? [node] : rowsOf(node);
  });
}

const lineTags = new Set('p div h1 h2 h3 h4 h5 h6 ul ol li dl dt dd pre blockquote table hr center address'.split(' '));
const newer = new Set('article aside details figcaption figure footer header main nav section summary'.split(' '));
const plays = new Set(['audio', 'video']);

function kindOf(tag: string): PastedLine['kind'] {
  if (/^h[1-6]$/.test(tag)) return tag as PastedLine['kind'];
  return tag === 'blockquote' ? 'quote' : 'text';
}

const looks: Readonly<Record<string, string>> = {
  b: 'bold',
  strong: 'bold',
  i: 'italic',
  em: 'italic',
  s: 'struck',
  strike: 'struck',
  del: 'struck',
  sub: 'below',
  sup: 'above',
  code: 'code',
};

function lookOf({ tag, attributes }: HtmlElement): string[] {
  if (tag === 'a') return isAbsolute(attributes.href) ? [`link ${attributes.href}`] : [];
  return looks[tag] ? [looks[tag]] : [];
}

const isAbsolute = (address: string | undefined): address is string => /^(?:https?:\/\/|mailto:)./.test(address ?? '');

/** Without spaces at both ends of the line. */
function trimmed(words: readonly [string, string][]): [string, string][] {
  const kept = words.map(([look, text]): [string, string] => [look, text]);
  const [first, last] = [kept[0], kept.at(-1)];
  if (first) first[1] = first[1].replace(/^ +/, '');
  if (last) last[1] = last[1].replace(/ +$/, '');
  return kept.filter(([, text]) => text !== '');
}
