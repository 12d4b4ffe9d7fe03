import { child, element, type HtmlElement, type HtmlNode, type HtmlTree, isBlank, textOf } from '#marks/htmlTree.ts';

const cellTags = new Set(['td', 'th']);
const lineTags = new Set(
  'address article center dd div dl dt h1 h2 h3 h4 h5 h6 header footer p pre section'.split(' '),
);
const listTags = new Set('blockquote figure hr li ol table ul'.split(' '));
/** No table that a reader could follow is wider. */
const widest = 60;

/**
 * Tables of other people's pages and of spreadsheets as articles have them: rows of equal length, one line of words a cell, a head
 * row, a caption. A table that lays a page out, with several lines in a cell or in one column, is no table: it becomes its lines.
 */
export function settledTables(tree: HtmlTree): HtmlTree {
  return tree.map((node) => {
    if (typeof node === 'string' || isOurs(node)) return node;
    const inside: HtmlElement = { ...node, children: settledTables(node.children) };
    return node.tag === 'table' ? settled(inside) : inside;
  });
}

const isOurs = ({ tag, attributes }: HtmlElement) => tag === 'figure' && attributes.class === 'table';

function settled(table: HtmlElement): HtmlElement {
  const used = withoutEmptyEdges(rowsOf(table));
  const width = used[0]?.length ?? 0;
  const laysOut = used.some((row) => row.some((cell) => countLines(cell.children) > 1));
  if (width < 2 || width > widest || laysOut) return asLines(table);
  const stated = used.some((row) => row.some(({ tag }) => tag === 'th'));
  const guessed = !stated && looksLikeHead(used.map((row) => row.map((cell) => textOf(cell.children).trim())));
  const words = child(table, 'caption')?.children;
  const caption = words ? [element('figcaption', { class: 'table-caption' }, ...words)] : [];
  const lines = used.map((row, index) => {
    const tag = guessed && index === 0 ? 'th' : null;
    return element('tr', {}, ...row.map((cell) => element(tag ?? cell.tag, {}, ...withoutLines(cell.children))));
  });
  return element('figure', { class: 'table' }, ...caption, element('table', {}, element('tbody', {}, ...lines)));
}

/** Whether the first row names what is in the others: words in all of its cells, and figures under one of them. */
export function looksLikeHead(rows: readonly (readonly string[])[]): boolean {
  const [first, ...others] = rows;
  if (!first || others.length === 0) return false;
  const names = first.every((text) => text !== '' && !/^[^\p{L}]*\d[^\p{L}]*$/u.test(text));
  return names && first.some((_, column) => others.some((row) => /^[^\p{L}]*\d/u.test(row[column] ?? '')));
}

/** The cells of each row, all as many; one that spans others is followed by empty ones. */
function rowsOf(table: HtmlElement): HtmlElement[][] {
  const rows = tableRows(table);
  const grid: HtmlElement[][] = rows.map(() => []);
  rows.forEach((cells, y) => {
    let x = 0;
    for (const cell of cells) {
      while (grid[y]?.[x]) x += 1;
      const across = span(cell, 'colspan');
      for (const line of grid.slice(y, y + span(cell, 'rowspan')))
        for (let over = 0; over < across; over += 1) line[x + over] = element(cell.tag, {});
      const line = grid[y];
      if (line) line[x] = cell;
      x += across;
    }
  });
  const width = Math.max(0, ...grid.map((line) => line.length));
  return grid.map((line) => Array.from({ length: width }, (_, x) => line[x] ?? element('td', {})));
}

/** The cells of every row, wherever in the table the row stands; rows of tables in it are not its own. */
function tableRows({ children }: HtmlElement): HtmlElement[][] {
  return children.flatMap((node): HtmlElement[][] => {
    if (typeof node === 'string' || node.tag === 'table') return [];
    return node.tag === 'tr' ? [node.children.filter(isCell)] : tableRows(node);
  });
}

const isCell = (node: HtmlNode): node is HtmlElement => typeof node !== 'string' && cellTags.has(node.tag);

function span(cell: HtmlElement, name: string): number {
  const stated = Number(cell.attributes[name] ?? 1);
  return Number.isInteger(stated) && stated > 0 ? Math.min(stated, widest) : 1;
}

/** Without the empty rows around it and the empty columns at its end, which come along when cells are chosen. */
function withoutEmptyEdges(rows: readonly HtmlElement[][]): HtmlElement[][] {
  const first = rows.findIndex((row) => !row.every(isBlank));
  const last = rows.findLastIndex((row) => !row.every(isBlank));
  const used = first < 0 ? [] : rows.slice(first, last + 1);
  const width = Math.max(0, ...used.map((row) => row.findLastIndex((cell) => !isBlank(cell)) + 1));
  return used.map((row) => row.slice(0, width));
}

/** A table that is none: its cells one under the other. */
function asLines(table: HtmlElement): HtmlElement {
  const inside = (nodes: HtmlTree): HtmlTree =>
    nodes.map((node) => {
      if (typeof node === 'string' || isOurs(node)) return node;
      const tag = node.tag === 'table' || node.tag === 'tr' || cellTags.has(node.tag) ? 'div' : node.tag;
      return element(tag, tag === 'div' ? {} : node.attributes, ...inside(node.children));
    });
  return element('div', {}, ...inside(table.children));
}

/** How many lines a cell shows, at most about: a list is never one. */
function countLines(tree: HtmlTree): number {
  const elements = tree.filter((node) => typeof node !== 'string');
  const own = elements.map(({ tag, children }) => {
    if (listTags.has(tag)) return 2;
    return lineTags.has(tag) ? Math.max(1, countLines(children)) : countLines(children);
  });
  return own.reduce((sum, count) => sum + count, 0);
}

/** The words of a cell with the one line around them taken off. */
function withoutLines(tree: HtmlTree): HtmlTree {
  return tree.flatMap((node): HtmlTree => {
    if (typeof node === 'string') return [node];
    const children = withoutLines(node.children);
    return lineTags.has(node.tag) ? [' ', ...children, ' '] : [{ ...node, children }];
  });
}
