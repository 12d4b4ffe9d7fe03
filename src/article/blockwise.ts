import type { Node } from '@tiptap/pm/model';

/**
 * Makes a reader of documents of one that reads a block: what it said of a block is said again as long as the block is the same
 * object. The document is compared with the last one from both ends, so that a key in a long article reads one block and looks at
 * the others' identities only. `read` depends on nothing but its block.
 */
export function blockwise<T>(read: (block: Node) => T): (doc: Node) => readonly T[] {
  let blocks: readonly Node[] = [];
  let said: readonly T[] = [];
  return ({ children }) => {
    if (children === blocks) return said;
    const shorter = Math.min(children.length, blocks.length);
    let start = 0;
    while (start < shorter && children[start] === blocks[start]) start += 1;
    let end = 0;
    while (end < shorter - start && children[children.length - 1 - end] === blocks[blocks.length - 1 - end]) end += 1;
    said = [
      ...said.slice(0, start),
      ...children.slice(start, children.length - end).map(read),
      ...said.slice(said.length - end),
    ];
    blocks = children;
    return said;
  };
}
