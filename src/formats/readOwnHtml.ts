import type { Node } from '@tiptap/pm/model';
import { readFieldFacts } from '#article/fieldFacts.ts';
import { parse } from '#article/parse.ts';
import { readHtml } from '#article/readHtml.ts';
import type { HtmlElement, HtmlNode, HtmlTree } from '#marks/htmlTree.ts';

/** The article of an HTML page that our own writer has made, the same as it was written; `null` where the page has no such article. */
export function readOwnHtml(file: string): Node | null {
  const article = ownArticle(readHtml(file));
  if (!article) return null;
  const blocks = article.children.filter((child) => typeof child !== 'string' && child.attributes.class !== 'about');
  return parse(blocks, readFieldFacts(article.attributes), 'keep');
}

/** The element that an article of ours stands in. */
export function ownArticle(tree: HtmlTree): HtmlElement | null {
  for (const node of tree) {
    const found = typeof node === 'string' ? null : isOwn(node) ? node : ownArticle(node.children);
    if (found) return found;
  }
  return null;
}

const isOwn = (node: HtmlNode) =>
  typeof node !== 'string' && node.tag === 'article' && 'data-galley' in node.attributes;
