import { Slice } from '@tiptap/pm/model';
import type { EditorView } from '@tiptap/pm/view';
import { withoutIds } from '#article/blockIds.ts';
import { fairSlice } from '#article/fairCopy.ts';

/** Of the clipboard: browsers give a type of this kind to web pages alone, and none to other programs. */
const wholeType = 'application/x-galley-slice';

/** What leaves with a copy is the fair copy, without ids. Where the article has more, the whole lies beside it for Galley alone. */
export class Copied {
  #given = Slice.empty;
  /** What is being written, with what stands around it. */
  written = Slice.empty;
  isWhole = false;

  /** What is about to be written, before ProseMirror takes off what stands around it, and writes that down as well. */
  about(slice: Slice): Slice {
    this.#given = slice;
    const { content, openStart, openEnd } = this.isWhole ? slice : fairSlice(slice);
    this.written = new Slice(withoutIds(content), openStart, openEnd);
    return this.written;
  }

  /** Adds to what ProseMirror has put on a clipboard, or under a hand that drags, what it takes to come in whole. */
  addWhole(view: EditorView, data: DataTransfer | null): void {
    const slice = this.#given;
    this.#given = Slice.empty;
    if (view.dragging) view.dragging = { ...view.dragging, slice };
    if (fairSlice(slice) === slice) return;
    this.isWhole = true;
    data?.setData(wholeType, view.serializeForClipboard(slice).dom.innerHTML);
    this.isWhole = false;
    this.#given = Slice.empty;
  }
}

/** The HTML of the whole that was copied from an article; null where what is on the clipboard is whole, or another's. */
export function wholeOf(data: DataTransfer | null): string | null {
  return data?.getData(wholeType) || null;
}
