import type { Node } from '@tiptap/pm/model';

/** Where the words of a part of the front begin, as a position of the document. Throws for a document without that part. */
export function frontPosition(doc: Node, part: 'kicker' | 'headline' | 'standfirst'): number {
  let position = 0;
  for (const child of doc.children) {
    if (child.type.name === part) return position + 1;
    position += child.nodeSize;
  }
  throw new RangeError(`No ${part}`);
}
