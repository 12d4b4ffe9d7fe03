import {
  chainCommands,
  joinBackward,
  joinForward,
  selectNodeBackward,
  selectNodeForward,
  setBlockType,
} from '@tiptap/pm/commands';
import { liftListItem } from '@tiptap/pm/schema-list';
import { type Command, type EditorState, Selection, TextSelection } from '@tiptap/pm/state';
import { blockNamed } from '#blocks/all.ts';
import { clearSelection } from './clearRange.ts';
import { backIntoList, forwardFromList } from './joining.ts';
import { itemType, newParagraph, nodeType } from './nodes.ts';
import { hasParts, holderDepth, isBox, isEmptyBlock, isKept, ownBlock } from './places.ts';
import { undoTyped } from './typedBlocks.ts';
import { caretAt, caretBefore } from './walk.ts';

const caretOf = (state: EditorState) => (state.selection instanceof TextSelection ? state.selection.$cursor : null);

/** Backspace where a part of the front or of a block begins: the parts stay, the caret goes up. */
const atStartOfPart: Command = (state, dispatch) => {
  const $caret = caretOf(state);
  if (!$caret || $caret.parentOffset > 0 || !isKept($caret.parent)) return false;
  const { tr } = state;
  const holder = holderDepth($caret);
  if (holder > 0 && isEmptyBlock($caret.node(holder))) {
    const from = $caret.before(holder);
    tr.replaceWith(from, $caret.after(holder), newParagraph());
    caretAt(tr, from + 1);
  } else caretBefore(tr, $caret.before());
  dispatch?.(tr);
  return true;
};

/** Backspace at the start of a list item takes its bullet. */
const atStartOfItem: Command = (state, dispatch) => {
  const $caret = caretOf(state);
  if (!$caret || $caret.parentOffset > 0 || $caret.depth < 2) return false;
  if ($caret.node(-1).type !== itemType || $caret.index(-1) > 0) return false;
  return liftListItem(itemType)(state, dispatch);
};

/** Backspace at the start of a block of the body or a box that must not join what stands before it. */
const atStartOfBlock: Command = (state, dispatch) => {
  const $caret = caretOf(state);
  const block = $caret && ownBlock($caret);
  if (!$caret || !block || $caret.parentOffset > 0 || !isFirstText(state, block.from)) return false;
  const before = block.parent.maybeChild(block.index - 1);
  if (!before) return isBox(block.parent);
  const { tr } = state;
  if (hasParts(block.node) && isEmptyBlock(block.node)) {
    tr.replaceWith(block.from, block.to, newParagraph());
    caretAt(tr, block.from + 1);
  } else if (blockNamed(block.node.type.name)?.heading && (block.node.content.size === 0 || isKept(before))) {
    return setBlockType(nodeType('paragraph'), { id: block.node.attrs.id })(state, dispatch);
  } else if (isKept(before) || hasParts(before) || hasParts(block.node)) {
    const others = block.parent.children.filter((child) => !isKept(child)).length > 1;
    const goes = block.node.isTextblock && block.node.content.size === 0 && others;
    if (goes) tr.delete(block.from, block.to);
    caretBefore(tr, block.from);
  } else return false;
  dispatch?.(tr);
  return true;
};

/** Whether the caret stands before the first letter of the block that begins at `from`. */
function isFirstText(state: EditorState, from: number): boolean {
  const first = Selection.findFrom(state.doc.resolve(from), 1, true);
  return first?.from === state.selection.from;
}

/** Delete at the end of a part takes nothing in; before a block with parts only an empty paragraph goes. */
const atEndOfPart: Command = (state, dispatch) => {
  const $caret = caretOf(state);
  const block = $caret && ownBlock($caret);
  if (!$caret || !block || $caret.parentOffset < $caret.parent.content.size) return false;
  if (isKept($caret.parent)) return true;
  const next = block.parent.maybeChild(block.index + 1);
  const last = Selection.findFrom(state.doc.resolve(block.to), -1, true);
  if (last?.from !== $caret.pos) return false;
  // What stands behind a box does not come into it.
  if (!next) return isBox(block.parent);
  if (!hasParts(next) && !hasParts(block.node)) return false;
  if (block.node.isTextblock && block.node.content.size === 0)
    dispatch?.(caretAt(state.tr.delete(block.from, block.to), block.from));
  return true;
};

export const backspace: Command = chainCommands(
  undoTyped,
  clearSelection,
  atStartOfPart,
  atStartOfItem,
  atStartOfBlock,
  backIntoList,
  joinBackward,
  selectNodeBackward,
);

export const deleteForward: Command = chainCommands(
  clearSelection,
  atEndOfPart,
  forwardFromList,
  joinForward,
  selectNodeForward,
);
