import type { HtmlElement, HtmlNode } from '#marks/htmlTree.ts';
import { buildElement } from './buildElement.ts';

/**
 * Makes an element that shows `before` show `after`, touching only what differs: a typed letter changes one text, whose
 * other letters the browser need not shape again. False, and nothing done, where the two are not alike enough.
 */
export function patchElement(shown: Element, before: HtmlElement, after: HtmlElement): boolean {
  if (before.tag !== after.tag || !sameAttributes(before, after)) return false;
  // What the browser holds must be what was built: a text for each text, an element for each element.
  if (shown.childNodes.length !== before.children.length) return false;
  let start = 0;
  const shorter = Math.min(before.children.length, after.children.length);
  while (start < shorter && before.children[start] === after.children[start]) start += 1;
  let end = 0;
  while (end < shorter - start && before.children.at(-1 - end) === after.children.at(-1 - end)) end += 1;
  const old = before.children.slice(start, before.children.length - end);
  const come = after.children.slice(start, after.children.length - end);
  const nodes = [...shown.childNodes].slice(start, start + old.length);
  const document = shown.ownerDocument;
  const next = shown.childNodes[start + old.length] ?? null;
  come.forEach((node, index) => {
    const place = nodes[index];
    const was = old[index];
    if (!place || was === undefined) shown.insertBefore(build(document, node), next);
    else if (!patchNode(place, was, node)) place.replaceWith(build(document, node));
  });
  for (const node of nodes.slice(come.length)) node.remove();
  return true;
}

function patchNode(shown: ChildNode, before: HtmlNode, after: HtmlNode): boolean {
  if (typeof before === 'string' || typeof after === 'string') {
    if (typeof before !== 'string' || typeof after !== 'string' || shown.nodeType !== Node.TEXT_NODE) return false;
    patchText(shown as Text, before, after);
    return true;
  }
  return patchElement(shown as Element, before, after);
}

function patchText(shown: Text, before: string, after: string): void {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start += 1;
  let end = 0;
  while (
    end < shorter - start &&
    before.charCodeAt(before.length - 1 - end) === after.charCodeAt(after.length - 1 - end)
  )
    end += 1;
  shown.replaceData(start, before.length - end - start, after.slice(start, after.length - end));
}

function sameAttributes({ attributes: one }: HtmlElement, { attributes: other }: HtmlElement): boolean {
  const names = Object.keys(one);
  return names.length === Object.keys(other).length && names.every((name) => one[name] === other[name]);
}

function build(document: Document, node: HtmlNode): globalThis.Node {
  return typeof node === 'string' ? document.createTextNode(node) : buildElement(document, node);
}
