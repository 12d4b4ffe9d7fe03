import { closeHistory } from '@tiptap/pm/history';
import type { Node } from '@tiptap/pm/model';
import type { Transaction } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { pastedBy, setByHouse } from './setByHouse.ts';

/** Plain text is pasted as it is, into `doc`, and then set as the house does: undo leads back to it. Where somebody has gone on meanwhile it stays. */
export function inHouseStyle(view: EditorView, pasted: Transaction, doc: Node, tell: (count: number) => void): void {
  const range = pastedBy(pasted);
  if (!range || view.isDestroyed || view.state.doc !== doc) return;
  const set = closeHistory(view.state.tr);
  const count = setByHouse(set, range, 'straight');
  if (count === 0) return;
  view.dispatch(set);
  tell(count);
}
