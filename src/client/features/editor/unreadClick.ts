import { Plugin, type Selection, TextSelection, type Transaction } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';

interface UnreadClick {
  plugin: Plugin;
  /** The transaction with the selection on the screen, where that is of a click which ProseMirror has not been told of. */
  into(view: EditorView, transaction: Transaction): Transaction;
}

/**
 * The browser tells a selection made by the mouse a moment later. What is drawn in that moment without the person's doing,
 * a colleague's words or a finding's mark, would put the caret back to where it was, and the next key would act there.
 */
export function unreadClick(): UnreadClick {
  let unread = false;
  const pressed = () => {
    unread = true;
  };
  const told = () => {
    unread = false;
  };
  const plugin = new Plugin({
    view({ dom }) {
      const { ownerDocument } = dom;
      dom.addEventListener('mousedown', pressed);
      ownerDocument.addEventListener('selectionchange', told);
      return {
        destroy() {
          dom.removeEventListener('mousedown', pressed);
          ownerDocument.removeEventListener('selectionchange', told);
        },
      };
    },
  });
  return {
    plugin,
    into(view, transaction) {
      const unasked = transaction.getMeta('addToHistory') === false && !transaction.selectionSet;
      const selection = unread && unasked && !view.composing && view.hasFocus() ? selectionOnScreen(view) : null;
      return selection ? transaction.setSelection(selection.map(transaction.doc, transaction.mapping)) : transaction;
    },
  };
}

/** Null where the selection is not of words: nodes that are clicked on are ProseMirror's to choose. */
function selectionOnScreen(view: EditorView): Selection | null {
  const { dom, state } = view;
  const { anchorNode, anchorOffset, focusNode, focusOffset } = dom.ownerDocument.getSelection() ?? {};
  if (!anchorNode || !focusNode || !dom.contains(anchorNode) || !dom.contains(focusNode)) return null;
  const $anchor = state.doc.resolve(view.posAtDOM(anchorNode, anchorOffset ?? 0));
  const $head = state.doc.resolve(view.posAtDOM(focusNode, focusOffset ?? 0));
  return $anchor.parent.inlineContent && $head.parent.inlineContent ? new TextSelection($anchor, $head) : null;
}
