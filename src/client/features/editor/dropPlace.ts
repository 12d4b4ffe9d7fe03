import type { EditorView } from '@tiptap/pm/view';
import { isKept } from './places.ts';

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

/** The gap that is nearest to a height on the screen: that before or behind the block there. */
export function dropPlace(view: EditorView, among: number, y: number): DropPlace | null {
  const block = blockAtHeight(view, among, y);
  if (!block) return null;
  const before = y < (block.top + block.bottom) / 2;
  const position = view.state.doc.resolve(among).posAtIndex(block.index + (before ? 0 : 1));
  return { position, y: before ? block.top : block.bottom };
}
