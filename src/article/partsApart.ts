import { element, type HtmlNode, type HtmlTree, isBlank } from '#marks/htmlTree.ts';

/** The tree with something between a speaker and who that is: where nobody knows our parts, two inline elements run into one word. */
export function partsApart(tree: HtmlTree, between: HtmlNode): HtmlTree {
  return tree.flatMap((node, index): HtmlNode[] => {
    if (typeof node === 'string') return [node];
    const apart = element(node.tag, node.attributes, ...partsApart(node.children, between));
    const next = tree[index + 1];
    const runsOn = node.tag === 'cite' && !isBlank(node) && next && typeof next !== 'string' && !isBlank(next);
    return runsOn ? [apart, between] : [apart];
  });
}
