import { closeHistory } from '@tiptap/pm/history';
import type { Command } from '@tiptap/pm/state';

/** The command begins an undo of its own: without it a burst of typing over several parts would be taken back as one. */
export function ownUndo(run: Command): Command {
  return (state, dispatch, view) =>
    run(state, dispatch && ((transaction) => dispatch(closeHistory(transaction))), view);
}
