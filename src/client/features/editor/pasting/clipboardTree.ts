import { element, type HtmlNode, type HtmlTree } from '#marks/htmlTree.ts';
import { inertTree } from '../inertTree.ts';
import { hasLocalPictures, sheetsIn } from './clipboardSource.ts';
import { rtfPictures } from './rtfPictures.ts';

/**
 * A clipboard's HTML as a tree, read in a document of its own that runs nothing and fetches nothing, and the style sheets in it, which
 * say what Word's lists are. Pictures that lie on the writer's computer are taken from the clipboard's RTF, where they are in the same order.
 */
export function clipboardTree(html: string, rtf: string): { tree: HtmlTree; sheets: string[] } {
  const { head, body } = inertTree(html);
  const pictures = hasLocalPictures(html) ? rtfPictures(rtf) : [];
  return { tree: [...head, ...withPictures(body, pictures)], sheets: sheetsIn(html) };
}

function withPictures(tree: HtmlTree, pictures: string[]): HtmlTree {
  if (pictures.length === 0) return tree;
  return tree.map((node): HtmlNode => {
    if (typeof node === 'string') return node;
    const local = node.tag === 'img' && /^file:/i.test(node.attributes.src ?? '') ? pictures.shift() : undefined;
    const attributes = local ? { ...node.attributes, src: local } : node.attributes;
    return element(node.tag, attributes, ...withPictures(node.children, pictures));
  });
}
