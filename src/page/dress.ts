import type { Node } from '@tiptap/pm/model';
import { nodeTree } from '#article/html.ts';
import { child, element, type HtmlElement, type HtmlNode, type HtmlTree } from '#article/htmlTree.ts';
import { sayOnPage } from '#words/say.ts';
import { figure } from './figure.ts';
import { listedAttributes, printable } from './listed.ts';

/** What the dress of a block depends on besides the block. */
export interface DressContext {
  /** The article's language, BCP 47: labels are in it. */
  language: string;
}

/** Elements that say nothing when nothing is in them. Others, such as marks, may hold a mere space. */
const nothingWhenEmpty = new Set([
  'p',
  'h1',
  'h2',
  'h3',
  'ul',
  'ol',
  'li',
  'blockquote',
  'figcaption',
  'small',
  'footer',
  'cite',
]);
const speakWithoutText = new Set(['img', 'hr']);

/**
 * A neutral tree as readers see it: what holds nothing is left out, pictures get their files, labels are in the
 * article's language, anchors come from block ids, and only listed attributes and printable characters pass.
 */
export function dress(tree: HtmlTree, context: DressContext): HtmlTree {
  return tree.flatMap((node): HtmlNode[] => {
    if (typeof node === 'string') return [printable(node)];
    const dressed = dressElement(node, context);
    return dressed ? [dressed] : [];
  });
}

const kept = new WeakMap<Node, { language: string; dressed: HtmlElement | null }>();

/** One block of a fair copy as readers see it, `null` if there is nothing to see. It is kept by node and context, and by nothing else. */
export function dressBlock(block: Node, context: DressContext): HtmlElement | null {
  const known = kept.get(block);
  if (known?.language === context.language) return known.dressed;
  const dressed = dressElement(nodeTree(block), context);
  kept.set(block, { language: context.language, dressed });
  return dressed;
}

function dressElement(plain: HtmlElement, context: DressContext): HtmlElement | null {
  const anchor = plain.attributes['data-id'];
  const named = { ...plain, attributes: { ...plain.attributes, ...(anchor ? { id: anchor } : {}) } };
  const shaped = shape(named, context);
  if (!shaped) return null;
  const dressed = { ...shaped, attributes: listedAttributes(shaped), children: dress(shaped.children, context) };
  return nothingWhenEmpty.has(dressed.tag) && isEmpty(dressed) ? null : dressed;
}

function isEmpty({ children }: HtmlElement): boolean {
  return children.every((child) =>
    typeof child === 'string' ? child.trim() === '' : !speakWithoutText.has(child.tag) && isEmpty(child),
  );
}

/** What readers get in another shape than the interchange has it. */
function shape(plain: HtmlElement, context: DressContext): HtmlElement | null {
  if (plain.tag === 'figure' && child(plain, 'img')) return figure(plain);
  return plain.tag === 'aside' && plain.attributes.class === 'pullquote' ? pullQuote(plain, context) : plain;
}

/** A pull quote repeats the article: it has a name, so that who listens can tell it from the text. Without words there is nothing to quote. */
function pullQuote(plain: HtmlElement, context: DressContext): HtmlElement | null {
  const words = child(plain, 'p');
  if (!words || isEmpty(words)) return null;
  const source = [child(plain, 'cite'), child(plain, 'span')].filter((part) => part !== undefined && !isEmpty(part));
  const parts = source.flatMap((part, index): HtmlNode[] => (part ? (index > 0 ? [', ', part] : [part]) : []));
  const label = { 'aria-label': sayOnPage(context.language, 'page.pullquote') };
  return element(
    'aside',
    { ...plain.attributes, ...label },
    words,
    element('footer', { class: 'pullquote-source' }, ...parts),
  );
}
