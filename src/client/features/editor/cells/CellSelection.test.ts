import { Fragment, type Node } from '@tiptap/pm/model';
import { type EditorState, TextSelection } from '@tiptap/pm/state';
import { expect, test } from 'vitest';
import { schema } from '#article/schema.ts';
import { done, stateOf } from '#testing/inEditor.ts';
import { article, paragraph } from '#testing/write.ts';
import { clearSelection, typeOver } from '../clearRange.ts';
import { cellAt, deleteColumn, deleteRow, gridBlock } from '../grid.ts';
import { insertSlice } from '../pasting.ts';
import { CellSelection } from './CellSelection.ts';

const words = (text: string) => Fragment.from(text === '' ? [] : schema.text(text));
const table = (...rows: string[][]) =>
  gridBlock(
    rows.map((row) => row.map(words)),
    true,
  );
const cantons = table(['Kanton', 'Jahr', 'Anteil'], ['Bern', '2023', '12,1'], ['Uri', '2024', '0,4']);

/** The position in the words of a cell. */
function inCell(doc: Node, text: string): number {
  let found = -1;
  doc.descendants((node, position) => {
    if (node.type.name === 'table_cell' && node.textContent === text) found = position + 1;
  });
  return found;
}

function chosen(from: string, to: string, doc = article({}, paragraph('Davor'), cantons)): EditorState {
  const state = stateOf(doc);
  const selection = CellSelection.between(doc.resolve(inCell(doc, from)), doc.resolve(inCell(doc, to)));
  if (!selection) throw new Error('No cells');
  return state.apply(state.tr.setSelection(selection));
}

/** The words of the first table, row by row. */
function rowsOf(doc: Node): string[][] {
  const rows: string[][] = [];
  doc.descendants((node) => {
    if (node.type.name === 'table_row') rows.push(node.children.map((cell) => cell.textContent));
  });
  return rows;
}

const head = ['Kanton', 'Jahr', 'Anteil'];

test.each([
  ['Bern', '2024'],
  ['2024', 'Bern'],
  ['Uri', '2023'],
])('from %s to %s is a rectangle, whichever way it was chosen', (from, to) => {
  const { selection, doc } = chosen(from, to);
  const texts = selection.ranges.map(({ $from, $to }) => doc.textBetween($from.pos, $to.pos)).sort();
  expect(texts).toEqual(['2023', '2024', 'Bern', 'Uri']);
  expect(cellAt(selection.$head)?.grid.childCount).toBe(3);
});

test('cells of two tables are no rectangle', () => {
  const doc = article({}, cantons, table(['Ort', 'Zahl'], ['Genf', '3']));
  expect(CellSelection.between(doc.resolve(inCell(doc, 'Bern')), doc.resolve(inCell(doc, 'Genf')))).toBe(null);
});

test('Backspace empties the cells and leaves their table, the caret in the first', () => {
  const { doc, selection } = done(chosen('2024', 'Bern'), clearSelection);
  expect(rowsOf(doc)).toEqual([head, ['', '', '12,1'], ['', '', '0,4']]);
  expect(selection).toBeInstanceOf(TextSelection);
  expect(cellAt(selection.$head)).toMatchObject({ row: 1, column: 0 });
});

test('what is typed stands in the first of them', () => {
  const state = chosen('2024', 'Bern');
  const { doc } = state.apply(typeOver(state.tr, state.selection, 'x'));
  expect(rowsOf(doc)).toEqual([head, ['x', '', '12,1'], ['', '', '0,4']]);
});

test('a copy is a table of these cells, and fills cells elsewhere', () => {
  const state = chosen('Jahr', '12,1');
  const slice = state.selection.content();
  expect(rowsOf(article({}, slice.content.firstChild as Node))).toEqual([
    ['Jahr', 'Anteil'],
    ['2023', '12,1'],
  ]);
  const there = TextSelection.create(state.doc, inCell(state.doc, 'Bern'));
  const { doc } = state.apply(insertSlice(state.tr.setSelection(there), slice));
  expect(rowsOf(doc).slice(1)).toEqual([
    ['Jahr', 'Anteil', '12,1'],
    ['2023', '12,1', '0,4'],
  ]);
});

test('all rows and columns that it touches are deleted', () => {
  expect(rowsOf(done(chosen('Bern', '2024'), deleteRow).doc)).toEqual([head]);
  expect(rowsOf(done(chosen('Bern', '2024'), deleteColumn).doc)).toEqual([['Anteil'], ['12,1'], ['0,4']]);
});

test('with the last row or column goes the table', () => {
  expect(rowsOf(done(chosen('Kanton', '2024'), deleteRow).doc)).toEqual([]);
  expect(rowsOf(done(chosen('Bern', '12,1'), deleteColumn).doc)).toEqual([]);
});

test('a row that a colleague adds in it is in it; where one of its ends goes, the caret is left', () => {
  const state = chosen('Bern', '2024');
  const third = state.doc.resolve(inCell(state.doc, 'Uri')).before(-1);
  const row = schema.node('table_row', null, [schema.node('table_cell', { head: false }, words('Zug'))]);
  const more = state.apply(state.tr.insert(third, row));
  expect(more.selection.ranges.map(({ $from }) => $from.parent.textContent)).toContain('Zug');
  const start = state.doc.resolve(third).before();
  const less = state.apply(state.tr.delete(start - 1, start + (state.doc.nodeAt(start)?.nodeSize ?? 0) + 1));
  expect(less.selection).toBeInstanceOf(TextSelection);
});

test('an undo finds it again', () => {
  const { selection, doc } = chosen('Bern', '2024');
  expect(selection.getBookmark().resolve(doc).eq(selection)).toBe(true);
  expect(CellSelection.fromJSON(doc, selection.toJSON() as never).eq(selection)).toBe(true);
});
