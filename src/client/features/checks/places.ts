import type { Node } from '@tiptap/pm/model';
import { type Block, blockOf } from '#lint/copy.ts';

/** A block of the document: its node, and the position before it. */
export interface BlockPlace {
  node: Node;
  position: number;
}

/** Some blocks of a document, by the ids that findings have. */
export function blockPlaces(doc: Node, ids: Iterable<string>): Map<string, BlockPlace> {
  const wanted = new Set(ids);
  const places = new Map<string, BlockPlace>();
  let position = 0;
  for (const node of doc.children) {
    if (places.size === wanted.size) break;
    const { id } = blockOf(node);
    if (wanted.has(id)) places.set(id, { node, position });
    position += node.nodeSize;
  }
  return places;
}

/** The blocks in which two versions of a document differ: what stands in each between what they begin and end with alike. */
export function differingBlocks(before: Node, after: Node): { gone: readonly Node[]; come: readonly Node[] } {
  const [old, now] = [before.children, after.children];
  const most = Math.min(old.length, now.length);
  let start = 0;
  while (start < most && old[start] === now[start]) start += 1;
  let end = 0;
  while (end < most - start && old[old.length - 1 - end] === now[now.length - 1 - end]) end += 1;
  return { gone: old.slice(start, old.length - end), come: now.slice(start, now.length - end) };
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
