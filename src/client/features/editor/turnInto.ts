import { Fragment, type Node, type NodeType, Slice } from '@tiptap/pm/model';
import type { Command, EditorState, Transaction } from '@tiptap/pm/state';
import { ReplaceAroundStep } from '@tiptap/pm/transform';
import { frontLength } from '#article/schema.ts';
import { blockNamed } from '#blocks/all.ts';
import type { AttrValues } from '#blocks/defineBlock.ts';
import type { Word } from '#words/say.ts';
import { newId } from '../../connection/newId.ts';
import { built, linesIn, partToFill, startOfLine } from './lines.ts';
import { adapt, newParagraph, nodeType, withParts } from './nodes.ts';
import { blocksAround, everyNode, isBox, isFrame, isKept, isUnchosen, type TopBlock } from './places.ts';
import { caretAt, caretToPart } from './walk.ts';

/** The blocks that the selection touches, those of a box where all of it is in one; none while it begins in the front. */
export function chosenBlocks({ selection: { $from, $to } }: EditorState): TopBlock[] {
  return $from.index(0) < frontLength ? [] : blocksAround($from, $to);
}

/** The attributes that tell the menu entries of a block apart, as an entry sets them: a list's kind. */
function entryAttrs(name: string, attrs: AttrValues): AttrValues {
  const definition = blockNamed(name);
  const keys = (definition?.menu ?? []).flatMap((entry) => Object.keys(entry.attrs ?? {}));
  return Object.fromEntries(keys.map((key) => [key, attrs[key] ?? definition?.attrs?.[key]?.default]));
}

/** Whether a node is the block that a menu entry with these attributes makes. */
export function isBlock(node: Node, name: string, attrs: AttrValues = {}): boolean {
  if (node.type.name !== name) return false;
  return Object.entries(entryAttrs(name, attrs)).every(([key, value]) => node.attrs[key] === value);
}

/** What a block is called in the menus: a numbered list is not a bulleted one. */
export function labelOfBlock(node: Node): Word {
  const definition = blockNamed(node.type.name);
  const entry = definition?.menu?.find(({ attrs }) => isBlock(node, node.type.name, attrs));
  return entry?.label ?? definition?.label ?? 'editor.block';
}

/** Whether the block may become another: nothing that is in it, such as a picture or a box's table, would be lost. */
function convertible({ node }: TopBlock): boolean {
  return everyNode(node, (inner) => isUnchosen(inner) && !(isBox(node) && isFrame(inner)));
}

/** Makes the chosen blocks into another kind; those that are of it already become paragraphs again. */
export function turnInto(name: string, attrs: AttrValues = {}): Command {
  return (state, dispatch, view) => {
    const blocks = chosenBlocks(state);
    const [first, last] = [blocks[0], blocks.at(-1)];
    const type = nodeType(name);
    if (!first || !last) return false;
    if (blocks.every(({ node }) => isBlock(node, name, attrs)))
      return name === 'paragraph' ? false : turnInto('paragraph')(state, dispatch, view);
    const opens = name === 'paragraph' && blocks.every(({ node }) => isBox(node) || node.isTextblock);
    if (!(opens || surrounds(type, blocks) || blocks.every(convertible))) return false;
    if (!first.parent.canReplaceWith(first.index, last.index + 1, type)) return false;
    // Menus ask often whether they may: nothing is built for that.
    if (!dispatch) return true;
    const { tr } = state;
    if (blocks.every(({ node }) => node.type === type)) {
      for (const { from } of blocks)
        for (const [key, value] of Object.entries(entryAttrs(name, attrs))) tr.setNodeAttribute(from, key, value);
    } else if (opens || (type.isTextblock && blocks.every(({ node }) => node.isTextblock))) {
      // Keeps the words where they are, and with them what others write there meanwhile. From the last to the first, so
      // that no step moves what is still to come.
      for (const block of blocks.toReversed())
        if (isBox(block.node)) unbox(tr, block);
        else tr.setBlockType(block.from, block.to, type, { ...attrs, id: block.node.attrs.id });
    } else if (surrounds(type, blocks)) surround(tr, blocks, name, attrs);
    else replaceLines(tr, blocks, first.from, last.to, name, attrs);
    dispatch(tr.scrollIntoView());
    return true;
  };
}

/** Whether a box comes around blocks of the body, which stay what they are in it: pictures, tables and lines as well. */
const surrounds = (type: NodeType, blocks: readonly TopBlock[]) =>
  isBox(type.create()) && blocks.every(({ parent }) => !isBox(parent)) && blocks.some(({ node }) => !isBox(node));

/** A box around the blocks as they are, those of another box without it; the writer goes on in its title. */
function surround(tr: Transaction, blocks: readonly TopBlock[], name: string, attrs: AttrValues): void {
  const [first, last] = [blocks[0], blocks.at(-1)];
  const definition = blockNamed(name);
  if (!first || !last || !definition) return;
  const content = withParts(
    definition,
    blocks.flatMap(({ node }) => (isBox(node) ? unboxed(node) : [node])),
  );
  const box = nodeType(name).create({ id: newId(), ...attrs }, content);
  tr.replaceWith(first.from, last.to, box);
  const part = partToFill(box);
  if (part) caretToPart(tr, first.from, box, part);
}

const unboxed = (box: Node) => [...openingLines(box), ...box.children.filter((child) => !isKept(child))];

/** The words of a box's parts, which open it, as paragraphs. */
const openingLines = (box: Node) =>
  box.children
    .filter((child) => isKept(child) && child.content.size > 0)
    .map(({ content }) => newParagraph(adapt(content, nodeType('paragraph'))));

/** Takes a box from around its blocks, which stay where and as they are; a caret in its title stays in these words. */
function unbox(tr: Transaction, { node, from, to }: TopBlock): void {
  const opening = node.children.filter(isKept).reduce((size, part) => size + part.nodeSize, from + 1);
  const lines = Fragment.from(openingLines(node));
  const { empty, head } = tr.selection;
  tr.step(new ReplaceAroundStep(from, to, opening, to - 1, new Slice(lines, 0, 0), lines.size));
  if (empty && head > from && head < opening) caretAt(tr, head - 1);
}

function replaceLines(
  tr: Transaction,
  blocks: readonly TopBlock[],
  from: number,
  to: number,
  name: string,
  attrs: AttrValues,
) {
  const lines = linesIn(blocks, tr.selection.head);
  const nodes = built(name, attrs, lines);
  tr.replaceWith(from, to, nodes);
  const part = nodes[0] && partToFill(nodes[0]);
  if (nodes[0] && part) caretToPart(tr, from, nodes[0], part);
  else {
    const rank = Math.max(
      0,
      lines.findIndex(({ caret }) => caret !== null),
    );
    caretAt(tr, startOfLine(tr.doc, from, rank) + (lines[rank]?.caret ?? 0));
  }
}
