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
  /** It stands before the block's own content. */
  opens: boolean;
}

const parts = new Map<string, PartPlace>(
  (blocks as readonly BlockDefinition[]).flatMap((block) =>
    Object.entries(block.parts ?? {}).map(([name, part], index): [string, PartPlace] => [
      partName(block.name, name),
      { block, index, label: part.label, opens: part.opens ?? false },
    ]),
  ),
);

export function partOf(node: Node): PartPlace | undefined {
  return parts.get(node.type.name);
}

/** The nodes of grids by name: cells keep their place when their words go, and rows and grids their cells. */
const grids = new Map<string, 'grid' | 'row' | 'cell'>(
  (blocks as readonly BlockDefinition[]).flatMap((block) =>
    Object.entries(block.inner ?? {}).flatMap(([name, { grid }]): [string, 'grid' | 'row' | 'cell'][] =>
      grid ? [[partName(block.name, name), grid]] : [],
    ),
  ),
);

/** A grid or a row of one, which stays as long as its block does. */
export function isFrame(node: Node): boolean {
  const role = grids.get(node.type.name);
  return role === 'grid' || role === 'row';
}

/** A part by the name of its node. */
export function partNamed(name: string): PartPlace | undefined {
  return parts.get(name);
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

/** Whether the blocks in it are written as those of the body are. */
export function isBox(node: Node): boolean {
  return blockNamed(node.type.name)?.box ?? false;
}

export function isFront(node: Node): boolean {
  return blockNamed(node.type.name)?.place === 'front';
}

/** Parts of the front and of blocks, and cells: their text may go, they themselves stay where they are. */
export function isKept(node: Node): boolean {
  return isFront(node) || parts.has(node.type.name) || grids.get(node.type.name) === 'cell';
}

export function hasParts(node: Node): boolean {
  return blockNamed(node.type.name)?.parts !== undefined;
}

/** The depth of the innermost block with parts that a position is in; 0 if it is in none. */
export function holderDepth($position: ResolvedPos): number {
  let depth = $position.depth;
  while (depth > 0 && !hasParts($position.node(depth))) depth -= 1;
  return depth;
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

/** A block of the body or of a box, and where it stands. */
export interface TopBlock {
  node: Node;
  /** The document, or the box. */
  parent: Node;
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
  return { node, parent: $position.doc, index, from, to: from + node.nodeSize };
}

/** The blocks that a range touches among those it stands among: those of a box that holds all of it, else the body's. */
export function blocksAround($from: ResolvedPos, $to: ResolvedPos = $from): TopBlock[] {
  const depth = rank($from, $to);
  return blocksIn($from.node(depth), $from.start(depth), $from.pos, $to.pos);
}

/** The block of the body, of the front or of a box that a position is in; null at the end of them. */
export function ownBlock($position: ResolvedPos): TopBlock | null {
  const depth = rank($position, $position);
  const parent = $position.node(depth);
  const index = $position.index(depth);
  const node = parent.maybeChild(index);
  if (!node) return null;
  const from = $position.depth > depth ? $position.before(depth + 1) : $position.pos;
  return { node, parent, index, from, to: from + node.nodeSize };
}

/** The depth of the box or document among whose blocks a range stands; in a part of a box it stands among the box's neighbours. */
function rank($from: ResolvedPos, $to: ResolvedPos): number {
  for (let depth = $from.sharedDepth($to.pos); depth > 0; depth -= 1) {
    const first = $from.node(depth).maybeChild($from.index(depth));
    if (isBox($from.node(depth)) && first && !isKept(first)) return depth;
  }
  return 0;
}

function blocksIn(parent: Node, start: number, from: number, to: number): TopBlock[] {
  const found: TopBlock[] = [];
  parent.forEach((node, offset, index) => {
    const [begin, end] = [start + offset, start + offset + node.nodeSize];
    const touched = from === to ? from >= begin && from < end : from < end && to > begin;
    if (touched && !isKept(node)) found.push({ node, parent, index, from: begin, to: end });
  });
  return found;
}

/** Nothing was chosen for the node itself, such as a picture. Its looks do not count; a line is something. */
export function isUnchosen(node: Node): boolean {
  if (node.isBlock && node.isLeaf) return false;
  const attrs = blockNamed(node.type.name)?.attrs ?? {};
  return Object.entries(attrs).every(([name, attr]) => Boolean(attr.default) || node.attrs[name] === attr.default);
}

/** Whether it holds for a node and for all that is in it. */
export function everyNode(node: Node, holds: (node: Node) => boolean): boolean {
  return holds(node) && node.children.every((child) => everyNode(child, holds));
}

/** Nothing typed and nothing chosen in it: it may go without asking. */
export function isEmptyBlock(node: Node): boolean {
  return node.textContent === '' && everyNode(node, isUnchosen);
}

/** The one paragraph into which one can write at once: empty and in the body's first rank. */
export function isEmptyParagraph(node: Node | null | undefined): boolean {
  return node?.type.name === 'paragraph' && node.content.size === 0;
}
