import { writeHtml } from '#article/html.ts';
import { settledTables } from '#article/tables.ts';
import { element, type HtmlNode, type HtmlTree } from '#marks/htmlTree.ts';

/**
 * HTML from the clipboard, before ProseMirror reads it: without what acts by itself (the page's policy refuses it and
 * reports it), and tables as articles have them. Read in a document of its own that runs nothing.
 */
export function pastedHtml(html: string): string {
  const { body } = new DOMParser().parseFromString(inert(html), 'text/html');
  return writeHtml(settledTables(treeOf(body)));
}

/**
 * Without styles, scripts and handlers. They are taken out of the text already: whatever a browser parses into belongs to the page whose policy it is. A tag and an
 * attribute are read whole, so that no words and no values are mistaken for handlers.
 */
export function inert(html: string): string {
  const words = html.replace(/<(style|script)\b[\s\S]*?(?:<\/\1[^<>]*>?|$)/gi, '');
  return words.replace(/<[a-z](?:[^<>"']|"[^"]*"|'[^']*')*/gi, (tag) =>
    tag.replace(/([^\s"'<>/=]+)\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'<>]+)/g, (attribute, name: string) =>
      /^on/i.test(name) ? '' : attribute,
    ),
  );
}

const noText = new Set(['script', 'style', 'template', 'noscript', 'iframe', 'object', 'title', 'meta', 'link']);

function treeOf(parent: Node): HtmlTree {
  return [...parent.childNodes].flatMap((node): HtmlNode[] => {
    if (node instanceof Text) return [node.data];
    if (!(node instanceof Element) || noText.has(node.localName)) return [];
    const entries = [...node.attributes].map(({ name, value }): [string, string] => [name, value]);
    return [element(node.localName, Object.fromEntries(entries), ...treeOf(node))];
  });
}
