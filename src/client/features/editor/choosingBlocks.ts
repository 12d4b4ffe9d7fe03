import type { Node } from '@tiptap/pm/model';
import { type Command, type EditorState, Plugin, TextSelection, type Transaction } from '@tiptap/pm/state';
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view';
import { BlockSelection } from './BlockSelection.ts';
import { blocksAround, isKept } from './places.ts';
import { chosenBlocks } from './turnInto.ts';
import { caretBefore, paragraphAt } from './walk.ts';

const choosing = ({ selection }: EditorState) => (selection instanceof BlockSelection ? selection : null);

/** From the text to its blocks: the one the caret is in, or all that the selection touches; from blocks in a box to the box. */
export const chooseBlocks: Command = (state, dispatch) => {
  const { selection, doc } = state;
  if (choosing(state)) return chooseBox(state, dispatch);
  const blocks = chosenBlocks(state);
  const [first, last] = [blocks[0], blocks.at(-1)];
  if (!first || !last) return false;
  const { empty, head, anchor } = selection;
  const chosen = BlockSelection.touched(doc, first.from, last.to, head >= anchor, empty ? head : null);
  if (chosen) dispatch?.(state.tr.setSelection(chosen));
  return chosen !== null;
};

const chooseBox: Command = (state, dispatch) => {
  const chosen = choosing(state);
  if (!chosen || chosen.$from.depth === 0) return false;
  const box = BlockSelection.touched(state.doc, chosen.$from.before(1), chosen.$from.after(1), true, chosen.caret);
  if (box) dispatch?.(state.tr.setSelection(box).scrollIntoView());
  return box !== null;
};

/** Chooses the neighbour, or with `extend` that one too. At the edge of a box it is the box. */
export function chooseNext(direction: -1 | 1, extend = false): Command {
  return (state, dispatch) => {
    const chosen = choosing(state);
    if (!chosen) return false;
    const { parent } = chosen.$head;
    const next = parent.maybeChild(chosen.headIndex + direction);
    const inside = next !== null && !isKept(next);
    if (!inside && !extend && chooseBox(state, dispatch)) return true;
    const head = chosen.headIndex + (inside ? direction : 0);
    const selection = BlockSelection.over(chosen.$from, extend ? chosen.anchorIndex : head, head);
    dispatch?.(state.tr.setSelection(selection).scrollIntoView());
    return true;
  };
}

export const chooseAllBlocks: Command = (state, dispatch) => {
  const chosen = choosing(state);
  if (!chosen) return false;
  const { children } = chosen.$from.parent;
  const [first, last] = [children.findIndex(isBlock), children.findLastIndex(isBlock)];
  dispatch?.(state.tr.setSelection(BlockSelection.over(chosen.$from, first, last)));
  return true;
};

const isBlock = (node: Node) => !isKept(node);

/** The block that was chosen last. */
function lastChosen({ forward, head, $head }: BlockSelection): { from: number; to: number } {
  const size = (forward ? $head.nodeBefore : $head.nodeAfter)?.nodeSize ?? 0;
  return forward ? { from: head - size, to: head } : { from: head, to: head + size };
}

/** Back to the text: where the caret was, else to the last words of the block that was chosen last, or before it. */
function caretInChosen(tr: Transaction, chosen: BlockSelection): Transaction {
  if (chosen.caret !== null) return tr.setSelection(TextSelection.near(tr.doc.resolve(chosen.caret)));
  caretBefore(tr, lastChosen(chosen).to);
  return tr;
}

/** The caret to where typing goes on: behind a block that has no place for words, such as a line, to a paragraph. */
function caretToType(tr: Transaction, chosen: BlockSelection): Transaction {
  const { from, to } = lastChosen(chosen);
  return caretInChosen(tr, chosen).selection.head < from ? paragraphAt(tr, to) : tr;
}

export const backToText: Command = (state, dispatch) => {
  const chosen = choosing(state);
  if (!chosen) return false;
  dispatch?.(caretInChosen(state.tr, chosen).scrollIntoView());
  return true;
};

function leaveForText(view: EditorView): boolean {
  const chosen = choosing(view.state);
  if (chosen) view.dispatch(caretToType(view.state.tr, chosen).scrollIntoView());
  return false;
}

/**
 * Draws the chosen blocks, and lets typing go on where the caret was: an Escape too many must not let the next letter
 * take a block's words.
 */
export function choosingBlocks(): Plugin {
  const typeIn = (view: EditorView, text: string): boolean => {
    const chosen = choosing(view.state);
    if (!chosen) return false;
    view.dispatch(caretToType(view.state.tr, chosen).insertText(text).scrollIntoView());
    return true;
  };
  return new Plugin({
    props: {
      decorations(state) {
        if (!choosing(state)) return null;
        const drawn = blocksAround(state.selection.$from, state.selection.$to).map((block) =>
          Decoration.node(block.from, block.to, { class: 'chosen-block' }),
        );
        return DecorationSet.create(state.doc, drawn);
      },
      handleTextInput: (view, _from, _to, text) => typeIn(view, text),
      handleDOMEvents: {
        compositionstart: leaveForText,
        beforeinput(view, event) {
          if (view.composing || event.inputType !== 'insertText' || event.data === null) return false;
          if (!typeIn(view, event.data)) return false;
          event.preventDefault();
          return true;
        },
      },
    },
  });
}
