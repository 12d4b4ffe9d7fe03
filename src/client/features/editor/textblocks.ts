import type { Node } from '@tiptap/pm/model';

/** A line of text and the position before its first letter. */
export interface Textblock {
  node: Node;
  start: number;
}

/** Every textblock in a node whose content begins at `start`, the node itself if it is one that begins there. */
export function textblocksIn(node: Node, start: number): Textblock[] {
  if (node.isTextblock) return [{ node, start }];
  const found: Textblock[] = [];
  node.descendants((child, offset) => {
    if (child.isTextblock) found.push({ node: child, start: start + offset + 1 });
    return !child.isTextblock;
  });
  return found;
}

/** A textblock's text, one UTF-16 unit a position: `\n` for a line break, U+FFFC for what else is no text. */
export function lineText(textblock: Node): string {
  return textblock.textBetween(0, textblock.content.size, '', (leaf) =>
    leaf.type.name === 'hardBreak' ? '\n' : '\ufffc',
  );
}
