import { keydownHandler } from '@tiptap/pm/keymap';
import {
  type Command,
  type EditorState,
  Plugin,
  type PluginKey,
  type Selection,
  type Transaction,
} from '@tiptap/pm/state';
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view';
import { saying } from '../announcing.ts';
import { clearSelection } from '../clearRange.ts';
import { caretToCell, cellAt, cellStart } from '../grid.ts';
import { CellSelection } from './CellSelection.ts';
import './chosenCells.css';

type Way = readonly [rows: -1 | 0 | 1, columns: -1 | 0 | 1];

const ways: Readonly<Record<string, Way>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

const chosenIn = ({ selection }: { selection: Selection }) => (selection instanceof CellSelection ? selection : null);

/** The cell beside that of the selection's head; null beyond the grid. */
function beside({ selection }: EditorState, [rows, columns]: Way): number | null {
  const place = cellAt(selection.$head);
  if (!place) return null;
  const [row, column] = [place.row + rows, place.column + columns];
  const cells = place.grid.maybeChild(row);
  if (!cells || column < 0) return null;
  const last = cells.childCount - 1;
  // In a shorter row there is nothing beside, and above and below it is its last cell.
  if (column > last && rows === 0) return null;
  return cellStart(place.grid, place.start, row, Math.min(column, last)) + 1;
}

/** Takes in the next cell, or gives one back. Out of words only from their edge up and down: to the sides a browser goes letter by letter. */
function extend(way: Way): Command {
  return (state, dispatch, view) => {
    const chosen = chosenIn(state);
    const { $anchor } = state.selection;
    if (!chosen && !(cellAt($anchor) && way[0] !== 0 && atLine(view, way))) return false;
    const next = beside(state, way);
    if (next === null) return chosen !== null;
    const from = chosen ? state.doc.resolve(chosen.anchorCell + 1) : $anchor;
    const selection = CellSelection.between(from, state.doc.resolve(next));
    const { tr } = state;
    if (selection) {
      const { top, bottom, left, right } = selection.rectangle;
      saying(tr.setSelection(selection), 'editor.said.cells', { rows: bottom - top + 1, columns: right - left + 1 });
    } else caretToCellAt(tr, next);
    dispatch?.(tr.scrollIntoView());
    return true;
  };
}

const atLine = (view: EditorView | undefined, [rows]: Way) => view?.endOfTextblock(rows < 0 ? 'up' : 'down') === true;

function caretToCellAt(tr: Transaction, position: number): void {
  const place = cellAt(tr.doc.resolve(position));
  if (place) caretToCell(tr, place.start, place.row, place.column);
}

/** Back to the words: those of the cell beside, or of the one that was chosen last. */
function leave(way: Way): Command {
  return (state, dispatch) => {
    const chosen = chosenIn(state);
    if (!chosen) return false;
    const { tr } = state;
    caretToCellAt(tr, beside(state, way) ?? chosen.headCell + 1);
    dispatch?.(tr.scrollIntoView());
    return true;
  };
}

/** The key does nothing else where no cell has words. */
const clear: Command = (state, dispatch) => clearSelection(state, dispatch) || true;

/** As in a spreadsheet: cells are chosen as a rectangle, by Shift and arrows or by drawing over them, emptied, copied and filled. */
export function choosingCells(key: PluginKey): Plugin {
  const arrows = Object.entries(ways);
  const always = keydownHandler(Object.fromEntries(arrows.map(([key, way]) => [`Shift-${key}`, extend(way)])));
  const choosing = keydownHandler({
    ...Object.fromEntries(arrows.map(([key, way]) => [key, leave(way)])),
    Enter: leave([0, 0]),
    Backspace: clear,
    Delete: clear,
  });
  let anchor: number | null = null;
  return new Plugin({
    key,
    props: {
      decorations(state) {
        const chosen = chosenIn(state);
        if (!chosen) return null;
        const drawn = chosen.ranges.map(({ $from, $to }) =>
          Decoration.node($from.pos - 1, $to.pos + 1, { class: 'chosen-cell' }),
        );
        return DecorationSet.create(state.doc, drawn);
      },
      createSelectionBetween: ({ state }, $anchor, $head) =>
        CellSelection.between(anchor === null ? $anchor : state.doc.resolve(anchor), $head),
      handleKeyDown: (view, event) => always(view, event) || (chosenIn(view.state) !== null && choosing(view, event)),
      handleDOMEvents: {
        // The browser would begin at the cell that was chosen last.
        mousedown({ state }, { shiftKey }) {
          const chosen = chosenIn(state);
          anchor = shiftKey && chosen ? chosen.anchorCell + 1 : null;
          return false;
        },
        keydown() {
          anchor = null;
          return false;
        },
      },
    },
  });
}
