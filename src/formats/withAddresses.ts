import { element, type HtmlElement, type HtmlNode, type HtmlTree } from '#marks/htmlTree.ts';
import type { FormatContext } from './defineFormat.ts';

/** The tree with the files of its pictures: in the interchange the element around an `img` knows only which picture it is. */
export function withAddresses(tree: HtmlTree, context: FormatContext): HtmlTree {
  return tree.map((node) => (typeof node === 'string' ? node : addressed(node, undefined, context)));
}

function addressed(node: HtmlElement, around: string | undefined, context: FormatContext): HtmlElement {
  const picture = node.attributes['data-picture'] || around;
  const src = node.tag === 'img' && picture ? { src: context.pictureAddress(picture) } : {};
  const children = node.children.map(
    (child): HtmlNode => (typeof child === 'string' ? child : addressed(child, picture, context)),
  );
  return element(node.tag, { ...node.attributes, ...src }, ...children);
}
