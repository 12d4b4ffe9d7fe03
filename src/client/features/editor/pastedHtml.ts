import { writeHtml } from '#article/html.ts';
import { settledTables } from '#article/tables.ts';
import { isTold } from '#blocks/dressing.ts';
import { element, type HtmlNode, type HtmlTree } from '#marks/htmlTree.ts';
import { inertTree } from './inertTree.ts';

/** Where ProseMirror says how what was copied was cut out. */
const cut = 'data-pm-slice';

/**
 * HTML from the clipboard, before ProseMirror reads it: without what acts by itself, and tables as articles have them. What is from an
 * article stays as it was typed, without what it told other programs; the rest is in Unicode's composed form.
 */
export function pastedHtml(html: string): string {
  const { body } = inertTree(html);
  return writeHtml(settledTables(/\bdata-pm-slice=/.test(html) ? untold(body) : composed(body)));
}

const untold = (tree: HtmlTree): HtmlTree =>
  tree.flatMap((node): HtmlNode[] => {
    if (typeof node === 'string') return [node];
    const children = untold(node.children);
    if (!isTold(node)) return [element(node.tag, node.attributes, ...children)];
    // What was told around the whole of what was copied.
    const { [cut]: slice } = node.attributes;
    return slice === undefined
      ? []
      : children.map((child, index) =>
          index > 0 || typeof child === 'string'
            ? child
            : { ...child, attributes: { ...child.attributes, [cut]: slice } },
        );
  });

const composed = (tree: HtmlTree): HtmlTree =>
  tree.map((node) =>
    typeof node === 'string' ? node.normalize('NFC') : { ...node, children: composed(node.children) },
  );
