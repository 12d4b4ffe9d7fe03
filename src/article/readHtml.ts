import type { Nodes, Properties } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { element, type HtmlNode, type HtmlTree } from '#marks/htmlTree.ts';

const parser = unified().use(rehypeParse, { fragment: true });

/** HTML as a tree, read as a browser reads it and without one. Comments and doctypes fall away. Never fails: any text is HTML. */
export function readHtml(html: string): HtmlTree {
  return parser.parse(html).children.flatMap(fromHast);
}

function fromHast(node: Nodes): HtmlNode[] {
  if (node.type === 'text') return [node.value];
  if (node.type !== 'element') return [];
  return [element(node.tagName, attributesOf(node.properties), ...node.children.flatMap(fromHast))];
}

/** hast names properties as scripts do and splits lists; a tree has attributes as they are written. */
function attributesOf(properties: Properties): Readonly<Record<string, string | undefined>> {
  return Object.fromEntries(
    Object.entries(properties).map(([name, value]): [string, string | undefined] => {
      if (value === null || value === undefined || value === false) return [attributeName(name), undefined];
      if (value === true) return [attributeName(name), ''];
      const separator = name === 'srcSet' ? ', ' : ' ';
      return [attributeName(name), Array.isArray(value) ? value.join(separator) : String(value)];
    }),
  );
}

const otherNames: Readonly<Record<string, string>> = {
  className: 'class',
  htmlFor: 'for',
  httpEquiv: 'http-equiv',
  acceptCharset: 'accept-charset',
};

function attributeName(property: string): string {
  if (/^data[A-Z0-9]/.test(property)) return property.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  if (/^aria[A-Z]/.test(property)) return `aria-${property.slice(4).toLowerCase()}`;
  return otherNames[property] ?? property.toLowerCase();
}
