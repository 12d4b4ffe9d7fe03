import { SaxesParser } from 'saxes';
import { element, type HtmlElement, type HtmlNode } from '#marks/htmlTree.ts';

interface Open {
  tag: string;
  attributes: Record<string, string>;
  children: HtmlNode[];
}

/** The tree of a file of XML that we have written ourselves, as a parser gets it; throws where it is not well-formed. */
export function readBack(xml: string): HtmlElement {
  const parser = new SaxesParser();
  const stack: Open[] = [{ tag: '', attributes: {}, children: [] }];
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => stack.push({ tag: name, attributes, children: [] }));
  parser.on('text', (text) => void stack.at(-1)?.children.push(text));
  parser.on('closetag', () => {
    const closed = stack.pop();
    if (closed) stack.at(-1)?.children.push(element(closed.tag, closed.attributes, ...closed.children));
  });
  parser.write(xml).close();
  const root = stack[0]?.children.find((child): child is HtmlElement => typeof child !== 'string');
  if (!root) throw new Error('No element');
  return root;
}
