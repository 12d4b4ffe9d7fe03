import { writeHtml } from '#article/html.ts';
import { settledTables } from '#article/tables.ts';
import { inertTree } from './inertTree.ts';

/** HTML from the clipboard, before ProseMirror reads it: without what acts by itself, and tables as articles have them. */
export function pastedHtml(html: string): string {
  return writeHtml(settledTables(inertTree(html).body));
}
