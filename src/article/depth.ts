import type { Node } from '@tiptap/pm/model';

/** How deep blocks may stand in one another, the text block counted: nesting that no screen could show would be a burden to everybody who opens the article. */
export const deepest = 24;

/** What a block needs that stands among others and holds text: itself, an item and the text. */
export const leastDepth = 3;

/** How deep the blocks in a block stand in one another; 1 for a text block. */
export function depthOf(node: Node): number {
  if (node.isTextblock || node.isLeaf) return 1;
  return 1 + Math.max(0, ...node.children.map(depthOf));
}
