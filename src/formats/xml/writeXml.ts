import type { HtmlElement, HtmlNode, HtmlTree } from '#marks/htmlTree.ts';
import { legalText } from '../legalText.ts';

/** Elements that HTML closes by itself: what reads XHTML as HTML takes any other empty one for an opened one. */
const closedInHtml = new Set(['area', 'br', 'col', 'hr', 'img', 'input', 'link', 'meta', 'source', 'track', 'wbr']);

/** A whole file of XML: an element with all that is in it, after the declaration. */
export function writeXml(root: HtmlElement): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${written(root, always)}\n`;
}

/** A piece of XHTML that reads the same as XML and as HTML. */
export function writeXhtml(tree: HtmlTree): string {
  return tree.map((node) => written(node, (tag) => closedInHtml.has(tag))).join('');
}

const always = () => true;

function written(node: HtmlNode, closes: (tag: string) => boolean): string {
  if (typeof node === 'string') return escaped(node);
  const { tag, attributes, children } = node;
  // An element of XHTML stays one in whatever it stands.
  const within =
    attributes.xmlns === 'http://www.w3.org/1999/xhtml' ? (name: string) => closedInHtml.has(name) : closes;
  const pairs = Object.entries(attributes).map(([name, value]) => ` ${name}="${escapedInAttribute(value)}"`);
  const open = `<${tag}${pairs.join('')}`;
  if (children.length === 0 && within(tag)) return `${open}/>`;
  return `${open}>${children.map((child) => written(child, within)).join('')}</${tag}>`;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

const escaped = (text: string) => legalText(text).replace(/[&<>\r]/g, (sign) => entities[sign] ?? sign);
/** Tabs and line ends in an attribute would be read as spaces. */
const escapedInAttribute = (text: string) => legalText(text).replace(/[&<>"\t\n\r]/g, (sign) => entities[sign] ?? sign);
