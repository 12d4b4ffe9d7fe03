import { element, type HtmlElement, type HtmlNode, type HtmlTree } from '#marks/htmlTree.ts';

const cellTags = new Set(['td', 'th']);
const lineTags = new Set(
  'address article center dd div dl dt h1 h2 h3 h4 h5 h6 header footer p pre section'.split(' '),
);
const listTags = new Set('blockquote figure hr li ol table ul'.split(' '));

/**
 * Until an article has tables, a row of one is a paragraph with ` | ` between its cells, so that no word is glued to the
 * next. Cells that hold several lines lay a page out: they stay apart, as lines of their own.
 */
export function rowsAsLines(tree: HtmlTree): HtmlTree {
  return tree.map((node) => {
    if (typeof node === 'string') return node;
    const inside: HtmlElement = { ...node, children: rowsAsLines(node.children) };
    return node.tag === 'tr' ? rowAsLine(inside) : inside;
  });
}

function rowAsLine(row: HtmlElement): HtmlElement {
  const cells = row.children.filter((node): node is HtmlElement => typeof node !== 'string' && cellTags.has(node.tag));
  if (cells.length < 2 || cells.some((cell) => countLines(cell.children) > 1))
    return element('div', {}, ...row.children.map(asLines));
  const words = cells.map(({ children }) => withoutLines(children));
  return element('p', {}, ...words.flatMap((cell, index) => (index === 0 ? cell : [' | ', ...cell])));
}

const asLines = (node: HtmlNode): HtmlNode =>
  typeof node !== 'string' && cellTags.has(node.tag) ? element('div', {}, ...node.children) : node;

/** How many lines a cell shows, at most about: a list is never one. */
function countLines(tree: HtmlTree): number {
  const elements = tree.filter((node) => typeof node !== 'string');
  const own = elements.map(({ tag, children }) => {
    if (listTags.has(tag)) return 2;
    return lineTags.has(tag) ? Math.max(1, countLines(children)) : countLines(children);
  });
  return own.reduce((sum, count) => sum + count, 0);
}

/** The words of a cell with the one line around them taken off, and its breaks as spaces. */
function withoutLines(tree: HtmlTree): HtmlTree {
  return tree.flatMap((node): HtmlTree => {
    if (typeof node === 'string') return [node];
    if (node.tag === 'br') return [' '];
    const children = withoutLines(node.children);
    return lineTags.has(node.tag) ? [' ', ...children, ' '] : [{ ...node, children }];
  });
}
