import { element, type HtmlNode, type HtmlTree, saysNothing } from '#marks/htmlTree.ts';

/** The tree as readers elsewhere need it: without ids and facts of the newsroom, and without what holds nothing. */
export function forReaders(tree: HtmlTree): HtmlTree {
  return tree.flatMap((node): HtmlNode[] => {
    if (typeof node === 'string') return [node];
    const told = Object.entries(node.attributes).filter(([name]) => !/^data-|^role$/.test(name));
    const shown = element(node.tag, Object.fromEntries(told), ...forReaders(node.children));
    return saysNothing(shown) ? [] : [shown];
  });
}
