import { writeHtml } from '#article/html.ts';
import { settledTables } from '#article/tables.ts';
import { isTold } from '#blocks/dressing.ts';
import { element, type HtmlNode, type HtmlTree } from '#marks/htmlTree.ts';
import { inertTree } from './inertTree.ts';

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
    return isTold(node) ? [] : [element(node.tag, node.attributes, ...untold(node.children))];
  });

const composed = (tree: HtmlTree): HtmlTree =>
  tree.map((node) =>
    typeof node === 'string' ? node.normalize('NFC') : { ...node, children: composed(node.children) },
  );
