import { child, element, type HtmlElement, type HtmlNode, type HtmlTree, isBlank, textOf } from '#marks/htmlTree.ts';
import { toldCorrection } from '../reading/toldCorrection.ts';

/** Blocks of a document of Word with the lines that are parts of them, and what was only told in words. */
export interface WordParts {
  tree: HtmlTree;
  stated: readonly string[];
}

/**
 * Lines in Word stand below one another: by their styles some are part of the block before or after them. A caption is that of the
 * picture before it, a table has a title before and a source behind, a source closes a quotation, a correction begins with its kind and day.
 * With `ownCredits` the document has a style for them, and no words of a caption are taken for one.
 */
export function withWordParts(given: HtmlTree, { ownCredits }: { ownCredits: boolean }): WordParts {
  const stated: string[] = [];
  const read = (nodes: HtmlTree): HtmlNode[] => {
    const done: HtmlNode[] = [];
    for (const [index, node] of nodes.entries()) {
      if (typeof node === 'string') {
        done.push(node);
        continue;
      }
      const next = nodes[index + 1];
      const joined = joinedTo(done.at(-1), node, ownCredits);
      if (joined) done[done.length - 1] = joined;
      else if (isLine(node, 'table-caption') && typeof next === 'object' && next.tag === 'table') continue;
      else done.push(...alone(node, nodes[index - 1]));
    }
    return done;
  };
  const alone = (node: HtmlElement, before: HtmlNode | undefined): HtmlNode[] => {
    if (isLine(node, 'caption') || isLine(node, 'table-caption')) return captionAlone(node);
    if (isLine(node, 'source')) return [element('p', {}, ...node.children)];
    if (node.tag === 'aside' && node.attributes.class === 'correction') return [correction(node, stated)];
    if (node.tag === 'ul' || node.tag === 'ol') return listed(node, read(node.children));
    if (node.tag === 'td' || node.tag === 'th') return [cell(node, read)];
    const inside = read(node.children);
    if (node.tag === 'table' && typeof before === 'object' && isLine(before, 'table-caption'))
      return [element('table', node.attributes, element('caption', {}, ...before.children), ...inside)];
    return [{ ...node, children: inside }];
  };
  return { tree: read(given), stated };
}

/** A list without what goes on in an item that is not there: a first item that begins with a line of its own. */
function listed(list: HtmlElement, items: readonly HtmlNode[]): HtmlNode[] {
  const [first, ...rest] = items;
  const begun = typeof first === 'object' && typeof first.children[0] === 'object' && first.children[0].tag === 'p';
  if (!begun) return [{ ...list, children: items }];
  return [...first.children, ...(rest.length > 0 ? [{ ...list, children: rest }] : [])];
}

const isLine = ({ tag, attributes }: HtmlElement, name: string) => tag === 'p' && attributes.class === name;

/** The block before, with a line that belongs to it; null for a line that does not. */
function joinedTo(before: HtmlNode | undefined, line: HtmlElement, ownCredits: boolean): HtmlElement | null {
  if (typeof before !== 'object') return null;
  const { tag, attributes, children } = before;
  if (isLine(line, 'caption') && isPicture(before)) return figure(before, line, ownCredits);
  if (!isLine(line, 'source')) return null;
  if (tag === 'table') return element(tag, attributes, ...children, element('footer', {}, ...line.children));
  if (tag === 'blockquote') return element(tag, attributes, ...children, element('footer', {}, ...withoutDash(line)));
  if (tag !== 'aside' || attributes.class !== 'pullquote') return null;
  const role = child(line, 'span');
  const speaker = withoutDash(line).filter((part) => part !== role);
  const name = role ? speaker.map((part) => (typeof part === 'string' ? part.replace(/, $/, '') : part)) : speaker;
  return element(
    tag,
    attributes,
    ...children,
    element('cite', {}, ...name),
    ...(role ? [element('span', { class: 'pullquote-role' }, ...role.children)] : []),
  );
}

/** A line of one or several pictures and nothing else. */
function isPicture({ tag, children }: HtmlElement): boolean {
  return tag === 'p' && children.length > 0 && children.every((node) => typeof node === 'object' && node.tag === 'img');
}

function figure({ children }: HtmlElement, line: HtmlElement, ownCredits: boolean): HtmlElement {
  const { words, credit } = captionOf(line);
  return element(
    'figure',
    {},
    ...children,
    ...(textOf(words).trim() === '' ? [] : [element('figcaption', {}, ...words)]),
    // A credit of no words: none is to be looked for in the caption.
    ...(credit || ownCredits ? [element('small', { class: 'figure-credit' }, ...(credit?.children ?? ['']))] : []),
  );
}

/** A line's words, and the credit that its style tells apart. */
function captionOf(line: HtmlElement) {
  const credit = child(line, '.credit');
  return { words: line.children.filter((part) => part !== credit), credit };
}

/** A caption without its picture: the credit is a line of its own. */
function captionAlone(line: HtmlElement): HtmlElement[] {
  const { words, credit } = captionOf(line);
  return [words, credit?.children ?? []]
    .filter((part) => textOf(part).trim() !== '')
    .map((part) => element('p', {}, ...part));
}

function withoutDash({ children }: HtmlElement): readonly HtmlNode[] {
  const [first, ...rest] = children;
  return typeof first === 'string' ? [first.replace(/^\s*[–—-]\s+/, ''), ...rest] : children;
}

function correction(node: HtmlElement, stated: string[]): HtmlElement {
  const told = child(node, '.told');
  const facts = told && toldCorrection(textOf([told]));
  if (!told || !facts) return element('aside', node.attributes, ...node.children.map(plainLine));
  stated.push(textOf([told]));
  return element('aside', { ...node.attributes, ...facts }, ...node.children.filter((part) => part !== told));
}

const plainLine = (node: HtmlNode): HtmlNode => (typeof node === 'string' ? node : { ...node, attributes: {} });

/** A cell whose words say by their style that they are a head is one. */
function cell(node: HtmlElement, read: (tree: HtmlTree) => HtmlNode[]): HtmlElement {
  const lines = node.children.filter((part): part is HtmlElement => typeof part !== 'string');
  const heads = lines.filter((line) => isLine(line, 'table-head') && !isBlank(line));
  if (heads.length > 0) return element('th', node.attributes, ...read(lines.map(plainLine)));
  return { ...node, children: read(node.children) };
}
