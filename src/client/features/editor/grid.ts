import { chainCommands } from '@tiptap/pm/commands';
import type { Fragment, Node, NodeType, ResolvedPos } from '@tiptap/pm/model';
import { type Command, Selection, type Transaction } from '@tiptap/pm/state';
import { blocks } from '#blocks/all.ts';
import { type BlockDefinition, partName } from '#blocks/defineBlock.ts';
import { adapt, newParagraph, nodeType } from './nodes.ts';
import { holderDepth, partNamed, partNamesIn } from './places.ts';
import { caretAt, caretToPart } from './walk.ts';

type GridRole = 'grid' | 'row' | 'cell';

function typeOf(role: GridRole): NodeType {
  for (const { name, inner } of blocks as readonly BlockDefinition[])
    for (const [key, { grid }] of Object.entries(inner ?? {})) if (grid === role) return nodeType(partName(name, key));
  throw new Error(`No block has a ${role}`);
}

const [gridType, rowType] = [typeOf('grid'), typeOf('row')];
/** The cell of a grid. */
export const cellType = typeOf('cell');

/** Where a cell stands in its grid. */
export interface CellPlace {
  grid: Node;
  /** The position before the grid. */
  start: number;
  row: number;
  column: number;
}

export function cellAt($position: ResolvedPos): CellPlace | null {
  for (let depth = $position.depth; depth > 2; depth -= 1)
    if ($position.node(depth).type === cellType)
      return {
        grid: $position.node(depth - 2),
        start: $position.before(depth - 2),
        row: $position.index(depth - 2),
        column: $position.index(depth - 1),
      };
  return null;
}

/** The first and the last row or column that is selected. */
function chosen(selection: Selection, along: 'row' | 'column'): { first: number; last: number } {
  const places = selection.ranges.map(({ $from }) => cellAt($from)?.[along] ?? 0);
  return { first: Math.min(...places), last: Math.max(...places) };
}

const widthOf = (grid: Node) => Math.max(...grid.children.map((row) => row.childCount));

function newCell(head: boolean, words?: Fragment): Node {
  return cellType.create({ head }, words && adapt(words, cellType));
}

export const isHead = (row: Node | null | undefined) =>
  row?.children.every((cell) => cell.attrs.head === true) ?? false;

/** Before a row, from the position before the grid. */
function rowStart(grid: Node, start: number, row: number): number {
  return grid.children.slice(0, row).reduce((position, { nodeSize }) => position + nodeSize, start + 1);
}

/** Before a cell; behind the last one of a row that is too short for it. */
export function cellStart(grid: Node, start: number, row: number, column: number): number {
  const cells = grid.child(row).children.slice(0, column);
  return cells.reduce((position, { nodeSize }) => position + nodeSize, rowStart(grid, start, row) + 1);
}

/** The caret behind the words of a cell, or of the last one of a shorter row. */
export function caretToCell(tr: Transaction, start: number, row: number, column: number): Transaction {
  const grid = tr.doc.nodeAt(start);
  if (!grid) return tr;
  const last = Math.min(column, grid.child(row).childCount - 1);
  const cell = grid.child(row).child(last);
  return caretAt(tr, cellStart(grid, start, row, last) + 1 + cell.content.size);
}

function inCell(work: (tr: Transaction, place: CellPlace) => boolean): Command {
  return (state, dispatch) => {
    const place = cellAt(state.selection.$head);
    if (!place) return false;
    const { tr } = state;
    if (!work(tr, place)) return false;
    dispatch?.(tr.scrollIntoView());
    return true;
  };
}

function addRow(tr: Transaction, { grid, start }: CellPlace, at: number): void {
  const cells = Array.from({ length: widthOf(grid) }, () => newCell(false));
  tr.insert(rowStart(grid, start, at), rowType.create(null, cells));
}

const onward = inCell((tr, place) => {
  const { grid, start, row, column } = place;
  if (column + 1 < grid.child(row).childCount) caretToCell(tr, start, row, column + 1);
  else {
    if (row + 1 === grid.childCount) addRow(tr, place, row + 1);
    caretToCell(tr, start, row + 1, 0);
  }
  return true;
});

const intoGrid: Command = ({ selection: { $head }, tr }, dispatch) => {
  const start = $head.depth > 0 ? $head.after() : 0;
  if (tr.doc.nodeAt(start)?.type !== gridType) return false;
  dispatch?.(caretToCell(tr, start, 0, 0).scrollIntoView());
  return true;
};

/** Tab: the next cell, and a new row behind the last one; from what stands before the grid into its first cell. */
export const nextCell = chainCommands(onward, intoGrid);

/** Shift-Tab: the cell before; from the first one to what stands before the grid. */
export const previousCell = inCell((tr, { grid, start, row, column }) => {
  if (column > 0) caretToCell(tr, start, row, column - 1);
  else if (row > 0) caretToCell(tr, start, row - 1, grid.child(row - 1).childCount - 1);
  else caretAt(tr, start, -1);
  return true;
});

/** To the cell above or below, at the grid's edge to the text beyond it: the browser would go to a cell beside. */
export function cellOver(direction: -1 | 1): Command {
  return inCell((tr, { grid, start, row, column }) => {
    const next = row + direction;
    if (next >= 0 && next < grid.childCount) caretToCell(tr, start, next, column);
    else {
      const beyond = tr.doc.resolve(direction < 0 ? start : start + grid.nodeSize);
      const found = Selection.findFrom(beyond, direction, true);
      if (!found) return false;
      tr.setSelection(found);
    }
    return true;
  });
}

/** Enter: the cell below, a new row behind the last one, and out of the grid from a last row without words. */
export const enterInCell = inCell((tr, place) => {
  const { grid, start, row, column } = place;
  if (row + 1 < grid.childCount) caretToCell(tr, start, row + 1, column);
  else if (row === 0 || grid.child(row).textContent !== '') {
    addRow(tr, place, row + 1);
    caretToCell(tr, start, row + 1, column);
  } else {
    const $grid = tr.doc.resolve(start);
    const closing = partNamesIn($grid.parent).find((name) => !partNamed(name)?.opens);
    tr.delete(rowStart(grid, start, row), start + grid.nodeSize - 1);
    const block = tr.doc.nodeAt($grid.before());
    if (block && closing) caretToPart(tr, $grid.before(), block, closing);
  }
  return true;
});

export function insertRow(side: 0 | 1): Command {
  return inCell((tr, place) => {
    addRow(tr, place, place.row + side);
    caretToCell(tr, place.start, place.row + side, place.column);
    return true;
  });
}

/** A new cell in each row, a head where its neighbour is one; rows that are too short are filled up on the way. */
export function insertColumn(side: 0 | 1): Command {
  return inCell((tr, { grid, start, row, column }) => {
    const at = column + side;
    for (let index = grid.childCount - 1; index >= 0; index -= 1) {
      const cells = grid.child(index);
      const missing = Math.max(0, at - cells.childCount) + 1;
      const head = cells.maybeChild(Math.min(column, cells.childCount - 1))?.attrs.head === true;
      tr.insert(
        cellStart(grid, start, index, at),
        Array.from({ length: missing }, () => newCell(head)),
      );
    }
    caretToCell(tr, start, row, at);
    return true;
  });
}

/** The whole block, when no row or no column is left. */
function deleteGrid(tr: Transaction, start: number): boolean {
  const $grid = tr.doc.resolve(start);
  const depth = holderDepth($grid);
  tr.replaceWith($grid.before(depth), $grid.after(depth), newParagraph());
  caretAt(tr, $grid.before(depth) + 1);
  return true;
}

export const deleteRow = inCell((tr, { grid, start, column }) => {
  const { first, last } = chosen(tr.selection, 'row');
  const left = grid.childCount - 1 - last + first;
  if (left === 0) return deleteGrid(tr, start);
  tr.delete(rowStart(grid, start, first), rowStart(grid, start, last + 1));
  caretToCell(tr, start, Math.min(first, left - 1), column);
  return true;
});

export const deleteColumn = inCell((tr, { grid, start, row }) => {
  const { first, last } = chosen(tr.selection, 'column');
  if (last - first + 1 === widthOf(grid)) return deleteGrid(tr, start);
  for (let index = grid.childCount - 1; index >= 0; index -= 1) {
    const count = grid.child(index).childCount;
    if (first >= count) continue;
    const [from, to] = [cellStart(grid, start, index, first), cellStart(grid, start, index, last + 1)];
    // A row is never without a cell: one of a short row is emptied.
    if (first === 0 && last + 1 >= count) tr.replaceWith(from, to, newCell(isHead(grid.child(index))));
    else tr.delete(from, to);
  }
  caretToCell(tr, start, row, Math.max(0, first - 1));
  return true;
});

/** The first row is a head, or is one no more: a step for each cell, so that what others write in them stays. */
export const headRow = inCell((tr, { grid, start }) => {
  const head = !isHead(grid.firstChild);
  grid.firstChild?.forEach((_, offset) => void tr.setNodeAttribute(start + 2 + offset, 'head', head));
  return true;
});

export function hasHeadRow($position: ResolvedPos): boolean {
  return isHead(cellAt($position)?.grid.firstChild);
}

/** A block around a grid of these words, the first row a head where `head`. */
export function gridBlock(rows: readonly (readonly Fragment[])[], head: boolean): Node {
  const width = Math.max(...rows.map((cells) => cells.length));
  const grid = gridType.create(
    null,
    rows.map((cells, index) =>
      rowType.create(
        null,
        Array.from({ length: width }, (_, column) => newCell(head && index === 0, cells[column])),
      ),
    ),
  );
  const block = (blocks as readonly BlockDefinition[]).find(({ name }) => gridType.name.startsWith(`${name}_`));
  if (!block) throw new Error('No block has a grid');
  return nodeType(block.name).create(null, grid);
}

/** The words of a block's grid, row by row; `null` for a block without. */
export function wordsOfGrid(block: Node): Fragment[][] | null {
  const grid = block.children.find(({ type }) => type === gridType);
  return grid ? grid.children.map((row) => row.children.map(({ content }) => content)) : null;
}

/**
 * Puts words into the cells from the caret on, to the right and down; the grid grows where it must. A step for each row replaces the
 * cells that are filled: what others write in its other cells stays.
 */
export function fillCells(tr: Transaction, rows: readonly (readonly Fragment[])[]): Transaction {
  const place = cellAt(tr.selection.$head);
  if (!place) return tr;
  const { grid, start, row, column } = place;
  const width = Math.max(widthOf(grid), column + Math.max(...rows.map((cells) => cells.length)));
  // From the last to the first, so that no place moves.
  for (let index = Math.max(grid.childCount, row + rows.length) - 1; index >= 0; index -= 1) {
    const before = grid.maybeChild(index);
    const count = before?.childCount ?? 0;
    const words = rows[index - row] ?? [];
    const from = words.length > 0 ? Math.min(column, count) : count;
    const to = words.length > 0 ? Math.min(column + words.length, count) : count;
    const cells = Array.from({ length: (to < count ? to : width) - from }, (_, more) => {
      const cell = before?.maybeChild(from + more) ?? newCell(isHead(before));
      const filling = words[from + more - column];
      return filling ? cell.copy(adapt(filling, cellType)) : cell;
    });
    if (!before) tr.insert(start + grid.nodeSize - 1, rowType.create(null, cells));
    else if (cells.length > 0)
      tr.replaceWith(cellStart(grid, start, index, from), cellStart(grid, start, index, to), cells);
  }
  return caretToCell(tr, start, row + rows.length - 1, column + (rows.at(-1)?.length ?? 1) - 1);
}
