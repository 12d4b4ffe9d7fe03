import { partsApart } from '#article/partsApart.ts';
import { toldWords } from '#blocks/dressing.ts';
import { element, type HtmlElement, type HtmlNode, type HtmlTree } from '#marks/htmlTree.ts';
import type { FormatContext } from './defineFormat.ts';
import { withAddresses } from './withAddresses.ts';

/** Told to readers elsewhere, and left out when Galley reads the file again. */
const comma = toldWords(', ');

/** The tree as HTML that leaves the house: with its files, and as HTML wants it. A picture has a file or is not there, and a figure's caption comes first or last in it. */
export function validHtml(tree: HtmlTree, context: FormatContext, language: string): HtmlTree {
  return valid(partsApart(withAddresses(tree, context, language), comma));
}

function valid(tree: HtmlTree): HtmlTree {
  return tree.flatMap((node): HtmlNode[] => {
    if (typeof node === 'string') return [node];
    // A place for a picture that nobody has chosen yet.
    if (node.tag === 'img' && !node.attributes.src) return [];
    const children = valid(node.children);
    return [element(node.tag, node.attributes, ...(node.tag === 'figure' ? captionAtEdge(children) : children))];
  });
}

function captionAtEdge(children: readonly HtmlNode[]): readonly HtmlNode[] {
  const caption = children.find(
    (child): child is HtmlElement => typeof child !== 'string' && child.tag === 'figcaption',
  );
  if (!caption || children[0] === caption) return children;
  return [...children.filter((child) => child !== caption), caption];
}
