import type { Node, ResolvedPos } from '@tiptap/pm/model';
import { frontLength } from '#article/schema.ts';
import { blockNamed, blocks } from '#blocks/all.ts';
import { type BlockDefinition, partName } from '#blocks/defineBlock.ts';
import type { Word } from '#words/say.ts';

/** A slot of a block, such as a pull quote's speaker. */
export interface PartPlace {
  block: BlockDefinition;
  /** Its number among the parts of its block. */
  index: number;
  label: Word;
}

const parts = new Map<string, PartPlace>(
  (blocks as readonly BlockDefinition[]).flatMap((block) =>
    Object.entries(block.parts ?? {}).map(([name, part], index): [string, PartPlace] => [
      partName(block.name, name),
      { block, index, label: part.label },
    ]),
  ),
);

export function partOf(node: Node): PartPlace | undefined {
  return parts.get(node.type.name);
}

/** The names of a block's part nodes, in order. */
export function partNames(block: BlockDefinition): string[] {
  return Object.keys(block.parts ?? {}).map((name) => partName(block.name, name));
}

/** The part names that a block's node may have, in order; none for a block without. */
export function partNamesIn(node: Node): string[] {
  const block = blockNamed(node.type.name);
  return block ? partNames(block) : [];
}

export function isFront(node: Node): boolean {
  return blockNamed(node.type.name)?.place === 'front';
}

/** Parts of the front and of blocks: their text may go, they themselves stay where they are. */
export function isKept(node: Node): boolean {
  return isFront(node) || parts.has(node.type.name);
}

export function hasParts(node: Node): boolean {
  return blockNamed(node.type.name)?.parts !== undefined;
}

/** What a textblock is called, where its place has a name: the front and the parts of blocks. */
export function labelOf(node: Node): Word | undefined {
  return isFront(node) ? blockNamed(node.type.name)?.label : partOf(node)?.label;
}

/** Where the body begins: the position before its first block. */
export function bodyStart(doc: Node): number {
  let position = 0;
  for (let index = 0; index < frontLength; index += 1) position += doc.child(index).nodeSize;
  return position;
}

/** A child of the document and where it stands. */
export interface TopBlock {
  node: Node;
  index: number;
  from: number;
  to: number;
}

/** The child of the document that a position is in, or that begins there; null at the document's very end. */
export function topBlock($position: ResolvedPos): TopBlock | null {
  const index = $position.index(0);
  const node = $position.doc.maybeChild(index);
  if (!node) return null;
  const from = $position.depth > 0 ? $position.before(1) : $position.pos;
  return { node, index, from, to: from + node.nodeSize };
}

/** The blocks of the body that a range touches, in order. */
export function bodyBlocks(doc: Node, from: number, to: number): TopBlock[] {
  const found: TopBlock[] = [];
  doc.forEach((node, offset, index) => {
    const end = offset + node.nodeSize;
    const touched = from === to ? from >= offset && from < end : from < end && to > offset;
    if (index >= frontLength && touched) found.push({ node, index, from: offset, to: end });
  });
  return found;
}

/** Nothing typed and nothing chosen in it: it may go without asking. Its looks do not count. */
export function isEmptyBlock(node: Node): boolean {
  if (node.textContent !== '') return false;
  const attrs = blockNamed(node.type.name)?.attrs ?? {};
  return Object.entries(attrs).every(([name, attr]) => Boolean(attr.default) || node.attrs[name] === attr.default);
}

/** The one paragraph into which one can write at once: empty and in the body's first rank. */
export function isEmptyParagraph(node: Node | null | undefined): boolean {
  return node?.type.name === 'paragraph' && node.content.size === 0;
}
