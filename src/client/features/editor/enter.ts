import { chainCommands, createParagraphNear, liftEmptyBlock, splitBlock, splitBlockAs } from '@tiptap/pm/commands';
import { liftListItem, splitListItem } from '@tiptap/pm/schema-list';
import type { Command } from '@tiptap/pm/state';
import { frontLength } from '#article/schema.ts';
import { blockNamed } from '#blocks/all.ts';
import { clearRange, needsCare } from './clearRange.ts';
import { enterInCell } from './grid.ts';
import { adapt, itemType, newBlock, newParagraph, nodeType } from './nodes.ts';
import { ownUndo } from './ownUndo.ts';
import {
  bodyStart,
  hasParts,
  holderDepth,
  isEmptyBlock,
  isEmptyParagraph,
  isFront,
  isKept,
  partNamed,
  partNames,
  partNamesIn,
  partOf,
} from './places.ts';
import { caretAt, caretToPart, paragraphAt } from './walk.ts';

/** A selection over parts loses its text, as with any other key. */
const overSelection: Command = (state, dispatch) => {
  const { selection, doc } = state;
  if (!needsCare(selection)) return false;
  let kept = false;
  doc.nodesBetween(selection.from, selection.to, (node) => {
    kept ||= isKept(node);
  });
  if (!kept) return false;
  dispatch?.(clearRange(state.tr, selection.from, selection.to).scrollIntoView());
  return true;
};

/** Down the front: what stands behind the caret goes along where the next part is empty. */
const inFront: Command = (state, dispatch) => {
  const { $from, $to } = state.selection;
  if (!isFront($from.parent)) return false;
  const { tr, doc } = state;
  const index = $from.index(0);
  const tail = $from.parent.content.cut($to.parentOffset);
  if (!$from.sameParent($to)) return false;
  const end = $from.end();
  if (index === frontLength - 1) {
    const start = bodyStart(doc);
    const first = doc.child(frontLength);
    if (tail.size > 0) {
      if (isEmptyParagraph(first)) tr.insert(start + 1, tail);
      else tr.insert(start, newParagraph(tail));
      tr.delete($from.pos, end);
    } else if ($from.pos < $to.pos) tr.delete($from.pos, $to.pos);
    const there = tr.mapping.map(start, -1);
    if (tr.doc.nodeAt(there)?.isTextblock) caretAt(tr, there + 1);
    else paragraphAt(tr, there);
  } else {
    const next = doc.child(index + 1);
    const moves = tail.size > 0 && next.content.size === 0;
    if (moves) tr.insert(end + 2, adapt(tail, next.type)).delete($from.pos, end);
    else if ($from.pos < $to.pos) tr.delete($from.pos, $to.pos);
    caretAt(tr, tr.mapping.map(end + 1, -1) + 1);
  }
  dispatch?.(tr);
  return true;
};

/** From part to part of a block, through what it holds, then to the paragraph behind it. */
const inPart: Command = (state, dispatch) => {
  const { $from, $to } = state.selection;
  const place = partOf($from.parent);
  if (!place || !$from.sameParent($to)) return false;
  const { tr } = state;
  if ($from.pos < $to.pos) tr.delete($from.pos, $to.pos);
  const block = $from.before(-1);
  const node = tr.doc.nodeAt(block);
  const next = partNames(place.block)[place.index + 1];
  const content = node?.maybeChild($from.index(-1) + 1);
  if (place.opens && content && !partOf(content)) caretAt(tr, tr.mapping.map($from.after()) + 1);
  else if (node && next) caretToPart(tr, block, node, next);
  else paragraphAt(tr, tr.mapping.map($from.after(-1)));
  dispatch?.(tr);
  return true;
};

/** The empty last paragraph of a block that has parts as well: on to the part that closes it, else out of it, or to the next of its kind. */
const leavingContent: Command = (state, dispatch) => {
  const { $from, empty } = state.selection;
  const holder = $from.depth > 1 ? $from.node(-1) : null;
  if (!holder || !hasParts(holder) || isKept($from.parent) || !empty || $from.parent.content.size > 0) return false;
  const next = holder.maybeChild($from.index(-1) + 1);
  if (next && !isKept(next)) return false;
  const { tr } = state;
  const before = $from.before(-1);
  const closing = partNamesIn(holder).find((name) => !partNamed(name)?.opens);
  const alone = holder.children.filter((child) => !isKept(child)).length === 1;
  if (isEmptyBlock(holder)) {
    tr.replaceWith(before, $from.after(-1), newParagraph());
    caretAt(tr, before + 1);
  } else {
    if (alone && closing) return false;
    if (!alone) tr.delete($from.before(), $from.after());
    const node = tr.doc.nodeAt(before);
    if (!node) return false;
    const behind = before + node.nodeSize;
    if (closing) caretToPart(tr, before, node, closing);
    else if (!alone && blockNamed(holder.type.name)?.repeats)
      caretAt(tr.insert(behind, newBlock(holder.type.name)), behind + 1);
    else paragraphAt(tr, behind);
  }
  dispatch?.(tr);
  return true;
};

/** Text beside parts is split into text: ProseMirror would make the second half the first part. Behind a heading comes a paragraph. */
const insideContent: Command = (state, dispatch) => {
  const { $from } = state.selection;
  if ($from.depth < 2 || !hasParts($from.node(-1)) || isKept($from.parent)) return false;
  return splitBlockAs((node, atEnd) =>
    atEnd && blockNamed(node.type.name)?.heading
      ? { type: nodeType('paragraph') }
      : { type: node.type, attrs: { ...node.attrs, id: null } },
  )(state, dispatch);
};

/** Out of the block with parts that one is in, to the paragraph behind it. */
export const leaveBlock: Command = (state, dispatch) => {
  const depth = holderDepth(state.selection.$to);
  if (depth === 0) return false;
  dispatch?.(paragraphAt(state.tr, state.selection.$to.after(depth)));
  return true;
};

/** What Enter does everywhere: walks down the front and the parts of blocks, leaves an empty list item, splits the rest. */
export const enter: Command = ownUndo(
  chainCommands(
    overSelection,
    inFront,
    enterInCell,
    inPart,
    leavingContent,
    insideContent,
    splitListItem(itemType),
    (state, dispatch) =>
      state.selection.empty && state.selection.$from.parent.content.size === 0
        ? liftListItem(itemType)(state, dispatch)
        : false,
    createParagraphNear,
    liftEmptyBlock,
    splitBlock,
  ),
);

/** A line break where there may be one; elsewhere as Enter. */
export const lineBreak: Command = (state, dispatch) => {
  const { $from, $to } = state.selection;
  const type = nodeType('hardBreak');
  if (!$from.sameParent($to) || !$from.parent.type.contentMatch.matchType(type)) return enter(state, dispatch);
  dispatch?.(state.tr.replaceSelectionWith(type.create()).scrollIntoView());
  return true;
};
