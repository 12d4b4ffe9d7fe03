import type { Node } from '@tiptap/pm/model';
import type { Command, EditorState } from '@tiptap/pm/state';
import { saying } from './announcing.ts';
import { itemType, newParagraph } from './nodes.ts';
import { isBox, isKept, type TopBlock, topBlock } from './places.ts';
import { chosenBlocks } from './turnInto.ts';
import { caretAt } from './walk.ts';

/** Moves the chosen blocks, or the list item one is in, over their neighbour. The neighbour hops: the caret's text stays untouched. */
export function moveBlock(direction: -1 | 1): Command {
  return (state, dispatch) => {
    const move = itemMove(state, direction) ?? blockMove(chosenBlocks(state), direction) ?? boxMove(state, direction);
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

function blockMove(blocks: readonly TopBlock[], direction: -1 | 1): Move | null {
  const [first, last] = [blocks[0], blocks.at(-1)];
  if (!first || !last) return null;
  const index = direction < 0 ? first.index - 1 : last.index + 1;
  const neighbour = first.parent.maybeChild(index);
  if (!neighbour || isKept(neighbour)) return null;
  const all = blocksOf(first.parent);
  const place = first.index + direction - (first.parent.childCount - all) + 1;
  return { from: first.from, to: last.to, neighbour, place, all };
}

/** At the edge of a box the box itself moves on. */
function boxMove(state: EditorState, direction: -1 | 1): Move | null {
  const [inside] = chosenBlocks(state);
  const box = inside && isBox(inside.parent) && topBlock(state.selection.$from);
  return box ? blockMove([box], direction) : null;
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
  const blocks = wholeBlocks(state);
  const [first, last] = [blocks[0], blocks.at(-1)];
  if (!first || !last) return false;
  const { tr } = state;
  if (blocks.length === blocksOf(first.parent)) tr.replaceWith(first.from, last.to, newParagraph());
  else tr.delete(first.from, last.to);
  const opens = isKept(first.parent.child(Math.max(0, first.index - 1)));
  caretAt(tr, Math.min(first.from, tr.doc.content.size), opens ? 1 : -1);
  dispatch?.(saying(tr, 'editor.said.deleted', { count: blocks.length }));
  return true;
};

/** How many blocks stand in a box or the body. */
export const blocksOf = (parent: Node) => parent.children.filter((child) => !isKept(child)).length;

/** The chosen blocks; a box of which nothing would be left goes with all that is in it. */
function wholeBlocks(state: EditorState): TopBlock[] {
  const blocks = chosenBlocks(state);
  const [first] = blocks;
  const box = first && isBox(first.parent) && blocks.length === blocksOf(first.parent);
  const whole = box ? topBlock(state.selection.$from) : null;
  return whole ? [whole] : blocks;
}
