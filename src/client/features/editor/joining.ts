import type { Node } from '@tiptap/pm/model';
import type { Command, Transaction } from '@tiptap/pm/state';
import { goesOnFrom } from './counting.ts';
import { adapt } from './nodes.ts';
import { hasParts } from './places.ts';
import { caretAt } from './walk.ts';

/** The end of a list's last text, from the position behind the list; null where what ends there is no list or has parts. */
function endOfLastText(before: Node | null, position: number): number | null {
  if (!before || before.isTextblock || before.isLeaf || hasParts(before)) return null;
  let [node, end] = [before, position];
  while (!node.isTextblock) {
    if (!node.lastChild || hasParts(node)) return null;
    node = node.lastChild;
    end -= 1;
  }
  return end - 1;
}

/**
 * Joins the text block at a position to the last text of the list before it. ProseMirror would make it an item instead,
 * from which Backspace lifts it again, and so on. Lists that are neighbours then, and were one before, are one again.
 */
function joinToList(transaction: Transaction, position: number): boolean {
  const $position = transaction.doc.resolve(position);
  const [before, block] = [$position.nodeBefore, $position.nodeAfter];
  const end = endOfLastText(before, position);
  if (end === null || !before || !block?.isTextblock) return false;
  const words = adapt(block.content, transaction.doc.resolve(end).parent.type);
  transaction.delete(position, position + block.nodeSize);
  const after = transaction.doc.nodeAt(position);
  if (after && goesOnFrom(before, after)) transaction.join(position);
  transaction.insert(end, words);
  caretAt(transaction, end);
  return true;
}

/** Backspace at the start of a text block behind a list. */
export const backIntoList: Command = (state, dispatch) => {
  const { $from, empty } = state.selection;
  const { tr } = state;
  if (!empty || !$from.parent.isTextblock || $from.parentOffset > 0) return false;
  if (!joinToList(tr, $from.before())) return false;
  dispatch?.(tr);
  return true;
};

/** Delete at the end of a list takes the words of the text block behind it in. */
export const forwardFromList: Command = (state, dispatch) => {
  const { $from, empty } = state.selection;
  const { tr } = state;
  if (!empty || !$from.parent.isTextblock || $from.parentOffset < $from.parent.content.size) return false;
  let depth = $from.depth;
  while (depth > 0 && $from.index(depth - 1) === $from.node(depth - 1).childCount - 1) depth -= 1;
  if (depth < 1 || !joinToList(tr, $from.after(depth))) return false;
  dispatch?.(tr);
  return true;
};
