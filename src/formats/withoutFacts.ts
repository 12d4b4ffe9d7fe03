import { element, type HtmlNode, type HtmlTree } from '#marks/htmlTree.ts';

/** The tree as readers elsewhere need it: without ids and facts of the newsroom. */
export function withoutFacts(tree: HtmlTree): HtmlTree {
  return tree.map((node): HtmlNode => {
    if (typeof node === 'string') return node;
    const told = Object.entries(node.attributes).filter(([name]) => !/^data-|^role$/.test(name));
    return element(node.tag, Object.fromEntries(told), ...withoutFacts(node.children));
  });
}
