import type { Node } from '@tiptap/pm/model';
import { type Block, blockOf } from '#lint/copy.ts';

/** A block of the document: its node, and the position before it. */
export interface BlockPlace {
  node: Node;
  position: number;
}

/** The blocks of a document by the ids that findings have. */
export function blockPlaces(doc: Node): Map<string, BlockPlace> {
  const places = new Map<string, BlockPlace>();
  doc.forEach((node, position) => void places.set(blockOf(node).id, { node, position }));
  return places;
}

/** From the text of a block to the document: the position of a place in it. */
export function positionIn({ node, position }: BlockPlace, offset: number): number {
  const { lines } = blockOf(node);
  const index = Math.max(
    0,
    lines.findLastIndex(({ at }) => at <= offset),
  );
  let found = position + 1;
  let seen = 0;
  const look = (inner: Node, start: number): boolean => {
    if (inner.isTextblock) {
      if (seen === index) {
        found = start + 1 + Math.min(offset - (lines[index]?.at ?? 0), inner.content.size);
        return true;
      }
      seen += 1;
      return false;
    }
    let at = start + 1;
    return inner.children.some((child) => {
      const here = at;
      at += child.nodeSize;
      return look(child, here);
    });
  };
  look(node, position);
  return found;
}

/** Whether a block is still the one that was read. */
export function isAsRead(place: BlockPlace | undefined, read: Block | undefined): place is BlockPlace {
  return place !== undefined && read !== undefined && blockOf(place.node) === read;
}
