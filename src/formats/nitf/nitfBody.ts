import { isTold } from '#blocks/dressing.ts';
import { child, element, type HtmlElement, type HtmlNode, type HtmlTree, isBlank, textOf } from '#marks/htmlTree.ts';
import { rowsOf } from '../elementsIn.ts';
import type { PictureFacts } from '../shownPicture.ts';

/** Marks as NITF has them: it knows emphasis, and classes of it. */
const emphasis: Readonly<Record<string, string>> = { strong: 'bold', em: 'italic', s: 'strike', code: 'code' };

/** Inline content of our tree as NITF's enriched text. */
export function enriched(tree: HtmlTree): HtmlNode[] {
  return tree.flatMap((node): HtmlNode[] => {
    if (typeof node === 'string') return [node];
    const inside = () => enriched(node.children);
    const kind = emphasis[node.tag];
    if (kind) return [element('em', { class: kind }, ...inside())];
    if (node.tag === 'br') return [element('br', {})];
    if (node.tag === 'a') return [element('a', { href: node.attributes.href }, ...inside())];
    // NITF knows high and low signs in numbers alone.
    if (node.tag === 'sub' || node.tag === 'sup')
      return [element('num', {}, element(node.tag, {}, textOf(node.children)))];
    if (node.attributes.lang) return [element('lang', { 'xml:lang': node.attributes.lang }, ...inside())];
    return inside();
  });
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
      return isBlank(node) ? [] : [element('p', {}, ...enriched(children))];
    case 'h1':
    case 'h2':
      return isBlank(node) ? [] : [element('hl2', {}, ...enriched(children))];
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
      return blockContent(children);
    default:
      return line(node);
  }
}

function listItem({ children }: HtmlElement): HtmlElement {
  return element('li', {}, ...blockContent(children));
}

const sources = new Set(['cite', 'footer', 'span']);

function quotation(node: HtmlElement, name: string | undefined): HtmlElement[] {
  const isSource = (part: HtmlNode) => typeof part !== 'string' && sources.has(part.tag);
  const words = blockContent(node.children.filter((part) => !isSource(part)));
  const names = node.children.filter((part): part is HtmlElement => isSource(part) && !isBlank(part as HtmlElement));
  const credit = names.flatMap((part, index) => [...(index > 0 ? [', '] : []), ...enriched(part.children)]);
  return [
    element(
      'bq',
      name ? { class: name } : {},
      element('block', {}, ...words),
      ...(credit.length > 0 ? [element('credit', {}, ...credit)] : []),
    ),
  ];
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
  const inside = blockContent(node.children).map((part) =>
    part.tag === 'block' ? element('note', part.attributes, element('body.content', {}, ...part.children)) : part,
  );
  return [element('block', name ? { class: name } : {}, ...inside)];
}

function figure(node: HtmlElement): HtmlElement[] {
  const { children } = node;
  const grid = child(node, 'table');
  const caption = child(node, 'figcaption');
  const credit = child(node, 'small');
  const rest = children.filter((part) => part !== grid && part !== caption && part !== credit && !isTag(part, 'img'));
  if (grid) return [...table(grid, caption ? enriched(caption.children) : []), ...blockContent(rest)];
  const image = child(node, 'img');
  const file = image?.attributes.src ?? child(node, 'audio')?.attributes.src;
  const words = blockContent(rest.filter((part) => !isTag(part, 'audio')));
  if (!file) return [...(caption ? line(caption, 'caption') : []), ...(credit ? line(credit, 'credit') : []), ...words];
  const media = element(
    'media',
    { 'media-type': image ? 'image' : 'audio' },
    element('media-reference', {
      source: file,
      'mime-type': image?.attributes['mime-type'],
      'alternate-text': image?.attributes.alt?.trim() || undefined,
      ...(image ? sizeOf(image) : {}),
    }),
    ...(caption && !isBlank(caption) ? [element('media-caption', {}, ...enriched(caption.children))] : []),
    ...(credit && !isBlank(credit) ? [element('media-producer', {}, ...enriched(credit.children))] : []),
  );
  return [media, ...words];
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

const isTag = (node: HtmlNode, tag: string) => typeof node !== 'string' && node.tag === tag;

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
