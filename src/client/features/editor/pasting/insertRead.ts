import { closeHistory } from '@tiptap/pm/history';
import { Fragment, type Node, Slice } from '@tiptap/pm/model';
import { Selection, type Transaction } from '@tiptap/pm/state';
import { DocAttrStep } from '@tiptap/pm/transform';
import type { EditorView } from '@tiptap/pm/view';
import { withoutIds } from '#article/blockIds.ts';
import type { Credit } from '#article/fields.ts';
import { ListItemStep } from '#article/steps.ts';
import { insertSlice } from '../pasting.ts';
import { isFront, ownBlock } from '../places.ts';

/** Credits, place and, where one is stated, language of what fills an article; what somebody has filled in already stays. */
export function withFields(transaction: Transaction, doc: Node, language: boolean): Transaction {
  const { attrs } = transaction.doc;
  const credits = doc.attrs.byline as readonly Credit[];
  if ((attrs.byline as readonly Credit[]).length === 0)
    for (const [index, credit] of credits.entries())
      transaction.step(new ListItemStep('byline', credit.key, credit, index));
  if (attrs.dateline === '' && doc.attrs.dateline !== '')
    transaction.step(new DocAttrStep('dateline', doc.attrs.dateline));
  if (language && attrs.language !== doc.attrs.language)
    transaction.step(new DocAttrStep('language', doc.attrs.language));
  return transaction;
}

/**
 * Puts articles that were read from a file into the open one, at a position or at the caret, as one thing to undo: an empty one
 * becomes the first of them, with its fields; in a written one their blocks stand behind the block there.
 */
export function insertRead(
  view: EditorView,
  read: readonly { doc: Node; language: boolean }[],
  position: number | null,
): void {
  const { tr } = view.state;
  const empty = tr.doc.textContent === '';
  if (position !== null) tr.setSelection(behindBlock(tr, position));
  for (const [index, { doc, language }] of read.entries()) {
    const body = doc.children.filter((node) => !isFront(node) || node.content.size > 0);
    if (empty && index === 0) withFields(tr, doc, language);
    if (index > 0) tr.setSelection(behindBlock(tr, tr.selection.head));
    insertSlice(tr, new Slice(withoutIds(Fragment.from(body)), 0, 0));
  }
  view.dispatch(closeHistory(tr).scrollIntoView().setMeta('paste', true).setMeta('uiEvent', 'drop'));
  view.focus();
}

function behindBlock({ doc }: Transaction, position: number): Selection {
  const $place = doc.resolve(Math.min(position, doc.content.size));
  const own = ownBlock($place);
  return own && !isFront($place.parent) ? Selection.near(doc.resolve(own.to - 1), -1) : Selection.near($place);
}
