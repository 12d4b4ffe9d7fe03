import { writeHtml } from '#article/html.ts';
import { settledTables } from '#article/tables.ts';
import type { HtmlTree } from '#marks/htmlTree.ts';
import { inertTree } from './inertTree.ts';

/**
 * HTML from the clipboard, before ProseMirror reads it: without what acts by itself, and tables as articles have them. What is not from
 * an article is in Unicode's composed form; what somebody typed in one stays as it was typed.
 */
export function pastedHtml(html: string): string {
  const { body } = inertTree(html);
  return writeHtml(settledTables(/\bdata-pm-slice=/.test(html) ? body : composed(body)));
}

const composed = (tree: HtmlTree): HtmlTree =>
  tree.map((node) =>
    typeof node === 'string' ? node.normalize('NFC') : { ...node, children: composed(node.children) },
  );
