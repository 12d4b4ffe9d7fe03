import { closeHistory } from '@tiptap/pm/history';
import { Slice } from '@tiptap/pm/model';
import { type Command, Plugin, Selection, TextSelection, type Transaction } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { withoutIds } from '#article/blockIds.ts';
import { FileRefusal } from '#formats/reading/refusal.ts';
import { atRest } from '../../connection/atRest.ts';
import type { Brought } from '../../connection/keepSource.ts';
import { clearChosen, needsCare, typeOver } from './clearRange.ts';
import { Copied, wholeOf } from './copied.ts';
import { backspace, deleteForward } from './deletion.ts';
import { enter } from './enter.ts';
import { cellAt } from './grid.ts';
import { insertAddress, pastedAddress, setLink } from './linking.ts';
import { pastedHtml } from './pastedHtml.ts';
import { fetchMarkdown } from './pasting/fetchMarkdown.ts';
import { fetchPasting } from './pasting/fetchPasting.ts';
import { type Foreign, foreignPaste, isOwn } from './pasting/foreign.ts';
import { insertSlice, meantAfter, textAsSlice, withCleanText } from './pasting.ts';
import type { FilesToUpload } from './pictures.ts';
import { isKept } from './places.ts';
import { typesMarks } from './typedMarks.ts';

/** After so long a manuscript that was opened is on the screen, in milliseconds. */
const opened = 1_000;

/** Pictures on a clipboard or under a dropping hand; none where there is text as well, which then is what is meant. */
function picturesIn(data: DataTransfer | null): File[] {
  if (data?.getData('text/plain').trim() !== '') return [];
  return [...data.files].filter((file) => file.type.startsWith('image/'));
}

const textOf = ({ clipboardData }: ClipboardEvent, type: string) => clipboardData?.getData(type) ?? '';

type PutFiles = (view: EditorView, files: readonly File[], position: number | null) => void;

/** What the clipboard needs of where it is. */
interface ClipboardUses {
  insertPictures: PutFiles;
  /** Files of other programs, read and put into the text. */
  insertFiles: PutFiles;
  waiting: FilesToUpload;
  setByHouse(count: number): void;
  /** Keeps what was brought with the article. */
  keep(brought: Brought): void;
  /** Says why nothing was pasted. */
  refuse(refusal: FileRefusal): void;
}

/** Copy, cut, paste and drop, and what input methods and menus do to a selection that reaches across parts. */
export function clipboard({ insertPictures, insertFiles, waiting, setByHouse, keep, refuse }: ClipboardUses): Plugin {
  let read: ((view: EditorView, foreign: Foreign, way: Brought['way']) => void) | null = null;
  const copied = new Copied();
  /** Asked for by its key: the words as they are, with nothing read into them and nothing set. */
  let plainly = false;
  /** What is being brought as an article has it, where its HTML is the fair copy; read, cleaned and refused as that is. */
  let whole: string | null = null;
  const keepOrRefuse = (paste: () => Brought | null) => {
    try {
      const brought = paste();
      if (brought) keep(brought);
    } catch (error) {
      if (!(error instanceof FileRefusal)) throw error;
      refuse(error);
    }
  };
  /** What reads other programs' clipboards closely is fetched with the first; where it cannot be, the paste is read as any page. */
  const readClosely = async (view: EditorView, foreign: Foreign, way: Brought['way']) => {
    if (foreign.markdown !== null) {
      const { pasteMarkdown } = await fetchMarkdown().catch(() => ({ pasteMarkdown: null }));
      if (view.isDestroyed || !view.editable) return;
      if (pasteMarkdown) keepOrRefuse(() => pasteMarkdown(view, foreign, waiting, way));
      if (!pasteMarkdown) view.pasteText(foreign.text);
      return;
    }
    const pasting = await fetchPasting().catch(() => null);
    if (pasting) read = (into, what, from) => keepOrRefuse(() => pasting.pasteForeign(into, what, waiting, from));
    if (view.isDestroyed || !view.editable) return;
    if (read) read(view, foreign, way);
    else if (foreign.html !== '') view.pasteHTML(foreign.html);
    else view.pasteText(foreign.text);
  };
  const inHouseStyle = async (view: EditorView, pasted: Transaction) => {
    const { doc } = view.state;
    (await fetchPasting().catch(() => null))?.inHouseStyle(view, pasted, doc, setByHouse);
  };
  const fetchEarly = () => void (read || fetchPasting().catch(() => undefined));
  // Until it is here what is copied is written by the schema: for Galley, and for whoever knows HTML.
  const fetchShape = async (view: EditorView) => {
    const shape = await import('./pasting/CopySerializer.ts').catch(() => null);
    if (!shape || view.isDestroyed) return;
    const { CopySerializer, plainLines } = shape;
    const clipboardSerializer = new CopySerializer(copied, () => view.state.doc.attrs.language);
    view.setProps({ clipboardSerializer, clipboardTextSerializer: plainLines });
  };
  return new Plugin({
    // The first paste is not to wait for it, and what is copied is to be read elsewhere.
    view: (view) => {
      const shape = setTimeout(() => void fetchShape(view));
      const end = atRest(fetchEarly, opened);
      // After ProseMirror's own, which listens since the view was made.
      const leaving = new AbortController();
      for (const type of ['copy', 'cut', 'dragstart'] as const)
        view.dom.addEventListener(
          type,
          (event: ClipboardEvent | DragEvent) =>
            copied.addWhole(view, 'dataTransfer' in event ? event.dataTransfer : event.clipboardData),
          leaving,
        );
      return {
        destroy: () => {
          leaving.abort();
          clearTimeout(shape);
          end();
        },
      };
    },
    appendTransaction: (transactions, _before, state) => meantAfter(transactions, state),
    props: {
      transformCopied: (slice) => copied.about(slice),
      clipboardTextParser: (text, $context) => textAsSlice(text, cellAt($context) !== null),
      transformPastedHTML(html) {
        const brought = whole ?? html;
        whole = null;
        return pastedHtml(brought);
      },
      // What moves within the article keeps its ids; what comes in or is copied gets new ones.
      transformPasted: (slice, view) =>
        view.dragging?.move
          ? slice
          : new Slice(withCleanText(withoutIds(slice.content)), slice.openStart, slice.openEnd),
      handleTextInput(view, from, to, text) {
        const { selection } = view.state;
        if (!needsCare(selection) || from !== selection.from || to !== selection.to) return false;
        view.dispatch(typeOver(view.state.tr, selection, text).scrollIntoView());
        return true;
      },
      handlePaste(view, event, slice) {
        const pictures = picturesIn(event.clipboardData);
        if (pictures.length > 0) {
          insertPictures(view, pictures, null);
          return true;
        }
        const [html, text] = [textOf(event, 'text/html'), textOf(event, 'text/plain')];
        // What is copied here is more than its words.
        const address = plainly || isOwn(html) ? null : pastedAddress(text);
        if (address && (setLink(address)(view.state, view.dispatch) || insertAddress(text)(view.state, view.dispatch)))
          return true;
        // What was typed before it is not undone with it.
        const pasted = closeHistory(insertSlice(view.state.tr, slice));
        view.dispatch(pasted.scrollIntoView().setMeta('paste', true).setMeta('uiEvent', 'paste'));
        // What comes from an article, this one or another, is set already.
        if (!plainly && typesMarks() && html === '') void inHouseStyle(view, pasted);
        return true;
      },
      handleDrop(view, event, slice, moved) {
        const place = view.posAtCoords({ left: event.clientX, top: event.clientY });
        if (!place) return true;
        const pictures = picturesIn(event.dataTransfer);
        if (pictures.length > 0) insertPictures(view, pictures, place.pos);
        else drop(view, slice, place.pos, moved);
        return true;
      },
      handleDOMEvents: {
        paste(view, event) {
          const foreign = view.editable && !plainly ? foreignPaste(event.clipboardData, view.state) : null;
          whole = foreign || plainly ? null : wholeOf(event.clipboardData);
          if (!foreign) return false;
          event.preventDefault();
          if (read && foreign.markdown === null) read(view, foreign, 'paste');
          else void readClosely(view, foreign, 'paste');
          return true;
        },
        // What is moved within the text, and what comes from another article, is ProseMirror's.
        drop(view, event) {
          const { dataTransfer } = event;
          if (!dataTransfer || !view.editable || view.dragging || event.defaultPrevented) return false;
          const place = view.posAtCoords({ left: event.clientX, top: event.clientY });
          const others = [...dataTransfer.files].filter((file) => !file.type.startsWith('image/'));
          const foreign = others.length > 0 ? null : foreignPaste(dataTransfer, view.state);
          whole = foreign ? null : wholeOf(dataTransfer);
          if (!place || (others.length === 0 && !foreign)) return false;
          event.preventDefault();
          if (!foreign) insertFiles(view, others, place.pos);
          else {
            view.dispatch(view.state.tr.setSelection(Selection.near(view.state.doc.resolve(place.pos))));
            if (read && foreign.markdown === null) read(view, foreign, 'drop');
            else void readClosely(view, foreign, 'drop');
          }
          return true;
        },
        // Who holds this key down is about to paste, perhaps.
        keydown: (_, event) => {
          plainly = event.shiftKey && event.key.toLowerCase() === 'v';
          if (event.key === 'Control' || event.key === 'Meta') fetchEarly();
          return false;
        },
        cut(view, event) {
          const { selection, tr } = view.state;
          if (selection.empty || !event.clipboardData || !view.editable) return false;
          const { dom, text } = view.serializeForClipboard(selection.content());
          event.preventDefault();
          event.clipboardData.clearData();
          event.clipboardData.setData('text/html', dom.innerHTML);
          event.clipboardData.setData('text/plain', text);
          view.dispatch(clearChosen(tr, selection).scrollIntoView().setMeta('uiEvent', 'cut'));
          return true;
        },
        // Before ProseMirror's own handler, which would delete the selection and the borders in it.
        compositionstart: (view) => {
          const { selection, tr } = view.state;
          if (needsCare(selection)) view.dispatch(clearChosen(tr, selection));
          return false;
        },
        // Virtual keyboards and menus, which press no keys.
        beforeinput(view, event) {
          const { selection, tr } = view.state;
          const { inputType, data } = event;
          if (view.composing) return false;
          if (keepParts(view, event)) return true;
          if (!needsCare(selection)) return false;
          const typed = inputType === 'insertText' && data !== null;
          if (!typed && !inputType.startsWith('delete')) return false;
          event.preventDefault();
          const cleared = typed ? typeOver(tr, selection, data) : clearChosen(tr, selection);
          view.dispatch(cleared.scrollIntoView());
          return true;
        },
      },
    },
  });
}

/**
 * The browser is about to join or split by itself across parts, with a caret that the state may not know yet: our own
 * command does it there, which keeps the parts. False for everything else.
 */
function keepParts(view: EditorView, event: InputEvent): boolean {
  const { state } = view;
  const own = ownCommand(event.inputType);
  if (!own || !state.selection.empty) return false;
  for (const { startContainer, startOffset, endContainer, endOffset } of event.getTargetRanges()) {
    if (!view.dom.contains(startContainer) || !view.dom.contains(endContainer)) continue;
    const $start = state.doc.resolve(view.posAtDOM(startContainer, startOffset));
    const $end = state.doc.resolve(view.posAtDOM(endContainer, endOffset));
    if (own !== enter && $start.sameParent($end)) continue;
    if (!isKept($start.parent) && !isKept($end.parent)) continue;
    event.preventDefault();
    view.dispatch(state.tr.setSelection(TextSelection.near(own === backspace ? $end : $start)));
    own(view.state, view.dispatch, view);
    return true;
  }
  return false;
}

function ownCommand(inputType: string): Command | null {
  if (inputType === 'insertParagraph') return enter;
  if (!inputType.startsWith('delete')) return null;
  return inputType.endsWith('Forward') ? deleteForward : backspace;
}

function drop(view: EditorView, slice: Slice, position: number, moved: boolean): void {
  const { tr, selection } = view.state;
  // Dropped where it was taken: nothing happens.
  if (moved && position >= selection.from && position <= selection.to) return;
  if (moved) clearChosen(tr, selection);
  const $place = tr.doc.resolve(Math.min(tr.mapping.map(position), tr.doc.content.size));
  tr.setSelection(Selection.near($place));
  view.dispatch(insertSlice(tr, slice).setMeta('uiEvent', 'drop'));
  view.focus();
}
