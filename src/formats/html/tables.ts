import { looksLikeHead } from '#article/tables.ts';
import { element, type HtmlElement, type HtmlNode, textOf } from '#marks/htmlTree.ts';

const cells = new Set(['td', 'th']);
const listTags = new Set(['ul', 'ol', 'figure', 'blockquote', 'hr']);
const widest = 60;
/** Letters of a cell with a list in it. */
const longestCell = 400;

interface Cell {
  head: boolean;
  blocks: readonly HtmlElement[];
}

interface Path {
  cell: HtmlElement;
  path: readonly HtmlElement[];
}

/**
 * A table of an office program as articles have them: rows of equal length, a cell's lines with breaks between. A page's table is
 * left to the rules for pages, which know the ones that only lay out. A table of one cell is a frame: its content is loose. `clean` is
 * told all that a cell stands in, from the table's section to itself: each of them may say how its words look.
 */
export function cleanTable(
  table: HtmlElement,
  program: string,
  clean: (path: readonly HtmlElement[]) => HtmlElement[],
  noteLayout: () => void,
): HtmlElement[] {
  const rows = rowsOf(table, []).map((row) => row.map(({ cell, path }) => ({ cell, blocks: clean(path) })));
  const caption = table.children.find(
    (node): node is HtmlElement => typeof node !== 'string' && node.tag === 'caption',
  );
  const flat = rows.flat();
  const foot = table.children.find((node): node is HtmlElement => typeof node !== 'string' && node.tag === 'footer');
  const origin = foot ? clean([foot]) : [];
  const loose = () => [...(caption ? clean([caption]) : []), ...flat.flatMap(({ blocks }) => blocks), ...origin];
  const manyLines = flat.some(({ blocks }) => blocks.length > 1);
  const nests = flat.some(({ blocks }) => blocks.some(({ tag }) => listTags.has(tag)));
  const grid = gridOf(rows.map((row) => row.map(({ cell, blocks }) => ({ cell, head: cell.tag === 'th', blocks }))));
  const width = grid[0]?.length ?? 0;
  const stated = flat.some(({ cell }) => cell.tag === 'th');
  const plain =
    width > 1 && (!(manyLines || nests) || (grid.length > 1 && flat.every(({ blocks }) => isShort(blocks))));
  const data = program !== '' ? width * grid.length > 1 && !holdsFigure(flat) : plain;
  const wanted = data || (stated && width > 1 && !holdsFigure(flat));
  if (!wanted || width > widest) {
    noteLayout();
    return loose();
  }
  const words = grid.map((row) =>
    row.map(({ blocks }) =>
      blocks
        .map((block) => textOf(block.children))
        .join(' ')
        .trim(),
    ),
  );
  const head = !stated && looksLikeHead(words);
  const lines = grid.map((row, index) =>
    element(
      'tr',
      {},
      ...row.map((cell) => element(cell.head || (head && index === 0) ? 'th' : 'td', {}, ...inOneCell(cell.blocks))),
    ),
  );
  const legend = caption ? clean([caption]).flatMap(({ children }) => children) : [];
  const title = legend.length > 0 ? [element('figcaption', { class: 'table-caption' }, ...legend)] : [];
  const sources = origin.flatMap(({ children }) => children);
  const source = sources.length > 0 ? [element('footer', { class: 'table-source' }, ...sources)] : [];
  const pictures = flat.flatMap(({ blocks }) => blocks.flatMap(figuresIn));
  return [
    element('figure', { class: 'table' }, ...title, element('table', {}, element('tbody', {}, ...lines)), ...source),
    ...pictures,
  ];
}

/** A line at most, and lists: what lays a page out has more in a cell. */
const isShort = (blocks: readonly HtmlElement[]) =>
  blocks.filter(({ tag }) => tag === 'p').length <= 1 &&
  blocks.every(({ tag }) => tag === 'p' || tag === 'ul' || tag === 'ol') &&
  blocks.reduce((sum, block) => sum + textOf(block.children).length, 0) <= longestCell;

/** A cell holds words only: pictures of cells follow the table. */
function figuresIn(block: HtmlElement): HtmlElement[] {
  if (block.tag === 'figure') return block.attributes.class === 'table' ? [] : [block];
  return block.children.flatMap((child) => (typeof child === 'string' ? [] : figuresIn(child)));
}

const holdsFigure = (cellsOf: readonly { blocks: readonly HtmlElement[] }[]) =>
  cellsOf.some(({ blocks }) => blocks.some(({ tag, attributes }) => tag === 'figure' && attributes.class === 'table'));

/** The rows of a table, and of each cell in them what it stands in and itself. */
function rowsOf({ children }: HtmlElement, around: readonly HtmlElement[]): Path[][] {
  return children.flatMap((node): Path[][] => {
    if (typeof node === 'string' || node.tag === 'table') return [];
    if (node.tag !== 'tr') return rowsOf(node, [...around, node]);
    return [node.children.flatMap((cell): Path[] => (isCell(cell) ? [{ cell, path: [...around, node, cell] }] : []))];
  });
}

const isCell = (node: HtmlNode): node is HtmlElement => typeof node !== 'string' && cells.has(node.tag);

/** Spans filled with empty cells, empty rows and columns at the edges left out. */
function gridOf(rows: readonly (readonly (Cell & { cell: HtmlElement })[])[]): Cell[][] {
  const grid: Cell[][] = rows.map(() => []);
  rows.forEach((row, y) => {
    let x = 0;
    for (const { cell, head, blocks } of row) {
      while (grid[y]?.[x]) x += 1;
      const across = span(cell, 'colspan');
      for (const line of grid.slice(y, y + span(cell, 'rowspan')))
        for (let over = 0; over < across; over += 1) line[x + over] = { head, blocks: [] };
      const line = grid[y];
      if (line) line[x] = { head, blocks };
      x += across;
    }
  });
  const full = grid.filter((line) => line.some(({ blocks }) => blocks.length > 0));
  const width = Math.max(
    0,
    ...full.map((line) => Array.from(line, (cell) => (cell?.blocks.length ?? 0) > 0).lastIndexOf(true) + 1),
  );
  return full.map((line) => Array.from({ length: width }, (_, x) => line[x] ?? { head: false, blocks: [] }));
}

function span(cell: HtmlElement, name: string): number {
  const stated = Number(cell.attributes[name] ?? 1);
  return Number.isInteger(stated) && stated > 0 ? Math.min(stated, widest) : 1;
}

/** A cell is one line of words: several are parted by breaks, items get their signs. */
function inOneCell(blocks: readonly HtmlElement[]): HtmlNode[] {
  const lines = blocks.flatMap((block) => linesIn(block, ''));
  return lines.flatMap((line, index) => [...(index > 0 ? [element('br', {})] : []), ...line]);
}

function linesIn(block: HtmlElement, sign: string): HtmlNode[][] {
  if (block.tag === 'ul' || block.tag === 'ol') {
    const start = Number(block.attributes.start ?? 1);
    return block.children.flatMap((item, index) =>
      typeof item === 'string' ? [] : linesIn(item, block.tag === 'ol' ? `${start + index}. ` : '– '),
    );
  }
  const nested = block.children.filter(
    (child): child is HtmlElement =>
      typeof child !== 'string' && /^(p|h[1-6]|ul|ol|li|blockquote|figure|figcaption)$/.test(child.tag),
  );
  if (nested.length > 0) return nested.flatMap((child, index) => linesIn(child, index === 0 ? sign : ''));
  if (block.children.length === 0 || block.tag === 'hr' || block.tag === 'figure') return [];
  return [[...(sign ? [sign] : []), ...block.children]];
}
