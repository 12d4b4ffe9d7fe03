import { closeHistory } from '@tiptap/pm/history';
import { Fragment, type Node, Slice } from '@tiptap/pm/model';
import type { Transaction } from '@tiptap/pm/state';
import { DocAttrStep } from '@tiptap/pm/transform';
import type { EditorView } from '@tiptap/pm/view';
import type { Credit } from '#article/fields.ts';
import { ListItemStep } from '#article/steps.ts';
import { cleanHtml } from '#formats/html/cleanHtml.ts';
import { sourceText } from '#formats/html/sourceText.ts';
import { pageArticle } from '#formats/page/pageArticle.ts';
import { structureOf } from '#formats/page/structure.ts';
import type { ReadArticle } from '#formats/reading/readArticle.ts';
import { settleArticle } from '#formats/reading/settleArticle.ts';
import { textBlocks } from '#formats/text/readText.ts';
import { newId } from '../../../connection/newId.ts';
import { insertSlice, linesAsSlice } from '../pasting.ts';
import type { FilesToUpload } from '../pictures.ts';
import { isFront } from '../places.ts';
import { clipboardTree } from './clipboardTree.ts';
import type { Foreign } from './foreign.ts';
import { usePasteReceipt } from './receipt.store.ts';

/**
 * Pastes what another program wrote, by what it means, with its pictures and a receipt. The plain text is pasted first and what was
 * meant put in its place: one undo leads from the one to the other, the next one before both.
 */
export function pasteForeign(view: EditorView, foreign: Foreign, files: FilesToUpload): void {
  const article = read(foreign, view.state.doc);
  const body = article.doc.children.filter((node) => !isFront(node) || node.content.size > 0);
  const blank = body.every((node) => node.content.size === 0 && node.isTextblock);
  if (blank) return;
  const meant = Slice.maxOpen(Fragment.from(body), false);
  const trivial =
    body.length === 1 && body[0]?.type.name === 'paragraph' && plain(body[0]) && article.receipt.setAside.length === 0;
  if (trivial || foreign.text.trim() === '') {
    view.dispatch(asPaste(insertSlice(view.state.tr, meant)));
  } else {
    const asLines = asPaste(insertSlice(view.state.tr, linesAsSlice(foreign.text)));
    const place = view.state.selection.getBookmark();
    view.dispatch(asLines);
    const instead = view.state.tr;
    for (const [index, step] of [...asLines.steps.entries()].reverse()) {
      const before = asLines.docs[index];
      if (before) instead.step(step.invert(before));
    }
    instead.setSelection(place.resolve(instead.doc));
    view.dispatch(asPaste(withFields(insertSlice(instead, meant), article)));
  }
  for (const { block, bytes } of article.pictures)
    if (bytes && bytes.length > 0) files.set(block, new File([bytes.slice()], 'clipboard', { type: 'image/png' }));
  if (!trivial) usePasteReceipt.getState().show(article.receipt);
}

function asPaste(transaction: Transaction): Transaction {
  return closeHistory(transaction).scrollIntoView().setMeta('paste', true).setMeta('uiEvent', 'paste');
}

/** Words and nothing else. */
const plain = (node: Node | undefined) =>
  node?.children.every((child) => child.isText && child.marks.length === 0) ?? false;

function read({ html, text, rtf }: Foreign, doc: Node): ReadArticle {
  const empty = doc.textContent === '';
  if (html === '') return pageArticle(structureOf(textBlocks(text), {}), { format: 'text', name: '', text }, newId);
  const { tree, sheets } = clipboardTree(html, rtf);
  const clean = cleanHtml(tree, { sheets });
  const { blocks, changed, setAside, unread, markers, program } = clean;
  if (empty && program === '' && blocks.length >= 6) {
    const structure = structureOf(blocks, {});
    if (structure.setAside.length >= 2)
      return pageArticle(
        structure,
        { format: 'html', name: '', text: sourceText(tree), changed, unread, setAside, stated: markers },
        newId,
      );
  }
  return settleArticle(
    {
      format: 'html',
      name: '',
      application: program,
      tree: blocks,
      changed,
      setAside,
      unread,
      text: sourceText(tree),
      stated: markers,
    },
    newId,
  );
}

/** A page that fills an article brings its credits, place and language along; what somebody has filled in already stays. */
function withFields(transaction: Transaction, { doc }: ReadArticle): Transaction {
  const { attrs } = transaction.doc;
  const credits = doc.attrs.byline as readonly Credit[];
  if ((attrs.byline as readonly Credit[]).length === 0)
    for (const [index, credit] of credits.entries())
      transaction.step(new ListItemStep('byline', credit.key, credit, index));
  if (attrs.dateline === '' && doc.attrs.dateline !== '')
    transaction.step(new DocAttrStep('dateline', doc.attrs.dateline));
  return transaction;
}
