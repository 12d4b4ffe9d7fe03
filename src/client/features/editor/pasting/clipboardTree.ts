import { element, type HtmlNode, type HtmlTree } from '#marks/htmlTree.ts';
import { inert } from '../pastedHtml.ts';
import { rtfPictures } from './rtfPictures.ts';

const noText = new Set(['script', 'style', 'template', 'noscript', 'iframe', 'object', 'title', 'link']);

/**
 * A clipboard's HTML as a tree, read in a document of its own that runs nothing and fetches nothing, and the style sheets in it, which
 * say what Word's lists are. Pictures that lie on the writer's computer are taken from the clipboard's RTF, where they are in the same order.
 */
export function clipboardTree(html: string, rtf: string): { tree: HtmlTree; sheets: string[] } {
  const sheets = [...html.matchAll(/<style\b[^>]*>([\s\S]*?)<\/style/gi)].map(([, sheet = '']) => sheet);
  const { head, body } = new DOMParser().parseFromString(inert(html), 'text/html');
  const pictures = /<img[^>]+src=["']?file:/i.test(html) ? rtfPictures(rtf) : [];
  return { tree: [...treeOf(head, pictures), ...treeOf(body, pictures)], sheets };
}

function treeOf(parent: Node, pictures: string[]): HtmlTree {
  return [...parent.childNodes].flatMap((node): HtmlNode[] => {
    if (node instanceof Text) return [node.data];
    if (!(node instanceof Element) || noText.has(node.localName)) return [];
    const attributes = Object.fromEntries(
      [...node.attributes].map(({ name, value }): [string, string] => [name, value]),
    );
    const local = node.localName === 'img' && /^file:/i.test(attributes.src ?? '') ? pictures.shift() : undefined;
    return [element(node.localName, local ? { ...attributes, src: local } : attributes, ...treeOf(node, pictures))];
  });
}
