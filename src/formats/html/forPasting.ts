import { partsApart } from '#article/partsApart.ts';
import { toldLine } from '#blocks/dressing.ts';
import { element, type HtmlNode, type HtmlTree, isBlank } from '#marks/htmlTree.ts';
import type { Addresses } from '../defineFormat.ts';
import { withAddresses } from '../withAddresses.ts';

/**
 * The tree as a word processor takes it from a clipboard. Word's HTML is a subset of HTML 4 (metanorma.com, "About Microsoft Word
 * HTML"): elements that are newer, such as `figcaption` and `audio`, begin no line and play nothing there, so what stands in them has
 * a line of its own, and what only plays or is named by an id is a link. Galley leaves out again what is told here.
 */
export function forPasting(tree: HtmlTree, addresses: Addresses, language: string): HtmlTree {
  return partsApart(withAddresses(tree, addresses, language), ' ').flatMap(readable);
}

/** Of what a browser begins a new line with, what HTML 4 does not know. */
const newer = new Set(['aside', 'figcaption', 'figure', 'footer']);
/** Within a line, but one thing each. */
const apart = new Set(['a', 'img', 'small']);

function readable(node: HtmlNode): HtmlNode[] {
  if (typeof node === 'string') return [node];
  const { tag, attributes, children } = node;
  if (tag === 'audio') return attributes.src ? [linkLine(attributes.src)] : [];
  // A place for a picture that is not in the newsroom.
  if (tag === 'img') return attributes.src ? [node] : [];
  const inside = children.flatMap(readable);
  return [element(tag, attributes, ...(newer.has(tag) ? inLines(inside, tag === 'figure') : inside))];
}

const linkLine = (href: string) => toldLine(element('a', { href }, href));

/** Words that stand beside lines are a line themselves; a picture, its credit and a card are one each. */
function inLines(children: readonly HtmlNode[], eachApart: boolean): HtmlNode[] {
  const lines: HtmlNode[] = [];
  let words: HtmlNode[] = [];
  const close = () => {
    const line = element('div', {}, ...words);
    lines.push(...(isBlank(line) ? words : [line]));
    words = [];
  };
  for (const part of children) {
    if (isLine(part)) close();
    if (isLine(part)) lines.push(part);
    else words.push(part);
    if (eachApart && typeof part !== 'string' && apart.has(part.tag)) close();
  }
  close();
  return lines;
}

const linesOfHtml4 = new Set('p h1 h2 h3 ul ol table blockquote div hr'.split(' '));

function isLine(node: HtmlNode): boolean {
  return typeof node !== 'string' && (linesOfHtml4.has(node.tag) || newer.has(node.tag));
}
