import { isHistoryTransaction } from '@tiptap/pm/history';
import { Plugin, type Transaction } from '@tiptap/pm/state';
import { ReplaceAroundStep, ReplaceStep } from '@tiptap/pm/transform';
import { deepest, depthOf } from '#article/depth.ts';
import { changedBlocks } from '#article/steps.ts';
import { fitsMessage } from '../../connection/batch.ts';
import { isRemote } from '../../connection/unconfirmed.ts';

/**
 * Refuses what no message to the server could carry, or the server would not take, before anything has changed: what was
 * pasted is still on the clipboard, what was dragged stays where it was. `tell` is called for each. What an undo brings
 * back comes all the same.
 */
export function refuseTooLarge(tell: (why: 'editor.tooLarge' | 'editor.tooDeep') => void): Plugin {
  return new Plugin({
    filterTransaction(transaction, state) {
      if (!transaction.docChanged || isRemote(state, transaction) || isHistoryTransaction(transaction)) return true;
      const why = !transaction.steps.every(fitsMessage)
        ? 'editor.tooLarge'
        : isTooDeep(transaction)
          ? 'editor.tooDeep'
          : null;
      if (why) tell(why);
      return why === null;
    },
  });
}

/** Blocks deeper in one another than the log takes them, and than they were. Text alone puts no block into another. */
function isTooDeep({ before, doc, steps }: Transaction): boolean {
  const brings = steps.some(
    (step) =>
      step instanceof ReplaceAroundStep || (step instanceof ReplaceStep && step.slice.content.firstChild?.isBlock),
  );
  if (!brings) return false;
  const changed = changedBlocks(before, doc);
  const most = Math.max(deepest, ...changed.before.map(depthOf));
  return changed.after.some((block) => depthOf(block) > most);
}
