import { isTold } from '#blocks/dressing.ts';
import { child, element, type HtmlElement, type HtmlNode, type HtmlTree, isBlank, textOf } from '#marks/htmlTree.ts';
import { rowsOf } from '../elementsIn.ts';
import { isFact, opening } from '../ownParts.ts';
import type { PictureFacts } from '../shownPicture.ts';

/** Marks as NITF has them: it knows emphasis, and classes of it. */
const emphasis: Readonly<Record<string, string>> = { strong: 'bold', em: 'italic', s: 'strike', code: 'code' };

/** Inline content of our tree as NITF's enriched text. */
export function enriched(tree: HtmlTree): HtmlNode[] {
  return tree.flatMap((node): readonly HtmlNode[] => {
    if (typeof node === 'string') return [node];
    if (node.tag === 'sub' || node.tag === 'sup') return node.children.flatMap((part) => high(node.tag, part));
    return around(node, enriched(node.children));
  });
}

/** Words as NITF has them inside of an element of ours. */
function around({ tag, attributes }: HtmlElement, inside: readonly HtmlNode[]): readonly HtmlNode[] {
  const kind = emphasis[tag];
  if (kind) return [element('em', { class: kind }, ...inside)];
  if (tag === 'br') return [element('br', {})];
  if (tag === 'a') return [element('a', { href: attributes.href }, ...inside)];
  return attributes.lang ? [element('lang', { 'xml:lang': attributes.lang }, ...inside)] : inside;
}

/** High and low signs, which NITF knows in numbers alone: such a number holds nothing but words, and what they are stands around it. */
function high(tag: string, part: HtmlNode): readonly HtmlNode[] {
  if (typeof part === 'string') return [element('num', {}, element(tag, {}, part))];
  return around(
    part,
    part.children.flatMap((inner) => high(tag, inner)),
  );
}

/** Blocks of our tree as NITF's block content. They go by HTML's own tags, and by what an `aside` is where it says so. */
export function blockContent(tree: HtmlTree): HtmlElement[] {
  return tree.flatMap((node) => (typeof node === 'string' ? stray(node) : block(node)));
}

const stray = (text: string) => (text.trim() === '' ? [] : [element('p', {}, text)]);

/** Inline elements among blocks, such as the speaker under a quotation, are lines of their own. */
function line(node: HtmlElement, name?: string): HtmlElement[] {
  return isBlank(node) ? [] : [element('p', name ? { class: name } : {}, ...enriched([node]))];
}

function block(node: HtmlElement): HtmlElement[] {
  const { tag, attributes, children } = node;
  switch (tag) {
    case 'p':
      // What nobody has written yet is no paragraph for others.
      return isBlank(node) ? [] : [element('p', partOf(node), ...enriched(children))];
    case 'h1':
    case 'h2':
      return isBlank(node) ? [] : [element('hl2', partOf(node), ...enriched(children))];
    case 'h3':
      return isBlank(node) ? [] : [element('hl2', { class: 'second' }, ...enriched(children))];
    case 'ul':
    case 'ol':
      return [
        element(
          tag,
          { seqnum: attributes.start },
          ...children.flatMap((item) => (typeof item === 'string' ? [] : [listItem(item)])),
        ),
      ];
    case 'hr':
      return [element('hr', {})];
    case 'table':
      return table(node, []);
    case 'figure':
      return figure(node);
    case 'blockquote':
      return quotation(node, attributes.class);
    case 'aside':
      return aside(node);
    case 'div':
      return attributes.class ? aside(node) : blockContent(children);
    default:
      return line(node);
  }
}

/** What opens a block says which part of it it is, and a line that is there for readers elsewhere that it is one. */
function partOf(node: HtmlElement): Readonly<Record<string, string>> {
  const { class: name = '' } = node.attributes;
  if (isTold(node)) return { class: name };
  return opening.has(name) ? { class: name.slice(name.indexOf('-') + 1) } : {};
}

/** What was chosen for a block and no element of NITF's own says. */
const factsOf = ({ attributes }: HtmlElement) =>
  Object.entries(attributes).flatMap(([name, value]) => (isFact(name) ? [[name.slice(5), value] as const] : []));

function listItem({ children }: HtmlElement): HtmlElement {
  return element('li', {}, ...blockContent(children));
}

const sources = new Set(['cite', 'footer', 'span']);

function quotation(node: HtmlElement, name: string | undefined): HtmlElement[] {
  const isSource = (part: HtmlNode) => typeof part !== 'string' && sources.has(part.tag);
  const words = blockContent(node.children.filter((part) => !isSource(part)));
  const names = node.children.filter((part): part is HtmlElement => isSource(part) && !isBlank(part as HtmlElement));
  const credit = names.flatMap((part, index) => [...(index > 0 ? [', '] : []), ...named(part)]);
  return [
    element(
      'bq',
      name ? { class: name } : {},
      element('block', {}, ...words),
      ...(credit.length > 0 ? [element('credit', {}, ...credit)] : []),
    ),
  ];
}

/** A speaker and what that person is, or any other source. */
function named({ tag, children }: HtmlElement): HtmlNode[] {
  if (tag === 'cite') return [element('person', {}, textOf(children))];
  return tag === 'span' ? [element('function', {}, textOf(children))] : enriched(children);
}

/** An aside is a quotation set large, an editor's note, or a box. A `block` of NITF stands in no other: what is a box within one is a note. */
function aside(node: HtmlElement): HtmlElement[] {
  const { class: name, 'data-weight': weight, 'data-kind': kind, 'data-date': date } = node.attributes;
  if (name === 'pullquote') return quotation(node, [name, weight].filter(Boolean).join(' '));
  if (name === 'correction') {
    const day = date ? [element('chron', { norm: date.replaceAll('-', '') }, date), ' '] : [];
    // What the line for readers says, the note says in its own way.
    const own = node.children.filter((part) => typeof part === 'string' || !isTold(part));
    const [first, ...rest] = blockContent(own);
    const words = first ? [element(first.tag, first.attributes, ...day, ...first.children), ...rest] : [];
    const note = { noteclass: 'editorsnote', class: ['correction', kind].filter(Boolean).join(' ') };
    return [element('note', note, element('body.content', {}, ...words))];
  }
  const [first, ...others] = blockContent(node.children).map((part) =>
    part.tag === 'block' ? element('note', part.attributes, element('body.content', {}, ...part.children)) : part,
  );
  if (!first) return [];
  const facts = factsOf(node).map(([type, value]) => element('classifier', { type, value }));
  const opened = element(first.tag, first.attributes, ...facts, ...first.children);
  return [element('block', name ? { class: name } : {}, opened, ...others)];
}

function figure(node: HtmlElement): HtmlElement[] {
  const [grid, caption, credit] = ['table', 'figcaption', 'small'].map((tag) => child(node, tag));
  const [image, player, source] = ['img', 'audio', 'footer'].map((tag) => child(node, tag));
  const post = child(node, 'a') ?? child(node, 'span');
  if (grid)
    return [...table(grid, caption ? enriched(caption.children) : []), ...(source ? line(source, 'source') : [])];
  if (post) {
    return isBlank(post) ? [] : [element('p', { class: 'embed' }, ...enriched([post]))];
  }
  const parts = [caption, credit, image, player];
  const words = blockContent(node.children.filter((part) => typeof part === 'string' || !parts.includes(part)));
  const file = image?.attributes.src ?? player?.attributes.src;
  const shown = file
    ? [medium(node, file)]
    : [...(caption ? line(caption, 'caption') : []), ...(credit ? line(credit, 'credit') : [])];
  const { class: name } = node.attributes;
  // What is said in a recording is its text, and so are the words around one that is not there yet.
  const isOne = name !== undefined && (words.length > 0 || (shown.length > 0 && !file));
  return isOne ? [element('block', { class: name }, ...shown, ...words)] : [...shown, ...words];
}

function medium(node: HtmlElement, source: string): HtmlElement {
  const [image, caption, credit] = ['img', 'figcaption', 'small'].map((tag) => child(node, tag));
  return element(
    'media',
    { 'media-type': image ? 'image' : 'audio' },
    ...factsOf(node).map(([name, value]) => element('media-metadata', { name, value })),
    element('media-reference', {
      source,
      'mime-type': image?.attributes['mime-type'],
      'alternate-text': image?.attributes.alt?.trim() || undefined,
      ...(image ? sizeOf(image) : {}),
    }),
    ...(caption && !isBlank(caption) ? [element('media-caption', {}, ...enriched(caption.children))] : []),
    ...(credit && !isBlank(credit) ? [element('media-producer', {}, ...enriched(credit.children))] : []),
  );
}

/** What is known of a picture's file, as NITF names it. */
export function fileAttributes({
  mediaType,
  width,
  height,
}: PictureFacts): Readonly<Record<string, string | undefined>> {
  const known = width && height ? { width: String(width), height: String(height), units: 'pixels' } : {};
  return { 'mime-type': mediaType, ...known };
}

function sizeOf({ attributes: { width, height, units } }: HtmlElement): Readonly<Record<string, string | undefined>> {
  return units ? { width, height, units } : {};
}

function table(grid: HtmlElement, caption: readonly HtmlNode[]): HtmlElement[] {
  const rows = rowsOf(grid).map((row) =>
    element(
      'tr',
      {},
      ...row.children.flatMap((cell) =>
        typeof cell === 'string' ? [] : [element(cell.tag === 'th' ? 'th' : 'td', {}, ...enriched(cell.children))],
      ),
    ),
  );
  const title = caption.length > 0 ? [element('caption', {}, ...caption)] : [];
  return [element('table', {}, ...title, ...rows)];
}
