import type { Node } from '@tiptap/pm/model';
import { shapedTree } from '#article/html.ts';
import type { BlockDefinition } from '#blocks/defineBlock.ts';
import type { Dressing, LinkedArticle } from '#blocks/dressing.ts';
import { element, type HtmlElement, type HtmlNode, type HtmlTree, saysNothing } from '#marks/htmlTree.ts';
import { sayOnPage } from '#words/say.ts';
import { audioFigure } from './audio.ts';
import { figure } from './figure.ts';
import { listedAttributes, printable } from './listed.ts';

/** What the dress of a block depends on besides the block. */
export interface DressContext {
  /** The article's language, BCP 47: labels are in it. */
  language: string;
  /** Other articles as pages link to them, by id; one that is missing cannot be gone to. */
  articles?: ReadonlyMap<string, LinkedArticle>;
}

/** A tree as it may leave the house: what holds nothing is left out, anchors come from block ids, and only listed attributes and printable characters pass. */
export function dress(tree: HtmlTree): HtmlTree {
  return tree.flatMap((node): HtmlNode[] => {
    if (typeof node === 'string') return [printable(node)];
    const dressed = dressElement(node);
    return dressed ? [dressed] : [];
  });
}

function dressElement({ tag, attributes, children }: HtmlElement): HtmlElement | null {
  const anchor = attributes['data-id'];
  const named = { tag, attributes: { ...attributes, ...(anchor ? { id: anchor } : {}) }, children };
  const dressed = element(tag, listedAttributes(named), ...dress(children));
  return saysNothing(dressed) ? null : dressed;
}

interface Kept {
  language: string;
  /** The articles that the block asked for, and what it was told. */
  asked: ReadonlyMap<string, LinkedArticle | null>;
  dressed: HtmlElement | null;
}

const kept = new WeakMap<Node, Kept>();

/**
 * One block of a fair copy as readers see it, in the shape that the block gives itself; `null` if there is nothing to see. It
 * is kept by its node and by what it read of the context, and by nothing else.
 */
export function dressBlock(block: Node, { language, articles }: DressContext): HtmlElement | null {
  const told = (id: string) => articles?.get(id) ?? null;
  const known = kept.get(block);
  if (known?.language === language && [...known.asked].every(([id, before]) => isSame(before, told(id))))
    return known.dressed;
  const asked = new Map<string, LinkedArticle | null>();
  const dressing: Dressing = {
    language,
    say: (word, params) => sayOnPage(language, word, params),
    article(id) {
      asked.set(id, told(id));
      return told(id);
    },
  };
  const shaped = shapedTree(block, (tree, definition) => shape(tree, definition, dressing));
  const dressed = shaped && dressElement(shaped);
  kept.set(block, { language, asked, dressed });
  return dressed;
}

function isSame(one: LinkedArticle | null, other: LinkedArticle | null): boolean {
  return one?.headline === other?.headline && one?.kicker === other?.kicker && one?.href === other?.href;
}

/** What readers get in another shape than the interchange has it: pictures and recordings get their files here, for blocks do not know where those are. */
function shape(tree: HtmlElement, block: BlockDefinition, dressing: Dressing): HtmlElement | null {
  if (block.dress) return block.dress(tree, dressing);
  if (block.attrs && 'picture' in block.attrs) return figure(tree);
  return block.attrs && 'audio' in block.attrs ? audioFigure(tree, dressing) : tree;
}
