import { flag } from '../attrs.ts';
import { defineBlock } from '../defineBlock.ts';
import { node } from '../example.ts';
import { dressTable } from './dressTable.ts';
import { examples } from './table.examples.ts';

const row = (head: boolean) => node('table_row', ...[0, 1, 2].map(() => node('table_cell', { head })));

/**
 * Rows of cells under a caption, and where the figures are from. A row may be shorter than others, when two people have added a
 * row and a column at once: what is missing is shown empty, and filled by the next command.
 */
export const table = defineBlock({
  name: 'table',
  label: 'block.table',
  content: 'table_grid',
  parts: {
    caption: { content: 'inline*', tag: 'figcaption', label: 'block.table.caption', opens: true },
    source: { content: 'inline*', tag: 'footer', label: 'block.table.source' },
  },
  inner: {
    grid: {
      content: 'table_row+',
      grid: 'grid',
      fromHtml: [{ tag: 'table' }],
      toHtml: () => ['table', {}, ['tbody', {}, 0]],
    },
    row: { content: 'table_cell+', grid: 'row', fromHtml: [{ tag: 'tr' }], toHtml: () => ['tr', {}, 0] },
    cell: {
      content: 'inline*',
      grid: 'cell',
      attrs: { head: flag() },
      fromHtml: [{ tag: 'td' }, { tag: 'th', read: () => ({ head: true }) }],
      toHtml: ({ head }) => [head ? 'th' : 'td', {}, 0],
    },
  },
  fresh: [node('table_grid', row(true), row(false), row(false))],
  menu: [{ label: 'block.table', search: 'block.table.search', shortcut: 'Mod-Alt-t' }],
  fromHtml: [{ tag: 'figure.table', priority: 60 }],
  toHtml: () => ['figure', { class: 'table' }, 0],
  dress: dressTable,
  examples,
});
