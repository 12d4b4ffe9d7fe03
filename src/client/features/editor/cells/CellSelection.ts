import { Fragment, type Node, type ResolvedPos, Slice } from '@tiptap/pm/model';
import { Selection, type SelectionBookmark, SelectionRange, TextSelection, type Transaction } from '@tiptap/pm/state';
import type { Mappable } from '@tiptap/pm/transform';
import { clearChosen } from '../clearRange.ts';
import { type CellPlace, cellAt, cellStart, gridBlock, isHead } from '../grid.ts';

/** Rows and columns of a grid, from the first to the last that is in. */
interface Rectangle {
  top: number;
  bottom: number;
  left: number;
  right: number;
}

/**
 * A rectangle of cells of one grid, as in a spreadsheet. The selecting began in the cell of `anchorCell`; that of `headCell`,
 * which keys move, is the first range. Both are positions before a cell. A row that is too short for it has fewer cells in it.
 */
export class CellSelection extends Selection {
  readonly anchorCell: number;
  readonly headCell: number;
  readonly rectangle: Rectangle;

  private constructor(doc: Node, anchor: CellPlace, head: CellPlace) {
    const rectangle = {
      top: Math.min(anchor.row, head.row),
      bottom: Math.max(anchor.row, head.row),
      left: Math.min(anchor.column, head.column),
      right: Math.max(anchor.column, head.column),
    };
    const headCell = positionOf(head);
    const others = cellsIn(head, rectangle).filter((cell) => cell !== headCell);
    const first = rangeOf(doc, headCell);
    super(first.$from, first.$to, [first, ...others.map((cell) => rangeOf(doc, cell))]);
    this.anchorCell = positionOf(anchor);
    this.headCell = headCell;
    this.rectangle = rectangle;
  }

  /** From the cell of one position to that of another; null where these are not two cells of one grid. */
  static between($anchor: ResolvedPos, $head: ResolvedPos): CellSelection | null {
    const [anchor, head] = [cellAt($anchor), cellAt($head)];
    if (!anchor || anchor.start !== head?.start || positionOf(anchor) === positionOf(head)) return null;
    return new CellSelection($anchor.doc, anchor, head);
  }

  /** The words of the cells as a block around a grid, its first row a head where that is one. */
  override content(): Slice {
    const place = cellAt(this.$head);
    if (!place) return Slice.empty;
    const { top, bottom, left, right } = this.rectangle;
    const rows = place.grid.children.slice(top, bottom + 1).map((row) => row.children.slice(left, right + 1));
    const words = rows.map((cells) => cells.map(({ content }) => content));
    return new Slice(Fragment.from(gridBlock(words, top === 0 && isHead(place.grid.firstChild))), 0, 0);
  }

  override replace(transaction: Transaction, content = Slice.empty): void {
    clearChosen(transaction, this);
    if (content.size > 0) transaction.replaceSelection(content);
  }

  override replaceWith(transaction: Transaction, node: Node): void {
    clearChosen(transaction, this);
    transaction.replaceSelectionWith(node);
  }

  override map(doc: Node, mapping: Mappable): Selection {
    return resolved(doc, mapping.map(this.anchorCell + 1), mapping.map(this.headCell + 1));
  }

  override eq(other: Selection): boolean {
    return other instanceof CellSelection && other.anchorCell === this.anchorCell && other.headCell === this.headCell;
  }

  override getBookmark(): SelectionBookmark {
    return bookmark(this.anchorCell + 1, this.headCell + 1);
  }

  override toJSON(): object {
    return { type: 'cells', anchor: this.anchorCell + 1, head: this.headCell + 1 };
  }

  static override fromJSON(doc: Node, { anchor, head }: { anchor: number; head: number }): Selection {
    return resolved(doc, anchor, head);
  }
}

Selection.jsonID('cells', CellSelection);
// The cells are drawn as chosen; the browser's own blue would be in one of them.
CellSelection.prototype.visible = false;

const positionOf = ({ grid, start, row, column }: CellPlace) => cellStart(grid, start, row, column);

function cellsIn({ grid, start }: CellPlace, { top, bottom, left, right }: Rectangle): number[] {
  return grid.children
    .slice(top, bottom + 1)
    .flatMap((row, index) =>
      row.children.slice(left, right + 1).map((_, column) => cellStart(grid, start, top + index, left + column)),
    );
}

function rangeOf(doc: Node, cell: number): SelectionRange {
  const size = doc.nodeAt(cell)?.content.size ?? 0;
  return new SelectionRange(doc.resolve(cell + 1), doc.resolve(cell + 1 + size));
}

/** Between two positions in cells; where these are gone, or one cell, the caret near the second. */
function resolved(doc: Node, anchor: number, head: number): Selection {
  const $head = doc.resolve(Math.min(head, doc.content.size));
  return CellSelection.between(doc.resolve(Math.min(anchor, doc.content.size)), $head) ?? TextSelection.near($head);
}

function bookmark(anchor: number, head: number): SelectionBookmark {
  return {
    map: (mapping) => bookmark(mapping.map(anchor), mapping.map(head)),
    resolve: (doc) => resolved(doc, anchor, head),
  };
}
