import { isHistoryTransaction } from '@tiptap/pm/history';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { isRemote } from '../unconfirmed.ts';
import { follow } from './following.ts';
import type { Ranges } from './guarded.ts';
import { lostIn } from './lostIn.ts';
import { putBack } from './putBack.ts';

const key = new PluginKey<Ranges>('undoGuard');

/**
 * Undoing an insertion made by one step (a paste, a split, a move) deletes everything that stands in its range by then,
 * a colleague's words included. This plugin knows the ranges that others inserted there and puts back what an undo or
 * redo took of them. Letters typed one by one are undone one by one and need no guard.
 */
export function undoGuard(): Plugin {
  return new Plugin<Ranges>({
    key,
    state: {
      init: () => ({ own: [], foreign: [], moved: [], deleted: [] }),
      apply: (transaction, ranges, _before, state) =>
        transaction.docChanged ? follow(ranges, transaction, isRemote(state, transaction)) : ranges,
    },
    appendTransaction(transactions, before, state) {
      const index = transactions.findIndex((transaction) => isHistoryTransaction(transaction));
      const undoing = transactions[index];
      const ranges = key.getState(before);
      // Only the transaction that comes first changes the document that the ranges are about.
      if (index !== 0 || !undoing || !ranges || ranges.foreign.length + ranges.moved.length === 0) return null;
      return putBack(lostIn(ranges, undoing), transactions.slice(1), state);
    },
  });
}
