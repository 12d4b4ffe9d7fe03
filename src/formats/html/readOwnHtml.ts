import { readFieldFacts } from '#article/fieldFacts.ts';
import { parse } from '#article/parse.ts';
import { readHtml } from '#article/readHtml.ts';
import { isTold } from '#blocks/dressing.ts';
import { element, type HtmlElement, type HtmlNode, type HtmlTree } from '#marks/htmlTree.ts';
import { mediaIn } from '../reading/media.ts';
import type { OwnArticle } from '../reading/ownArticle.ts';

/** The article of a page that our own writer has made, the same as it was written; `null` where the page has no such article. */
export function readOwnHtml(file: string): OwnArticle | null {
  return readOwnTree(readHtml(file));
}

/** The same of a page that has been parsed. */
export function readOwnTree(tree: HtmlTree): OwnArticle | null {
  const article = ownElement(tree);
  if (!article) return null;
  return { doc: parse(article.children, readFieldFacts(article.attributes), 'keep'), media: mediaIn(tree) };
}

/** The element that an article of ours stands in, with its blocks and without what was added for others. */
export function ownElement(tree: HtmlTree): HtmlElement | null {
  for (const node of tree) {
    if (typeof node === 'string') continue;
    const found = isOwn(node) ? { ...node, children: ownBlocks(node.children) } : ownElement(node.children);
    if (found) return found;
  }
  return null;
}

const ownBlocks = (tree: HtmlTree): HtmlTree =>
  withoutTold(tree).filter((child) => typeof child !== 'string' && child.attributes.class !== 'about');

/** A tree without what blocks tell readers elsewhere. */
export function withoutTold(tree: HtmlTree): HtmlTree {
  return tree.flatMap((node): HtmlNode[] => {
    if (typeof node === 'string') return [node];
    return isTold(node) ? [] : [element(node.tag, node.attributes, ...withoutTold(node.children))];
  });
}

const isOwn = ({ tag, attributes }: HtmlElement) => tag === 'article' && 'data-galley' in attributes;
