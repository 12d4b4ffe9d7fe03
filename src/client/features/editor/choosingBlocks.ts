import { type Command, type EditorState, Plugin, Selection, TextSelection, type Transaction } from '@tiptap/pm/state';
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view';
import { frontLength } from '#article/schema.ts';
import { BlockSelection } from './BlockSelection.ts';
import { bodyBlocks } from './places.ts';
import { chosenBlocks } from './turnInto.ts';

const choosing = ({ selection }: EditorState) => (selection instanceof BlockSelection ? selection : null);

/** From the text to its blocks: the one the caret is in, or all that the selection touches. */
export const chooseBlocks: Command = (state, dispatch) => {
  if (choosing(state)) return false;
  const blocks = chosenBlocks(state);
  const [first, last] = [blocks[0], blocks.at(-1)];
  if (!first || !last) return false;
  const { empty, head, anchor } = state.selection;
  const [from, to] = head >= anchor ? [first, last] : [last, first];
  dispatch?.(state.tr.setSelection(BlockSelection.over(state.doc, from.index, to.index, empty ? head : null)));
  return true;
};

/** Chooses the neighbour, or with `extend` that one too. */
export function chooseNext(direction: -1 | 1, extend = false): Command {
  return (state, dispatch) => {
    const chosen = choosing(state);
    if (!chosen) return false;
    const head = Math.max(frontLength, Math.min(chosen.headIndex + direction, state.doc.childCount - 1));
    const selection = BlockSelection.over(state.doc, extend ? chosen.anchorIndex : head, head);
    dispatch?.(state.tr.setSelection(selection).scrollIntoView());
    return true;
  };
}

export const chooseAllBlocks: Command = (state, dispatch) => {
  if (!choosing(state)) return false;
  dispatch?.(state.tr.setSelection(BlockSelection.over(state.doc, frontLength, state.doc.childCount - 1)));
  return true;
};

/** Back to the text: where the caret was, else to the end of the block that was chosen last. */
function caretInChosen(tr: Transaction, { caret, head, anchor, $head }: BlockSelection): Transaction {
  const end = head >= anchor ? head : head + ($head.nodeAfter?.nodeSize ?? 0);
  const $end = tr.doc.resolve(end);
  return tr.setSelection(caret === null ? Selection.near($end, -1) : TextSelection.near(tr.doc.resolve(caret)));
}

export const backToText: Command = (state, dispatch) => {
  const chosen = choosing(state);
  if (!chosen) return false;
  dispatch?.(caretInChosen(state.tr, chosen).scrollIntoView());
  return true;
};

function leaveForText(view: EditorView): boolean {
  backToText(view.state, view.dispatch);
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
    view.dispatch(caretInChosen(view.state.tr, chosen).insertText(text).scrollIntoView());
    return true;
  };
  return new Plugin({
    props: {
      decorations(state) {
        if (!choosing(state)) return null;
        const { from, to } = state.selection;
        const drawn = bodyBlocks(state.doc, from, to).map((block) =>
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
