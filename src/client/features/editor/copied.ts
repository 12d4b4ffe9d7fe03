import { DOMSerializer, type Fragment, type Node, type Slice } from '@tiptap/pm/model';
import { withoutIds } from '#article/blockIds.ts';
import { nodeTree, writeHtml } from '#article/html.ts';
import { toldAround } from '#blocks/dressing.ts';
import type { HtmlTree } from '#marks/htmlTree.ts';
import { itemType, linesOf, nodeType } from './nodes.ts';

/**
 * Writes to the clipboard what the article's own HTML is, without ids: clean and lossless for Galley, and read as lines, lists,
 * tables and links by word processors.
 */
export class CopySerializer extends DOMSerializer {
  readonly #language: () => string;
  #list: Node | null = null;
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

  /** What is about to be written, before ProseMirror takes off what stands around it. */
  about(slice: Slice): Slice {
    this.#list = listOf(slice);
    return slice;
  }

  override serializeFragment(
    fragment: Fragment,
    options: { document?: Document } = {},
    target?: HTMLElement | DocumentFragment,
  ): HTMLElement | DocumentFragment {
    const page = options.document ?? document;
    const template = page.createElement('template');
    const tree = copiedTree(withoutIds(fragment), this.#list);
    template.innerHTML = writeHtml(this.#shape?.(tree, this.#language()) ?? tree);
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

/** The words of a slice: a line each, an empty one between blocks. Places without words leave nothing. */
export function plainLines({ content }: Slice): string {
  const words = (fragment: Fragment) => fragment.textBetween(0, fragment.size);
  if (content.firstChild?.isInline) return words(content);
  const full = (text: string) => text !== '';
  const blocks = content.content.map((block: Node) => linesOf(block).map(words).filter(full).join('\n'));
  return blocks.filter(full).join('\n\n');
}
