import type { Node } from '@tiptap/pm/model';

/** Where a top-level block begins in the document. */
function blockStart(doc: Node, index: number): number {
  return doc.children.slice(0, index).reduce((position, block) => position + block.nodeSize, 0);
}

/** The position in the document of a letter of a block, counted over all its text; line breaks count one. */
export function positionOf(doc: Node, index: number, letter: number): number {
  const start = blockStart(doc, index);
  const block = doc.maybeChild(index);
  if (!block || block.isLeaf) return start;
  let left = letter;
  let found: number | null = null;
  let last = 0;
  block.descendants((node, position) => {
    if (found !== null || !node.isInline) return found === null;
    if (left <= node.nodeSize) found = position + left;
    left -= node.nodeSize;
    last = position + node.nodeSize;
    return false;
  });
  return start + 1 + (found ?? last);
}

/** The block that a position is in, and how far down in it, from 0 to 1. */
export function blockAt(doc: Node, position: number): { index: number; share: number } {
  const resolved = doc.resolve(Math.min(position, doc.content.size));
  const index = Math.min(resolved.index(0), doc.childCount - 1);
  const size = doc.child(index).content.size;
  const before = resolved.depth > 0 ? resolved.start(1) : blockStart(doc, index) + 1;
  return { index, share: size === 0 ? 0 : Math.max(0, Math.min(1, (position - before) / size)) };
}

/** How many letters of an element stand before a point of the page, as `positionOf` counts them; 0 where there is no text. */
export function lettersBefore(element: Element, x: number, y: number): number {
  const document = element.ownerDocument;
  const caret = document.caretPositionFromPoint?.(x, y);
  if (!caret || !element.contains(caret.offsetNode)) return 0;
  const range = document.createRange();
  range.setStart(element, 0);
  range.setEnd(caret.offsetNode, caret.offset);
  const before = range.cloneContents();
  return (before.textContent?.length ?? 0) + before.querySelectorAll('br').length;
}
