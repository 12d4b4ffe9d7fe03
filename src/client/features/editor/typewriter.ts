import type { Editor } from '@tiptap/core';
import type { Transaction } from '@tiptap/pm/state';
import { scrollerOf } from './scrollerOf.ts';

/** How far down the manuscript's window the line one writes in stays, as a share of its height. */
const steady = 0.45;

/**
 * Moves the paper instead of the caret: after each change the line one writes in is brought back to its height, before the
 * screen is painted. It does not follow a click, under which the text would run away. Returns what ends it.
 */
export function keepCaretSteady(editor: Editor): () => void {
  const scroller = scrollerOf(editor.view.dom);
  let asked = 0;
  const settle = () => {
    asked = 0;
    if (editor.isDestroyed) return;
    const caret = editor.view.coordsAtPos(editor.state.selection.head);
    const { top, height } = scroller.getBoundingClientRect();
    scroller.scrollTop += (caret.top + caret.bottom) / 2 - (top + height * steady);
  };
  const look = ({ transaction }: { transaction: Transaction }) => {
    const moved = transaction.docChanged || transaction.selectionSet;
    if (moved && asked === 0 && !transaction.getMeta('pointer') && editor.view.hasFocus())
      asked = requestAnimationFrame(settle);
  };
  settle();
  editor.on('transaction', look);
  return () => {
    editor.off('transaction', look);
    cancelAnimationFrame(asked);
  };
}
