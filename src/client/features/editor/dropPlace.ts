import type { EditorView } from '@tiptap/pm/view';
import { bodyStart, isBox, isKept } from './places.ts';

/** A gap between blocks of the body: its position, and its height on the screen. */
export interface DropPlace {
  position: number;
  y: number;
}

/** A block and its place on the screen. */
interface PlacedBlock {
  index: number;
  from: number;
  top: number;
  bottom: number;
}

/** The block at a height on the screen, or the nearest to it, among those that the one at a position stands among. */
export function blockAtHeight(view: EditorView, among: number, y: number): PlacedBlock | null {
  const $among = view.state.doc.resolve(among);
  const { children } = $among.parent;
  const placed = (index: number): PlacedBlock | null => {
    const from = $among.posAtIndex(index);
    const dom = view.nodeDOM(from);
    if (!(dom instanceof Element)) return null;
    const { top, bottom } = dom.getBoundingClientRect();
    return { index, from, top, bottom };
  };
  // Blocks stand in order: the one at this height is found by halving.
  let low = children.findIndex((node) => !isKept(node));
  let high = children.findLastIndex((node) => !isKept(node));
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const block = placed(middle);
    if (!block) return null;
    if (block.bottom < y) low = middle + 1;
    else high = middle;
  }
  return placed(low);
}

/**
 * The gap that is nearest to a height on the screen: before or behind the block of the body there, or, in a box that takes
 * what is carried, between its blocks. Null within what is carried.
 */
export function dropPlace(view: EditorView, y: number, takes: (position: number) => boolean): DropPlace | null {
  const { doc } = view.state;
  const block = blockAtHeight(view, bodyStart(doc), y);
  if (!block) return null;
  const around = nearestGap(view, bodyStart(doc), block, y);
  const inner = isBox(doc.child(block.index)) ? blockAtHeight(view, block.from + 1, y) : null;
  const inside = inner && nearestGap(view, block.from + 1, inner, y);
  if (!inside || Math.abs(inside.y - y) >= Math.abs(around.y - y)) return around;
  if (takes(inside.position)) return inside;
  const { from, to } = view.state.selection;
  // Among the blocks that are carried, which stay where they are.
  return inside.position > from && inside.position < to ? null : around;
}

function nearestGap(view: EditorView, among: number, block: PlacedBlock, y: number): DropPlace {
  const before = y < (block.top + block.bottom) / 2;
  const position = view.state.doc.resolve(among).posAtIndex(block.index + (before ? 0 : 1));
  return { position, y: before ? block.top : block.bottom };
}
