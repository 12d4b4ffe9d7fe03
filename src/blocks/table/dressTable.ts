import { child, element, type HtmlElement, isBlank, textOf } from '#marks/htmlTree.ts';
import type { Dressing } from '../dressing.ts';

const number = /^[-–+±<>≈]?\s?(?:CHF|EUR|USD|Fr\.|[€$£])?\s?\d[\d.,’'\s\u00a0\u202f]*\s?(?:%|[\p{L}€$£]{1,4}\.?)?$/u;
const nothing = /^[-–—]?$/;

/**
 * A table for readers: head rows apart, every row as long as the longest, columns of figures in line, and a frame in which it is
 * moved sideways where the screen is narrower.
 */
export function dressTable(tree: HtmlElement, { say }: Dressing): HtmlElement | null {
  const body = child(child(tree, 'table') ?? tree, 'tbody');
  if (!body || isBlank(tree)) return null;
  const rows = elements(body).map(elements);
  const width = Math.max(...rows.map((cells) => cells.length));
  const headRows = rows.findIndex((cells) => !cells.every(({ tag }) => tag === 'th'));
  const heads = headRows < 0 ? 0 : headRows;
  const figures = Array.from({ length: width }, (_, column) => isColumnOfFigures(rows.slice(heads), column));
  const dressed = rows.map((cells, index) => {
    const all = Array.from({ length: width }, (_, column) => cells[column] ?? element(index < heads ? 'th' : 'td', {}));
    return element('tr', {}, ...all.map((cell, column) => dressCell(cell, index < heads, figures[column] ?? false)));
  });
  const caption = child(tree, 'figcaption');
  const name = textOf(caption?.children ?? []).trim() || say('page.table');
  const inside = [
    ...(heads > 0 ? [element('thead', {}, ...dressed.slice(0, heads))] : []),
    element('tbody', {}, ...dressed.slice(heads)),
  ];
  const source = child(tree, 'footer');
  return element(
    'figure',
    tree.attributes,
    ...(caption ? [caption] : []),
    element(
      'div',
      { class: 'table-frame', role: 'group', tabindex: '0', 'aria-label': name },
      element('table', {}, ...inside),
    ),
    ...(source ? [source] : []),
  );
}

function dressCell(cell: HtmlElement, head: boolean, figures: boolean): HtmlElement {
  const scope = cell.tag === 'th' ? { scope: head ? 'col' : 'row' } : {};
  return element(cell.tag, { ...(figures ? { class: 'table-figure' } : {}), ...scope }, ...cell.children);
}

/** Some cells are numbers, and the others of the column empty. What stands first names its row, be it a year. */
function isColumnOfFigures(rows: readonly (readonly HtmlElement[])[], column: number): boolean {
  if (column === 0) return false;
  const words = rows.map((cells) => textOf(cells[column]?.children ?? []).trim()).filter((text) => !nothing.test(text));
  return words.length > 0 && words.every((text) => number.test(text));
}

const elements = ({ children }: HtmlElement) =>
  children.filter((node): node is HtmlElement => typeof node !== 'string');
