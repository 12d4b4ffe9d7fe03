import { Fragment, type ResolvedPos } from '@tiptap/pm/model';
import type { Command, EditorState, Transaction } from '@tiptap/pm/state';
import { saying } from './announcing.ts';
import { BlockSelection } from './BlockSelection.ts';
import { blocksOf } from './moveBlock.ts';
import { newParagraph } from './nodes.ts';
import { isBox, isKept, type TopBlock } from './places.ts';
import { swap } from './sections.ts';
import { chosenBlocks } from './turnInto.ts';

/** Whether the chosen blocks may stand at a position: between blocks of the body or of a box that takes them, and not within themselves. */
export function mayStandAt(state: EditorState, position: number): boolean {
  const blocks = chosenBlocks(state);
  const [first, last] = [blocks[0], blocks.at(-1)];
  if (!first || !last || (position > first.from && position < last.to)) return false;
  const { parent, index, opening, closing } = gapAt(state.doc.resolve(position));
  if ((parent !== state.doc && !isBox(parent)) || index < opening || index > closing) return false;
  return blocks.every(({ node }) => parent.canReplaceWith(index, index, node.type));
}

function gapAt($gap: ResolvedPos) {
  const { children } = $gap.parent;
  const opening = children.findIndex((node) => !isKept(node));
  const closing = children.findLastIndex((node) => !isKept(node)) + 1;
  return { parent: $gap.parent, index: $gap.index(), opening, closing };
}

/** Moves the chosen blocks to a gap between blocks, into a box and out of one as well. */
export function moveTo(position: number): Command {
  return (state, dispatch) => {
    const blocks = chosenBlocks(state);
    const [first, last] = [blocks[0], blocks.at(-1)];
    if (!first || !last || position === first.from || position === last.to || !mayStandAt(state, position))
      return false;
    if (!dispatch) return true;
    const { parent, index, opening } = gapAt(state.doc.resolve(position));
    const { tr } = state;
    const inside = parent === first.parent;
    if (!inside) moveAcross(tr, blocks, position);
    else if (position < first.from) swap(tr, position, first.from, last.to);
    else swap(tr, first.from, last.to, position);
    const place = (inside ? first.index + hopped(first, last, index) : index) - opening + 1;
    const all = blocksOf(parent) + (inside ? 0 : blocks.length);
    dispatch(saying(tr.scrollIntoView(), 'editor.said.moved', { place, all }));
    return true;
  };
}

/** By how many places blocks move to the gap before the block of a number. */
const hopped = (first: TopBlock, last: TopBlock, gap: number) =>
  gap <= first.index ? gap - first.index : gap - last.index - 1;

/** From one parent to another, with their ids; a box keeps a paragraph to write in. */
function moveAcross(tr: Transaction, blocks: readonly TopBlock[], position: number): void {
  const [first, last] = [blocks[0], blocks.at(-1)];
  if (!first || !last) return;
  const { forward } = tr.selection instanceof BlockSelection ? tr.selection : { forward: true };
  const nodes = blocks.map(({ node }) => node);
  const length = last.to - first.from;
  const left = Fragment.from(blocks.length === blocksOf(first.parent) ? newParagraph() : null);
  // The later one first, so that the other place stays.
  if (position > last.to) tr.insert(position, nodes).replaceWith(first.from, last.to, left);
  else tr.replaceWith(first.from, last.to, left).insert(position, nodes);
  const start = position > last.to ? position - length + left.size : position;
  const moved = BlockSelection.touched(tr.doc, start, start + length, forward);
  if (moved) tr.setSelection(moved);
}
