import { Fragment, type Node, Slice } from '@tiptap/pm/model';
import { blockNamed } from '#blocks/all.ts';
import type { Attr } from '#blocks/attrs.ts';
import { marks } from '#marks/all.ts';
import type { MarkDefinition } from '#marks/defineMark.ts';
import { blockwise } from './blockwise.ts';

const internalMarks = new Set(
  (marks as readonly MarkDefinition[]).filter(({ internal }) => internal).map(({ name }) => name),
);
const copies = new WeakMap<Node, Node>();
const fairBlocks = blockwise(fairBlock);

/**
 * The article as it may leave the house: the only way from a document to a reader, a count, a search or a format.
 * Attributes that a block declares `internal` are reset, marks that are internal taken off. A block without any is returned as the same object,
 * so what is cached by node identity stays cached.
 */
export function fairCopy(doc: Node): Node {
  const known = copies.get(doc);
  if (known) return known;
  const children = fairBlocks(doc);
  const same = children.every((child, index) => child === doc.child(index));
  const copy = same ? doc : doc.type.create(doc.attrs, children, doc.marks);
  copies.set(doc, copy);
  return copy;
}

/** What was cut out of an article, as it may leave the house: the same object where nothing in it is internal. */
export function fairSlice(slice: Slice): Slice {
  const { content, openStart, openEnd } = slice;
  const children = content.content.map((node) => (node.isInline ? fairWords(node) : fairBlock(node)));
  const same = children.every((child, index) => child === content.child(index));
  return same ? slice : new Slice(Fragment.from(children), openStart, openEnd);
}

function fairBlock(block: Node): Node {
  const attrs: Readonly<Record<string, Attr>> = blockNamed(block.type.name)?.attrs ?? {};
  const internal = Object.entries(attrs).filter(([name, attr]) => attr.internal && block.attrs[name] !== attr.default);
  const children = block.isTextblock ? block.children.map(fairWords) : block.children.map(fairBlock);
  const same = children.every((child, index) => child === block.child(index));
  if (internal.length === 0 && same) return block;
  const reset = Object.fromEntries(internal.map(([name, attr]) => [name, attr.default]));
  return block.type.create({ ...block.attrs, ...reset }, children, block.marks);
}

function fairWords(words: Node): Node {
  if (!words.marks.some(({ type }) => internalMarks.has(type.name))) return words;
  return words.mark(words.marks.filter(({ type }) => !internalMarks.has(type.name)));
}
