import { DOMSerializer, type Fragment, type Node, Slice } from '@tiptap/pm/model';
import type { EditorView } from '@tiptap/pm/view';
import { withoutIds } from '#article/blockIds.ts';
import { fairSlice } from '#article/fairCopy.ts';
import { nodeTree, writeHtml } from '#article/html.ts';
import { toldAround } from '#blocks/dressing.ts';
import type { HtmlTree } from '#marks/htmlTree.ts';
import { itemType, linesOf, nodeType } from './nodes.ts';

/** Of the clipboard: browsers give a type of this kind to web pages alone, and none to other programs. */
const wholeType = 'application/x-galley-slice';

/**
 * Writes to the clipboard the fair copy of what is copied, as the article's own HTML without ids: read as lines, lists, tables and
 * links by word processors. Where the article has more than may leave the house, the whole lies beside it for Galley alone.
 */
export class CopySerializer extends DOMSerializer {
  readonly #language: () => string;
  #list: Node | null = null;
  /** What was copied last, all of it. */
  #given = Slice.empty;
  #writesWhole = false;
  /** Makes of the tree what word processors read; until it is here what is copied is for Galley and for whoever knows HTML. */
  #shape: ((tree: HtmlTree, language: string) => HtmlTree) | null = null;

  /** `language` is the article's at the time. */
  constructor(language: () => string) {
    super({}, {});
    this.#language = language;
  }

  /** Nobody copies before a manuscript is on the screen: what it takes for other programs may come after that. */
  async fetchShape(): Promise<void> {
    const { shapedForPasting } = await import('./pasting/shapedForPasting.ts');
    this.#shape = shapedForPasting;
  }

  /** What is about to be written, before ProseMirror takes off what stands around it, and writes that down as well. */
  about(slice: Slice): Slice {
    this.#given = slice;
    const { content, openStart, openEnd } = this.#writesWhole ? slice : fairSlice(slice);
    const written = new Slice(withoutIds(content), openStart, openEnd);
    this.#list = listOf(written);
    return written;
  }

  /** Puts what is selected on a clipboard. */
  copy(view: EditorView, data: DataTransfer): void {
    const slice = view.state.selection.content();
    const { dom, text } = view.serializeForClipboard(slice);
    data.clearData();
    data.setData('text/html', dom.innerHTML);
    data.setData('text/plain', text);
    this.#addWhole(view, slice, data);
  }

  /** Adds to what ProseMirror has put under a hand that drags what it needs to come in whole, here and in another article. */
  drag(view: EditorView, data: DataTransfer | null): void {
    if (!view.dragging || !data) return;
    const slice = this.#given;
    view.dragging = { ...view.dragging, slice };
    this.#addWhole(view, slice, data);
  }

  #addWhole(view: EditorView, slice: Slice, data: DataTransfer): void {
    if (fairSlice(slice) === slice) return;
    this.#writesWhole = true;
    data.setData(wholeType, view.serializeForClipboard(slice).dom.innerHTML);
    this.#writesWhole = false;
  }

  override serializeFragment(
    fragment: Fragment,
    options: { document?: Document } = {},
    target?: HTMLElement | DocumentFragment,
  ): HTMLElement | DocumentFragment {
    const page = options.document ?? document;
    const template = page.createElement('template');
    const tree = copiedTree(fragment, this.#list);
    const shape = this.#writesWhole ? null : this.#shape;
    template.innerHTML = writeHtml(shape?.(tree, this.#language()) ?? tree);
    if (!target) return template.content;
    target.append(template.content);
    return target;
  }
}

/** The HTML of the whole that was copied from an article; null where what is on the clipboard is whole, or another's. */
export function wholeOf(data: DataTransfer | null): string | null {
  return data?.getData(wholeType) || null;
}

function copiedTree(fragment: Fragment, list: Node | null): HtmlTree {
  const { content: blocks, firstChild } = fragment;
  if (firstChild?.isInline) return nodeTree(nodeType('paragraph').create(null, fragment)).children;
  const tree = blocks.map(nodeTree);
  // An item that holds a list is written without its own: outside of Galley it would be a line.
  return firstChild?.type === itemType && list ? [toldAround(nodeTree(list), ...tree)] : tree;
}

/** The innermost list that a slice has one item of, and nothing beside. */
function listOf({ content }: Slice): Node | null {
  let list: Node | null = null;
  for (let node = content.childCount === 1 ? content.firstChild : null; node; node = node.firstChild) {
    if (node.childCount !== 1) break;
    if (node.firstChild?.type === itemType) list = node;
  }
  return list;
}

/** The words of a slice: a line each, an empty one between blocks. Places without words leave nothing. */
export function plainLines({ content }: Slice): string {
  const words = (fragment: Fragment) => fragment.textBetween(0, fragment.size);
  if (content.firstChild?.isInline) return words(content);
  const full = (text: string) => text !== '';
  const blocks = content.content.map((block: Node) => linesOf(block).map(words).filter(full).join('\n'));
  return blocks.filter(full).join('\n\n');
}
