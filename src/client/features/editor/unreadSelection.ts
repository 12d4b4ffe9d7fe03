import { type Selection, TextSelection, type Transaction } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';

/** What ProseMirror's observer knows of the selection on the screen; its types do not show it. */
interface Observer {
  currentSelection: { eq(range: DOMSelectionRange): boolean };
}

type DOMSelectionRange = Pick<globalThis.Selection, 'anchorNode' | 'anchorOffset' | 'focusNode' | 'focusOffset'>;

/**
 * The browser tells a selection made by the mouse a moment later. What is drawn in that moment without the person's doing,
 * a colleague's words or a finding's mark, would put the caret back to where it was, and the next key would act there.
 * Such a transaction takes the selection on the screen along.
 */
export function withUnreadSelection(view: EditorView, transaction: Transaction): Transaction {
  const unasked = transaction.getMeta('addToHistory') === false && !transaction.selectionSet;
  if (!unasked || view.composing || !view.hasFocus()) return transaction;
  const { domObserver } = view as unknown as { domObserver?: Observer };
  const range = view.dom.ownerDocument.getSelection();
  if (!range || domObserver?.currentSelection.eq(range) !== false) return transaction;
  const selection = selectionOnScreen(view, range);
  return selection ? transaction.setSelection(selection.map(transaction.doc, transaction.mapping)) : transaction;
}

/** Null where the selection is not of words: nodes that are clicked on are ProseMirror's to choose. */
function selectionOnScreen(view: EditorView, range: DOMSelectionRange): Selection | null {
  const { anchorNode, anchorOffset, focusNode, focusOffset } = range;
  if (!anchorNode || !focusNode || !view.dom.contains(anchorNode) || !view.dom.contains(focusNode)) return null;
  const $anchor = view.state.doc.resolve(view.posAtDOM(anchorNode, anchorOffset));
  const $head = view.state.doc.resolve(view.posAtDOM(focusNode, focusOffset));
  return $anchor.parent.inlineContent && $head.parent.inlineContent ? new TextSelection($anchor, $head) : null;
}
