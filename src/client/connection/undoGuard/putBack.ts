import type { Slice } from '@tiptap/pm/model';
import { type EditorState, PluginKey, type Transaction } from '@tiptap/pm/state';
import type { Lost } from './lost.ts';

/** Set on the guard's own transactions: the words they put back are foreign still. */
export const puttingBack = new PluginKey('undoGuard.puttingBack');

/** What the history's transaction took, put back where it stood. */
export function putBack(lost: readonly Lost[], later: readonly Transaction[], state: EditorState): Transaction | null {
  if (lost.length === 0) return null;
  const transaction = state.tr.setMeta(puttingBack, true);
  for (const { slice, at } of lost) {
    const here = later.reduce((position, { mapping }) => mapping.map(position, 1), at);
    restore(transaction, transaction.mapping.map(here, 1), slice);
  }
  return transaction.docChanged ? transaction : null;
}

function restore(transaction: Transaction, at: number, slice: Slice): void {
  const $at = transaction.doc.resolve(at);
  const inline = slice.content.firstChild?.isInline ?? false;
  if (!inline || $at.parent.inlineContent) {
    transaction.replaceRange(at, at, slice);
    return;
  }
  // Its paragraph went with the undo: the words get one of their own, whose id the ids plugin gives.
  const paragraph = transaction.doc.type.schema.nodes.paragraph?.create(null, slice.content);
  if (paragraph) transaction.insert(at, paragraph);
}
