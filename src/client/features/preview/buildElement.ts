import type { HtmlElement } from '#marks/htmlTree.ts';

/** An element of a tree as an element of a document: built, never parsed, so text stays text. */
export function buildElement(document: Document, { tag, attributes, children }: HtmlElement): HTMLElement {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children.map((child) => (typeof child === 'string' ? child : buildElement(document, child))));
  return made;
}
