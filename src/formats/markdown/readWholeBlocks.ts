import { blocks } from '#blocks/all.ts';
import type { BlockDefinition } from '#blocks/defineBlock.ts';
import { child, element, type HtmlElement, type HtmlNode, type HtmlTree, isBlank, textOf } from '#marks/htmlTree.ts';
import { rowsOf } from '../elementsIn.ts';
import { isFact } from '../ownParts.ts';

/** Blocks that Galley has written as Markdown, and what is said in words of what the blocks know themselves. */
interface WholeBlocks {
  tree: HtmlElement[];
  stated: readonly string[];
}

/** The class of the element that stands for the sign that the front ends. */
export const endOfFront = 'end-of-front';

const own = new Map((blocks as readonly BlockDefinition[]).map((block) => [block.name, block]));
const tags = new Set(
  (
    'h1 h2 h3 h4 p ul ol li blockquote figure small img table thead tbody tr th td aside div hr cite span a strong em s del sub sup ' +
    'code br'
  ).split(' '),
);
const attributes = new Set('class href lang dir src alt start align'.split(' '));

/**
 * The blocks of Markdown that Galley has written, from its HTML; null where something in it is none of ours, which somebody else
 * has written into it.
 */
export function readWholeBlocks(tree: HtmlTree): WholeBlocks | null {
  const isOwn = (node: HtmlNode): boolean =>
    typeof node === 'string' ||
    (tags.has(node.tag) &&
      Object.keys(node.attributes).every((name) => attributes.has(name) || isFact(name)) &&
      node.children.every(isOwn));
  const loose = tree.some((node) => typeof node === 'string' && node.trim() !== '');
  if (loose || !tree.every(isOwn)) return null;
  const stated: string[] = [];
  const top = elements(tree);
  const end = top.findIndex(isFrontEnd);
  const read = blocksIn(top.slice(end + 1), stated);
  return { tree: [...frontOf(top.slice(0, Math.max(0, end))), ...read], stated };
}

const elements = (tree: HtmlTree) => tree.filter((node): node is HtmlElement => typeof node !== 'string');
export const isFrontEnd = ({ tag, attributes: { class: name } }: HtmlElement) => tag === 'hr' && name === endOfFront;

/** What stands before the headline is the kicker; without one there is none. */
function frontOf(blocks: readonly HtmlElement[]): HtmlElement[] {
  const headline = blocks.findIndex(({ tag }) => tag === 'h1');
  return blocks.map((block, index) => {
    if (index === headline) return element('h1', { class: 'headline' }, ...inline(block.children));
    return element('p', { class: index < headline ? 'kicker' : 'standfirst' }, ...inline(block.children));
  });
}

function blocksIn(tree: HtmlTree, stated: string[]): HtmlElement[] {
  return elements(tree).flatMap((node): HtmlElement[] => {
    switch (node.tag) {
      case 'p':
        return [pictureIn(node) ?? element('p', {}, ...inline(node.children))];
      case 'ul':
      case 'ol':
        return [element(node.tag, node.attributes, ...elements(node.children).map((item) => listItem(item, stated)))];
      case 'blockquote':
        return [quotation(node)];
      case 'table':
        return [element('figure', { class: 'table' }, grid(node))];
      case 'figure':
        return figure(node, stated);
      case 'aside':
      case 'div':
        return [box(node, stated)];
      case 'hr':
        return isFrontEnd(node) ? [] : [element('hr', {})];
      default:
        return [element(node.tag, {}, ...inline(node.children))];
    }
  });
}

/** A picture that stands alone in its line is a figure. */
function pictureIn({ children }: HtmlElement): HtmlElement | null {
  const [image, ...more] = children.filter((part) => typeof part !== 'string' || part.trim() !== '');
  return typeof image === 'object' && image.tag === 'img' && more.length === 0 ? element('figure', {}, image) : null;
}

/** Words of an item of one line are its paragraph. */
function listItem({ children }: HtmlElement, stated: string[]): HtmlElement {
  const lines: HtmlNode[] = [];
  const inside: HtmlElement[] = [];
  for (const node of children)
    if (typeof node !== 'string' && ['p', 'ul', 'ol'].includes(node.tag)) inside.push(...blocksIn([node], stated));
    else if (inside.length === 0) lines.push(node);
  const words = element('p', {}, ...inline(lines));
  return element('li', {}, ...(isBlank(words) ? [] : [words]), ...inside);
}

interface Source {
  name: readonly HtmlNode[];
  role: string;
}

/** Who closes a quotation, `— <cite>name</cite>, role`. */
function sourceIn(last: HtmlElement | undefined): Source | null {
  const [dash, cite, ...rest] = last?.tag === 'p' ? last.children : [];
  if (dash !== '— ' || typeof cite !== 'object' || cite.tag !== 'cite') return null;
  return { name: inline(cite.children), role: textOf(rest).replace(/^, /, '') };
}

function quotation(node: HtmlElement): HtmlElement {
  const lines = elements(node.children);
  const source = sourceIn(lines.at(-1));
  const said = blocksIn(source ? lines.slice(0, -1) : lines, []);
  const footer = source ? [element('footer', { class: 'blockquote-source' }, ...source.name)] : [];
  return element('blockquote', {}, ...said, ...footer);
}

function pullquote(node: HtmlElement): HtmlElement {
  const lines = elements(child(node, 'blockquote')?.children ?? []);
  const source = sourceIn(lines.at(-1));
  const said = source ? lines.slice(0, -1) : lines;
  return element(
    'aside',
    node.attributes,
    ...said.map((line) => element('p', { class: 'pullquote-words' }, ...inline(line.children))),
    ...(source && source.name.length > 0 ? [element('cite', { class: 'pullquote-speaker' }, ...source.name)] : []),
    ...(source?.role ? [element('span', { class: 'pullquote-role' }, source.role)] : []),
  );
}

/** A box has its title as a heading of the fourth rank, and what it tells readers elsewhere in small print. */
function box(node: HtmlElement, stated: string[]): HtmlElement {
  const { class: name = '' } = node.attributes;
  if (name === 'pullquote') return pullquote(node);
  const { box: holdsBlocks, parts = {} } = own.get(name) ?? {};
  const [part] = Object.entries(parts);
  const content = elements(node.children).flatMap((line): HtmlElement[] => {
    const print = smallPrint(line);
    if (print) {
      stated.push(textOf(print));
      return [];
    }
    const isPart = part && (line.tag === 'h4' || (!holdsBlocks && line.tag === 'p'));
    if (!isPart) return blocksIn([line], stated);
    const [called, { tag }] = part;
    return [
      element(tag, { class: `${name}-${called}` }, ...inline(name === 'related' ? unlinked(line) : line.children)),
    ];
  });
  return element(node.tag, node.attributes, ...content);
}

/** What stands in small print in a line of its own. */
export function smallPrint({ tag, children }: HtmlElement): readonly HtmlNode[] | null {
  const [print, ...rest] = tag === 'p' ? children : [];
  return typeof print === 'object' && print.tag === 'small' && rest.length === 0 ? print.children : null;
}

/** An address that stands for a name where there is none; of words that are written there it is told apart by the element around them. */
function isLinkToItself({ tag, children: [link, ...rest] }: HtmlElement): boolean {
  if (tag !== 'p' || typeof link !== 'object' || rest.length > 0) return false;
  return link.children.every((part) => typeof part === 'string') && textOf(link.children) === link.attributes.href;
}

/** The line of a figure that says where its recording is, or its post where that has no title. */
export function toldAddress({ attributes, children }: HtmlElement): HtmlElement | undefined {
  const [first] = elements(children).filter(({ tag }) => tag !== 'h4');
  const isTold = attributes.class === 'embed' || attributes['data-audio'] !== undefined;
  return first && isTold && isLinkToItself(first) ? first : undefined;
}

/** What is linked as a whole, without the link, which the block knows. */
const unlinked = ({ children }: HtmlElement): readonly HtmlNode[] =>
  children.flatMap((node) => (typeof node !== 'string' && node.tag === 'a' ? node.children : [node]));

function figure(node: HtmlElement, stated: string[]): HtmlElement[] {
  const { class: name = '' } = node.attributes;
  const lines = elements(node.children);
  const prints = lines.map((line) => smallPrint(line));
  const credit = prints.find((print) => print !== null);
  const said = lines.filter((_, index) => prints[index] === null);
  const part = (called: string, tag: string, words: readonly HtmlNode[] | undefined) =>
    words && words.length > 0 ? [element(tag, { class: `${name || 'figure'}-${called}` }, ...inline(words))] : [];
  if (name === 'embed') {
    const [line] = said;
    const link = line && child(line, 'a');
    const { href } = link?.attributes ?? {};
    const title = textOf(line?.children ?? []);
    const isAddress = toldAddress(node) !== undefined;
    if (isAddress) stated.push(title);
    return [
      element('figure', { ...node.attributes, 'data-url': href }, ...part('title', 'span', isAddress ? [] : [title])),
    ];
  }
  if (name === 'table') {
    const at = said.findIndex(({ tag }) => tag === 'table');
    const [before, table, after] = [said.slice(0, at), said[at], said.slice(at + 1)];
    const words = (of: readonly HtmlElement[]) => of.flatMap(({ children }) => children);
    return [
      element(
        'figure',
        node.attributes,
        ...part('caption', 'figcaption', words(before)),
        ...(table ? [grid(table)] : []),
        ...part('source', 'footer', words(after)),
      ),
    ];
  }
  if (name === 'audio') {
    const title = said.find(({ tag }) => tag === 'h4');
    const rest = said.filter((line) => line !== title);
    const player = toldAddress(node);
    const file = player && child(player, 'a')?.attributes.href;
    if (player) stated.push(textOf([player]));
    return [
      element(
        'figure',
        node.attributes,
        ...part('title', 'figcaption', title?.children),
        ...(file === undefined ? [] : [element('audio', { src: file })]),
        ...blocksIn(player ? rest.filter((line) => line !== player) : rest, stated),
        ...part('credit', 'small', credit),
      ),
    ];
  }
  const picture = said.map(pictureIn).find((found) => found !== null);
  const caption = said.filter((line) => pictureIn(line) === null).flatMap(({ children }) => children);
  return [
    element(
      'figure',
      node.attributes,
      ...(picture?.children ?? []),
      ...part('caption', 'figcaption', caption),
      ...part('credit', 'small', credit),
    ),
  ];
}

/** A head of empty cells is there for Markdown alone. */
function grid(table: HtmlElement): HtmlElement {
  const rows = rowsOf(table).map((row) =>
    element('tr', {}, ...elements(row.children).map((cell) => element(cell.tag, {}, ...inline(cell.children)))),
  );
  const [head, ...rest] = rows;
  const isMissing =
    head !== undefined && rest.length > 0 && isBlank(head) && elements(head.children).every(({ tag }) => tag === 'th');
  return element('table', {}, element('tbody', {}, ...(isMissing ? rest : rows)));
}

/** Words of a line; what is in another language is known by its class. */
function inline(nodes: readonly HtmlNode[]): HtmlNode[] {
  return nodes.map((node) => {
    if (typeof node === 'string') return node;
    const language = node.tag === 'span' ? { class: 'language' } : {};
    return element(node.tag, { ...node.attributes, ...language }, ...inline(node.children));
  });
}
