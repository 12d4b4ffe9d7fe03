import type { Node } from '@tiptap/pm/model';
import type { Command, EditorState } from '@tiptap/pm/state';
import { frontLength } from '#article/schema.ts';
import { saying } from './announcing.ts';
import { itemType, newParagraph } from './nodes.ts';
import { chosenBlocks } from './turnInto.ts';
import { caretAt } from './walk.ts';

/** Moves the chosen blocks, or the list item one is in, over their neighbour. The neighbour hops: the caret's text stays untouched. */
export function moveBlock(direction: -1 | 1): Command {
  return (state, dispatch) => {
    const move = itemMove(state, direction) ?? blockMove(state, direction);
    if (!move || !dispatch) return move !== null;
    const { tr } = state;
    const { from, to, neighbour } = move;
    if (direction < 0) tr.insert(to, neighbour).delete(from - neighbour.nodeSize, from);
    else tr.delete(to, to + neighbour.nodeSize).insert(from, neighbour);
    dispatch(saying(tr.scrollIntoView(), 'editor.said.moved', { place: move.place, all: move.all }));
    return true;
  };
}

interface Move {
  from: number;
  to: number;
  neighbour: Node;
  /** Where it stands afterwards, counted from one, and of how many. */
  place: number;
  all: number;
}

function blockMove(state: EditorState, direction: -1 | 1): Move | null {
  const blocks = chosenBlocks(state);
  const [first, last] = [blocks[0], blocks.at(-1)];
  if (!first || !last) return null;
  const index = direction < 0 ? first.index - 1 : last.index + 1;
  const neighbour = index >= frontLength ? state.doc.maybeChild(index) : null;
  if (!neighbour) return null;
  const place = first.index + direction - frontLength + 1;
  return { from: first.from, to: last.to, neighbour, place, all: state.doc.childCount - frontLength };
}

function itemMove(state: EditorState, direction: -1 | 1): Move | null {
  const { $from, $to } = state.selection;
  for (let depth = $from.sharedDepth($to.pos); depth > 1; depth -= 1) {
    if ($from.node(depth).type !== itemType) continue;
    const list = $from.node(depth - 1);
    const index = $from.index(depth - 1) + direction;
    const neighbour = index >= 0 ? list.maybeChild(index) : null;
    if (!neighbour) return null;
    return { from: $from.before(depth), to: $from.after(depth), neighbour, place: index + 1, all: list.childCount };
  }
  return null;
}

export const deleteBlocks: Command = (state, dispatch) => {
  const blocks = chosenBlocks(state);
  const [first, last] = [blocks[0], blocks.at(-1)];
  if (!first || !last) return false;
  const { tr, doc } = state;
  if (blocks.length === doc.childCount - frontLength) tr.replaceWith(first.from, last.to, newParagraph());
  else tr.delete(first.from, last.to);
  caretAt(tr, Math.min(first.from, tr.doc.content.size), first.index === frontLength ? 1 : -1);
  dispatch?.(saying(tr, 'editor.said.deleted', { count: blocks.length }));
  return true;
};
