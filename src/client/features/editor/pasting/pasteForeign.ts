import { closeHistory } from '@tiptap/pm/history';
import { Fragment, type Node, Slice } from '@tiptap/pm/model';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { readClipboard } from '#formats/html/readClipboard.ts';
import { pageArticle } from '#formats/page/pageArticle.ts';
import { structureOf } from '#formats/page/structure.ts';
import type { ReadArticle } from '#formats/reading/readArticle.ts';
import type { Receipt } from '#formats/reading/receipt.ts';
import { refuseTooMuchHtml, refuseTooMuchText } from '#formats/reading/refuseTooMuch.ts';
import { textBlocks } from '#formats/text/readText.ts';
import type { Brought } from '../../../connection/keepSource.ts';
import { newId } from '../../../connection/newId.ts';
import { cellAt } from '../grid.ts';
import { newParagraph } from '../nodes.ts';
import { insertSlice, linesAsSlice, thenMeant } from '../pasting.ts';
import type { FilesToUpload } from '../pictures.ts';
import { isFront } from '../places.ts';
import { typesMarks } from '../typedMarks.ts';
import { clipboardTree } from './clipboardTree.ts';
import type { Foreign } from './foreign.ts';
import { withFields } from './insertRead.ts';
import { withOwnPictures } from './ownPictures.ts';
import { usePasteReceipt } from './receipt.store.ts';
import { pastedBy, setByHouse } from './setByHouse.ts';

/**
 * Pastes what another program wrote, by what it means, with its pictures and a receipt. The plain text is pasted first and what was
 * meant put in its place: one undo leads from the one to the other, the next one before both. Returns what there is to keep of it, and
 * throws a `FileRefusal` for what is more than any article.
 */
export function pasteForeign(
  view: EditorView,
  foreign: Foreign,
  files: FilesToUpload,
  way: Brought['way'] = 'paste',
): Brought | null {
  return pasteRead(view, foreign, read(foreign, view.state.doc), files, way);
}

/** Pastes what has been read of a clipboard. */
export function pasteRead(
  view: EditorView,
  foreign: Foreign,
  article: ReadArticle,
  files: FilesToUpload,
  way: Brought['way'],
): Brought | null {
  const body = article.doc.children
    .filter((node) => !isFront(node) || node.content.size > 0)
    .map((node) => withOwnPictures(node, location.origin));
  const blank = body.every((node) => node.content.size === 0 && node.isTextblock);
  if (blank) return null;
  const column = cellAt(view.state.selection.$from) && /<t[dh]\b/i.test(foreign.html);
  const meant = Slice.maxOpen(Fragment.from(column ? withGaps(body, foreign.text) : body), false);
  const trivial =
    body.length === 1 && body[0]?.type.name === 'paragraph' && plain(body[0]) && article.receipt.setAside.length === 0;
  const extent = foreign.html === '' ? 'straight' : 'marks';
  let set = 0;
  if (trivial || foreign.text.trim() === '') {
    const transaction = insertSlice(view.state.tr, meant);
    set = inHouse(transaction, 0, extent);
    view.dispatch(asPaste(transaction));
  } else {
    const asLines = asPaste(insertSlice(view.state.tr, linesAsSlice(foreign.text.normalize('NFC'), newId)));
    const place = view.state.selection.getBookmark();
    const asMeant = (state: EditorState) => {
      const instead = state.tr;
      for (const [index, step] of [...asLines.steps.entries()].reverse()) {
        const before = asLines.docs[index];
        if (before) instead.step(step.invert(before));
      }
      instead.setSelection(place.resolve(instead.doc));
      const undone = instead.steps.length;
      insertSlice(instead, meant);
      set = inHouse(instead, undone, extent);
      return asPaste(withFields(instead, article.doc, false));
    };
    view.dispatch(thenMeant(asLines, asMeant));
  }
  for (const { block, bytes } of article.pictures)
    if (bytes && bytes.length > 0) files.set(block, new File([bytes.slice()], 'clipboard', { type: 'image/png' }));
  if (trivial) return null;
  const receipt = withChange(article.receipt, set);
  usePasteReceipt.getState().show(receipt);
  return { way, receipt, text: article.text, original: foreign.html || foreign.text };
}

/** A column of a spreadsheet with its empty cells, which its text has: without them, those below would stand beside other rows. */
function withGaps(lines: readonly Node[], text: string): readonly Node[] {
  const cells = text.trimEnd().split(/\r\n?|\n/);
  const filled = cells.filter((cell) => cell.trim() !== '').length;
  if (filled !== lines.length || !lines.every(({ type }) => type.name === 'paragraph')) return lines;
  let next = 0;
  return cells.flatMap((cell) => (cell.trim() === '' ? [newParagraph()] : lines.slice(next, ++next)));
}

/** What was pasted since a step, as the house sets it, unless the writer types marks as they are. Says how many places were changed. */
function inHouse(transaction: Transaction, firstStep: number, extent: 'marks' | 'straight'): number {
  const pasted = typesMarks() ? pastedBy(transaction, firstStep) : null;
  return pasted ? setByHouse(transaction, pasted, extent) : 0;
}

function withChange(receipt: Receipt, count: number): Receipt {
  return count === 0 ? receipt : { ...receipt, changed: [...receipt.changed, { kind: 'houseStyle', count }] };
}

function asPaste(transaction: Transaction): Transaction {
  return closeHistory(transaction).scrollIntoView().setMeta('paste', true).setMeta('uiEvent', 'paste');
}

/** Words and nothing else. */
const plain = (node: Node | undefined) =>
  node?.children.every((child) => child.isText && child.marks.length === 0) ?? false;

function read({ html, text, rtf }: Foreign, doc: Node): ReadArticle {
  const empty = doc.textContent === '';
  // Before anything is made of it: a parser would hold the tab up for as long as it takes.
  if (html === '') refuseTooMuchText(text);
  else refuseTooMuchHtml(html);
  if (html === '') {
    const { blocks, markers } = textBlocks(text);
    return pageArticle(structureOf(blocks, {}), { format: 'text', name: '', text, stated: markers }, newId);
  }
  return readClipboard({ ...clipboardTree(html, rtf), empty }, newId);
}
