import { DOMSerializer, type Fragment, type Node, type Slice } from '@tiptap/pm/model';
import { nodeTree, writeHtml } from '#article/html.ts';
import { toldAround } from '#blocks/dressing.ts';
import type { HtmlTree } from '#marks/htmlTree.ts';
import type { Copied } from '../copied.ts';
import { wordsOfGrid } from '../grid.ts';
import { itemType, linesOf, nodeType } from '../nodes.ts';
import { isFrame } from '../places.ts';
import { shapedForPasting } from './shapedForPasting.ts';

/** Writes what is copied as the article's own HTML, read as lines, lists, tables and links by word processors; what is for Galley alone as it is. */
export class CopySerializer extends DOMSerializer {
  readonly #copied: Copied;
  readonly #language: () => string;

  /** `language` is the article's at the time. */
  constructor(copied: Copied, language: () => string) {
    super({}, {});
    this.#copied = copied;
    this.#language = language;
  }

  override serializeFragment(
    fragment: Fragment,
    options: { document?: Document } = {},
    target?: HTMLElement | DocumentFragment,
  ): HTMLElement | DocumentFragment {
    const page = options.document ?? document;
    const template = page.createElement('template');
    const { written, isWhole } = this.#copied;
    const tree = copiedTree(fragment, listOf(written));
    template.innerHTML = writeHtml(isWhole ? tree : shapedForPasting(tree, this.#language()));
    if (!target) return template.content;
    target.append(template.content);
    return target;
  }
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

/**
 * The words of a slice: a line each, an empty one between blocks. Places without words leave nothing. A table by itself has its rows as
 * lines, with tabs between the cells, as spreadsheets have it.
 */
export function plainLines({ content }: Slice): string {
  if (content.firstChild?.isInline) return wordsOf(content);
  const lines = (block: Node) => linesOf(block).map(wordsOf).filter(isFull).join('\n');
  const only = content.childCount === 1 ? content.firstChild : null;
  const rows = only && wordsOfGrid(only);
  if (!rows) return content.content.map(lines).filter(isFull).join('\n\n');
  const table = rows.map((cells) => cells.map(wordsOf).join('\t')).join('\n');
  return only.children
    .map((part) => (isFrame(part) ? table : lines(part)))
    .filter(isFull)
    .join('\n');
}

const wordsOf = (content: Fragment) => content.textBetween(0, content.size);
const isFull = (text: string) => text !== '';
