import { blocks } from '#blocks/all.ts';
import type { BlockDefinition } from '#blocks/defineBlock.ts';
import { embedAddress } from '#blocks/embed/providers.ts';
import { child, element, type HtmlElement, type HtmlNode, type HtmlTree, isBlank, textOf } from '#marks/htmlTree.ts';
import { elementsIn, rowsOf } from '../elementsIn.ts';
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
const inLine = new Set('a strong em s del sub sup code br span'.split(' '));

/** Something has none of the shapes in which Galley writes. */
class NotOwn extends Error {}

function mustBe(own: boolean): asserts own {
  if (!own) throw new NotOwn();
}

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
  if (!tree.every(isOwn)) return null;
  try {
    const stated: string[] = [];
    const top = only(tree);
    const end = top.findIndex(isFrontEnd);
    const read = [...frontOf(top.slice(0, Math.max(0, end))), ...blocksIn(top.slice(end + 1), stated)];
    return holdsAll(read, stated, tree) ? { tree: read, stated } : null;
  } catch (error) {
    if (error instanceof NotOwn) return null;
    throw error;
  }
}

/** Whether no letter and no picture has been passed over. */
function holdsAll(read: HtmlTree, stated: readonly string[], from: HtmlTree): boolean {
  const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '').length;
  const pictures = (tree: HtmlTree) => elementsIn(tree, ({ tag }) => tag === 'img').length;
  return letters(textOf([...read, ...stated])) === letters(textOf(from)) && pictures(read) === pictures(from);
}

/** The elements of what holds nothing else. */
function only(tree: HtmlTree): HtmlElement[] {
  mustBe(tree.every((node) => typeof node !== 'string' || node.trim() === ''));
  return elements(tree);
}

const elements = (tree: HtmlTree) => tree.filter((node): node is HtmlElement => typeof node !== 'string');
export const isFrontEnd = ({ tag, attributes: { class: name } }: HtmlElement) => tag === 'hr' && name === endOfFront;

/** What stands before the headline is the kicker; without one there is none. */
function frontOf(blocks: readonly HtmlElement[]): HtmlElement[] {
  mustBe(/^(?:(?:p )?h1 )?(?:p )?$/.test(blocks.map(({ tag }) => `${tag} `).join('')));
  const headline = blocks.findIndex(({ tag }) => tag === 'h1');
  return blocks.map((block, index) => {
    if (index === headline) return element('h1', { class: 'headline' }, ...inline(block.children));
    return element('p', { class: index < headline ? 'kicker' : 'standfirst' }, ...inline(block.children));
  });
}

function blocksIn(tree: HtmlTree, stated: string[]): HtmlElement[] {
  return only(tree).flatMap((node): HtmlElement[] => {
    switch (node.tag) {
      case 'p':
        return [pictureIn(node) ?? line(node)];
      case 'ul':
      case 'ol':
        return [list(node)];
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
        mustBe(node.tag === 'h2' || node.tag === 'h3');
        return [element(node.tag, {}, ...inline(node.children))];
    }
  });
}

function line({ tag, children }: HtmlElement): HtmlElement {
  mustBe(tag === 'p');
  return element('p', {}, ...inline(children));
}

/** A picture that stands alone in its line is a figure. */
function pictureIn({ children }: HtmlElement): HtmlElement | null {
  const [image, ...more] = children.filter((part) => typeof part !== 'string' || part.trim() !== '');
  return typeof image === 'object' && image.tag === 'img' && more.length === 0 ? element('figure', {}, image) : null;
}

const list = ({ tag, attributes, children }: HtmlElement): HtmlElement =>
  element(tag, attributes, ...only(children).map(listItem));

/** Words of an item of one line are its paragraph. */
function listItem({ tag, children }: HtmlElement): HtmlElement {
  mustBe(tag === 'li');
  const isBlock = (node: HtmlNode) => typeof node !== 'string' && ['p', 'ul', 'ol'].includes(node.tag);
  const first = children.findIndex(isBlock);
  const words = element('p', {}, ...inline(first < 0 ? children : children.slice(0, first)));
  const inside = only(first < 0 ? [] : children.slice(first));
  return element(
    'li',
    {},
    ...(isBlank(words) ? [] : [words]),
    ...inside.map((node) => (isBlock(node) && node.tag !== 'p' ? list(node) : line(node))),
  );
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
  const lines = only(node.children);
  const source = sourceIn(lines.at(-1));
  mustBe(!source?.role);
  const said = (source ? lines.slice(0, -1) : lines).map(line);
  const footer = source ? [element('footer', { class: 'blockquote-source' }, ...source.name)] : [];
  return element('blockquote', {}, ...said, ...footer);
}

function pullquote(node: HtmlElement): HtmlElement {
  const [quote, ...more] = only(node.children);
  mustBe(quote?.tag === 'blockquote' && more.length === 0);
  const lines = only(quote.children);
  const source = sourceIn(lines.at(-1));
  const said = source ? lines.slice(0, -1) : lines;
  return element(
    'aside',
    node.attributes,
    ...said.map((words) => element('p', { class: 'pullquote-words' }, ...line(words).children)),
    ...(source && source.name.length > 0 ? [element('cite', { class: 'pullquote-speaker' }, ...source.name)] : []),
    ...(source?.role ? [element('span', { class: 'pullquote-role' }, source.role)] : []),
  );
}

/** A box has its title as a heading of the fourth rank, and what it tells readers elsewhere in small print. */
function box(node: HtmlElement, stated: string[]): HtmlElement {
  const { class: name = '' } = node.attributes;
  if (name === 'pullquote') return pullquote(node);
  const { box: holdsBlocks, parts = {}, tell } = own.get(name) ?? {};
  const [part] = Object.entries(parts);
  mustBe(part !== undefined);
  const lines = only(node.children);
  const told = tell ? lines.filter((each) => smallPrint(each)) : [];
  mustBe(told.length <= 1);
  stated.push(...told.map((each) => textOf([each])));
  const said = lines.filter((each) => !told.includes(each));
  const [first, ...rest] = said;
  const isPart = first?.tag === (holdsBlocks ? 'h4' : 'p');
  mustBe(holdsBlocks || said.length <= 1);
  const [called, { tag }] = part;
  const words = first && isPart ? (name === 'related' ? unlinked(first) : first.children) : [];
  const opened = isPart ? [element(tag, { class: `${name}-${called}` }, ...inline(words))] : [];
  return element(node.tag, node.attributes, ...opened, ...blocksIn(isPart ? rest : said, stated));
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
function unlinked({ children }: HtmlElement): readonly HtmlNode[] {
  const links = children.filter((node) => typeof node !== 'string' && node.tag === 'a');
  mustBe(links.length === 0 || children.length === 1);
  return links.length === 0 ? children : wordsOf(links);
}

const wordsOf = (tree: HtmlTree): readonly HtmlNode[] => elements(tree).flatMap(({ children }) => children);

function figure(node: HtmlElement, stated: string[]): HtmlElement[] {
  const { class: name = '' } = node.attributes;
  const lines = only(node.children);
  const last = lines.at(-1);
  const credit = last && smallPrint(last);
  const said = credit ? lines.slice(0, -1) : lines;
  const part = (called: string, tag: string, words: readonly HtmlNode[] = []) =>
    words.length > 0 ? [element(tag, { class: `${name || 'figure'}-${called}` }, ...inline(words))] : [];
  const legend = part('credit', 'small', credit ?? []);
  switch (name) {
    case 'embed':
      mustBe(!credit);
      return [embed(node, said, stated)];
    case 'table': {
      const at = said.findIndex(({ tag }) => tag === 'table');
      const [before, table, after] = [said.slice(0, Math.max(0, at)), said[at], said.slice(at + 1)];
      mustBe(!credit && table !== undefined && before.length <= 1 && after.length <= 1);
      const [caption, source] = [before, after].map((of) => wordsOf(of.map(line)));
      const parts = [...part('caption', 'figcaption', caption), grid(table), ...part('source', 'footer', source)];
      return [element('figure', node.attributes, ...parts)];
    }
    case 'audio': {
      const [first] = said;
      const title = first?.tag === 'h4' ? first : undefined;
      const player = toldAddress(node);
      if (player) stated.push(textOf([player]));
      const file = player && child(player, 'a')?.attributes.href;
      const rest = said.filter((each) => each !== title && each !== player).map(line);
      const audio = file === undefined ? [] : [element('audio', { src: file })];
      const parts = [...part('title', 'figcaption', title?.children), ...audio, ...rest, ...legend];
      return [element('figure', node.attributes, ...parts)];
    }
    default: {
      const picture = said[0] ? pictureIn(said[0]) : null;
      const captions = picture ? said.slice(1) : said;
      mustBe(name === '' && captions.length <= 1);
      const caption = part('caption', 'figcaption', wordsOf(captions.map(line)));
      return [element('figure', node.attributes, ...(picture?.children ?? []), ...caption, ...legend)];
    }
  }
}

/** What stands with others: its title, which leads there, or its address. */
function embed(node: HtmlElement, said: readonly HtmlElement[], stated: string[]): HtmlElement {
  const [posted, ...more] = said;
  mustBe(posted?.tag === 'p' && more.length === 0);
  const href = child(posted, 'a')?.attributes.href;
  mustBe(href === undefined || (posted.children.length === 1 && embedAddress(href) === href));
  const title = textOf([posted]);
  const isAddress = toldAddress(node) !== undefined;
  if (isAddress) stated.push(title);
  const words = isAddress ? [] : [element('span', { class: 'embed-title' }, title)];
  return element('figure', { ...node.attributes, 'data-url': href }, ...words);
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
    mustBe(inLine.has(node.tag));
    const language = node.tag === 'span' ? { class: 'language' } : {};
    return element(node.tag, { ...node.attributes, ...language }, ...inline(node.children));
  });
}
