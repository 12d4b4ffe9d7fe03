import type { HtmlElement, HtmlTree } from '#marks/htmlTree.ts';

/** The elements of a tree that are wanted, in order; what is inside one of them is not looked through. */
export function elementsIn(tree: HtmlTree, wanted: (node: HtmlElement) => boolean): HtmlElement[] {
  return tree.flatMap((node) => {
    if (typeof node === 'string') return [];
    return wanted(node) ? [node] : elementsIn(node.children, wanted);
  });
}

/** The rows of a table, of whatever parts it is made. */
export function rowsOf(table: HtmlElement): HtmlElement[] {
  return elementsIn(table.children, ({ tag }) => tag === 'tr');
}
