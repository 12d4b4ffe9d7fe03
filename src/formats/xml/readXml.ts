import { SaxesParser } from 'saxes';
import { element, type HtmlElement, type HtmlNode, textOf } from '#marks/htmlTree.ts';
import { oneSpace } from '../reading/oneSpace.ts';
import { FileRefusal, largestFile, tooLarge } from '../reading/refusal.ts';

const deepest = 200;

const literal = `(?:"[^"]*"|'[^']*')`;
/** Where the types of NITF and NewsML 1 are written down, as old feeds still say it; with no declarations of its own, which begin with `[`. */
const newsDoctype = new RegExp(
  `^\\s+(nitf|NewsML)(?:\\s+(?:SYSTEM\\s+${literal}|PUBLIC\\s+${literal}(?:\\s+${literal})?))?\\s*$`,
);

interface Open {
  tag: string;
  attributes: Record<string, string>;
  children: HtmlNode[];
}

/**
 * XML as a tree of elements by their local names; attributes keep theirs with the prefix. A document type is passed over where it only
 * names the one of a news format, and refused otherwise: nothing is ever loaded and no entity expanded. Deeper than 200 or larger than
 * 20 MB is refused, and so is what is not well-formed.
 */
export function readXml(text: string): HtmlElement {
  if (text.length > largestFile) throw tooLarge();
  // Namespaces are told by local names: the parser's own handling of them takes time by the square of the depth.
  const parser = new SaxesParser({ xmlns: false });
  const root: Open = { tag: '', attributes: {}, children: [] };
  const stack: Open[] = [root];
  let declared: string | null = null;
  parser.on('doctype', (doctype) => {
    declared = newsDoctype.exec(doctype)?.[1] ?? null;
    if (declared === null) throw new FileRefusal('fileDoctype');
  });
  parser.on('error', (error) => {
    throw new FileRefusal('fileBroken', { detail: error.message.slice(0, 200) });
  });
  parser.on('opentag', ({ name, attributes }) => {
    // Whose document type is declared has to be what is in the file.
    if (stack.length === 1 && declared !== null && name !== declared) throw new FileRefusal('fileDoctype');
    if (stack.length > deepest) throw new FileRefusal('fileTooDeep', { most: deepest });
    stack.push({ tag: localName(name), attributes, children: [] });
  });
  parser.on('closetag', () => {
    const closed = stack.pop();
    const parent = stack.at(-1);
    if (closed && parent) parent.children.push(element(closed.tag, closed.attributes, ...closed.children));
  });
  const add = (words: string) => stack.at(-1)?.children.push(words);
  parser.on('text', add);
  parser.on('cdata', add);
  parser.write(text.replace(/^\ufeff/, '').trimStart()).close();
  const top = root.children.find((node): node is HtmlElement => typeof node !== 'string');
  if (!top) throw new FileRefusal('fileBroken', { detail: '' });
  return top;
}

const localName = (name: string) => name.slice(name.indexOf(':') + 1);

/** The elements at a path of local names below an element, such as `itemMeta/pubStatus`. */
export function at(parent: HtmlElement | undefined, path: string): HtmlElement[] {
  let found = parent ? [parent] : [];
  for (const name of path.split('/'))
    found = found.flatMap(({ children }) =>
      children.filter((child): child is HtmlElement => typeof child !== 'string' && child.tag === name),
    );
  return found;
}

/** The first of the elements at a path. */
export const first = (parent: HtmlElement | undefined, path: string): HtmlElement | undefined => at(parent, path)[0];

/** The words of an element on one line. */
export const words = (node: HtmlElement | undefined): string => (node ? oneSpace(textOf(node.children)) : '');

/** The elements with one of these names, at any depth, not within each other. */
export function everywhere(parent: HtmlElement, ...names: readonly string[]): HtmlElement[] {
  return parent.children.flatMap((child): HtmlElement[] => {
    if (typeof child === 'string') return [];
    return names.includes(child.tag) ? [child] : everywhere(child, ...names);
  });
}
