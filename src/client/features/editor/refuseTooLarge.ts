import { isHistoryTransaction } from '@tiptap/pm/history';
import { Plugin } from '@tiptap/pm/state';
import { fitsMessage } from '../../connection/batch.ts';
import { isRemote } from '../../connection/unconfirmed.ts';

/**
 * Refuses what no message to the server could carry, before anything has changed: what was pasted is still on the
 * clipboard, what was dragged stays where it was. `tell` is called for each. What an undo brings back comes all the same.
 */
export function refuseTooLarge(tell: () => void): Plugin {
  return new Plugin({
    filterTransaction(transaction, state) {
      if (!transaction.docChanged || isRemote(state, transaction) || isHistoryTransaction(transaction)) return true;
      if (transaction.steps.every(fitsMessage)) return true;
      tell();
      return false;
    },
  });
}
