import { element, type HtmlNode, type HtmlTree } from '#marks/htmlTree.ts';

/** A character that is none, and that no text has: Unicode keeps it for use inside a program (Unicode 16.0, 23.7). */
const sign = '\ufdd0';

/**
 * Foreign HTML as trees, read by the browser and without anything that acts by itself. Whatever a browser parses into belongs
 * to the page whose policy it is, so handlers and styles have to be gone before; but only a parser knows what is one. So
 * every word that could begin a handler's name is signed, which makes it another name, and the sign is taken out of what was
 * read: a signed attribute is left out, a signed word is the word it was.
 */
export function inertTree(html: string): { head: HtmlTree; body: HtmlTree } {
  const { head, body } = new DOMParser().parseFromString(signed(html), 'text/html');
  return { head: treeOf(head), body: treeOf(body) };
}

export function signed(html: string): string {
  const words = html.replaceAll(sign, '').replace(/<(style|script)\b[\s\S]*?(?:<\/\1[^<>]*>?|$)/gi, '');
  return words.replace(/\bo(?=n[a-z])|(?<=<)s(?=tyle\b|cript\b)/gi, (letter) => letter + sign);
}

const noText = new Set(['script', 'style', 'template', 'noscript', 'iframe', 'object', 'title', 'link']);

function treeOf(parent: Node): HtmlTree {
  return [...parent.childNodes].flatMap((node): HtmlNode[] => {
    if (node instanceof Text) return [unsigned(node.data)];
    if (!(node instanceof Element) || noText.has(node.localName) || node.localName.includes(sign)) return [];
    const attributes = [...node.attributes].flatMap(({ name, value }): [string, string][] =>
      name.includes(sign) ? [] : [[name, unsigned(value)]],
    );
    return [element(node.localName, Object.fromEntries(attributes), ...treeOf(node))];
  });
}

const unsigned = (text: string) => text.replaceAll(sign, '');
