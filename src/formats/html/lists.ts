import { list } from '#blocks/list/list.ts';
import { element, type HtmlElement, type HtmlNode, textOf } from '#marks/htmlTree.ts';
import type { ChangeKind } from '../reading/reading.ts';
import { markerNumber } from './markerNumber.ts';

/** Where it is told what was changed, and which markers were taken out. */
interface Told {
  note(kind: ChangeKind): void;
  marker(text: string): void;
}

interface Item {
  list: string;
  level: number;
  kind: 'ol' | 'ul';
  /** What it says it has, or its marker does; null where nothing is said. */
  number: number | null;
  content: HtmlElement[];
}

/** Items that follow each other in their numbers, and the first one's; null where none is said. */
export interface NumberedList {
  start: number | null;
  items: readonly HtmlElement[];
}

/** Items as lists: where one has another number than the next, a list begins with it. */
export function numbered(items: readonly { item: HtmlElement; number: number | null }[]): NumberedList[] {
  const lists: { start: number | null; items: HtmlElement[] }[] = [];
  for (const { item, number } of items) {
    const last = lists.at(-1);
    const next = last ? (last.start ?? 1) + last.items.length : null;
    if (last && (number === null || number === next)) last.items.push(item);
    else lists.push({ start: number, items: [item] });
  }
  return lists;
}

/** Whether an article's list can begin with a number. */
export const isStart = (number: number) => list.attrs.start.check(number);

export function numberedList(start: number | null, items: readonly HtmlElement[]): HtmlElement {
  const stated = start !== null && start !== 1 && isStart(start) ? String(start) : undefined;
  return element('ol', { start: stated }, ...items);
}

/** Whether a list's marker counts: `1.`, `a)`, `(iv)`, `2.1.3`. */
const counting = /^[\s\u00a0]*[([]?(?:\d+(?:[.)]\d+)*|[a-z]{1,2}|[ivxlcdm]{1,7})[.):\]、．]*[\s\u00a0]*$/i;
const bullet = /^[\s\u00a0]*[·•o§▪■□●○◦‣⁃–—*v\-\uf000-\uf0ff➢✓✔][\s\u00a0]*$/u;
/** A marker with the spaces after it, where no program says that it is one. */
const fakeMarker =
  /^[\s\u00a0]*([·•§▪■●○◦‣⁃\uf0a7\uf0b7]|o(?=\u00a0)|[([]?(?:\d{1,3}(?:\.\d+)*|[a-z]|[ivx]{1,4})[.)])[\s\u00a0]*[\u00a0][\s\u00a0]*/i;

/**
 * Paragraphs that Word says are items of a list, put into lists by their levels; the marker that it writes into the text is
 * taken out. A paragraph that belongs to an item stands in it. Online, each item is a list of its own: they are joined.
 */
export function withLists(blocks: readonly HtmlElement[], told: Told): HtmlElement[] {
  const done: HtmlElement[] = [];
  let open: Item[] = [];
  const close = () => {
    done.push(...nested(open, told));
    open = [];
  };
  for (const block of blocks) {
    const items = itemsOf(block, told);
    if (items) {
      const list = items[0]?.list;
      const last = open.at(-1);
      // Two lists that follow each other are two, unless a level below goes on.
      if (last && last.list !== list && items[0]?.level === 1) close();
      open.push(...items);
      continue;
    }
    const last = open.at(-1);
    if (last && last.list !== '' && belongsToItem(block)) {
      last.content.push(bare(block));
      continue;
    }
    close();
    done.push(bare(withoutMarkers(block)));
  }
  close();
  return done;
}

/** Of Word's style for lists without a marker: text of the item before it, unless it says that it begins at the edge. */
const belongsToItem = ({ tag, attributes }: HtmlElement) =>
  tag === 'p' && attributes['data-listed'] === 'paragraph' && attributes['data-indent'] !== '0';

function itemsOf(block: HtmlElement, told: Told): Item[] | null {
  const { attributes } = block;
  if (attributes['data-list'] !== undefined && block.tag === 'p') {
    const marker = markerOf(block.children);
    const format = attributes['data-format'];
    const kind = format
      ? format === 'bullet' || format === 'image'
        ? 'ul'
        : 'ol'
      : marker !== null && counting.test(marker) && !bulletLetter(marker)
        ? 'ol'
        : 'ul';
    return [
      {
        list: attributes['data-list'],
        level: Number(attributes['data-level'] ?? 1),
        kind,
        number: kind === 'ol' && marker !== null ? markerNumber(marker, format) : null,
        content: [bare(withoutMarkers(block))],
      },
    ];
  }
  if (block.tag === 'p') return fakeItem(block, told);
  if (block.tag !== 'ul' && block.tag !== 'ol') return null;
  // Each item on its own with a level: as Word for the web writes it.
  const items = block.children.filter((child): child is HtmlElement => typeof child !== 'string');
  if (!items.every((item) => item.attributes['data-level'] !== undefined)) return null;
  const start = block.attributes.start === undefined ? null : Number(block.attributes.start);
  return items.map((item, index) => ({
    list: 'web',
    level: Number(item.attributes['data-level']),
    kind: block.tag === 'ol' ? ('ol' as const) : ('ul' as const),
    number: start === null ? null : start + index,
    content: item.children.filter((child): child is HtmlElement => typeof child !== 'string'),
  }));
}

/** A letter in a font of signs is a bullet. */
const bulletLetter = (marker: string) => /^[\s\u00a0]*[ov][\s\u00a0]*$/.test(marker);

function markerOf(children: readonly HtmlNode[]): string | null {
  for (const child of children) {
    if (typeof child === 'string') continue;
    if (child.attributes['data-marker'] !== undefined) return textOf(child.children);
    const inside = markerOf(child.children);
    if (inside !== null) return inside;
  }
  return null;
}

/** A paragraph that begins with a bullet and no-break spaces, as old programs write items. */
function fakeItem(block: HtmlElement, told: Told): Item[] | null {
  const text = textOf(block.children);
  const marker = fakeMarker.exec(text);
  if (!marker?.[1]) return null;
  // Where no style says that it is indented, only a sign that nobody types makes an item.
  if (block.attributes['data-listed'] === undefined && !/^[·§●■\uf0a7\uf0b7]/.test(marker[1])) return null;
  const length = marker[0].length;
  told.marker(marker[1]);
  const level = Math.max(1, Math.round(Number(block.attributes['data-indent'] ?? 36) / 36));
  const words = withoutStart(block.children, length);
  return [
    {
      list: 'fake',
      level,
      ...(/\p{L}|\d/u.test(marker[1]) && marker[1] !== 'o'
        ? { kind: 'ol', number: markerNumber(marker[1]) }
        : { kind: 'ul', number: null }),
      content: [element('p', {}, ...words)],
    },
  ];
}

function withoutStart(children: readonly HtmlNode[], length: number): HtmlNode[] {
  let left = length;
  const cut = (nodes: readonly HtmlNode[]): HtmlNode[] =>
    nodes.flatMap((node): HtmlNode[] => {
      if (left <= 0) return [node];
      if (typeof node === 'string') {
        const rest = node.slice(left);
        left -= Math.min(left, node.length);
        return rest === '' ? [] : [rest];
      }
      const inside = cut(node.children);
      return inside.length > 0 ? [{ ...node, children: inside }] : [];
    });
  return cut(children);
}

/** Items in lists by their levels; a level that is left out is none. */
function nested(items: readonly Item[], told: Told): HtmlElement[] {
  if (items.length === 0) return [];
  const lists: HtmlElement[] = [];
  let index = 0;
  const least = Math.min(...items.map(({ level }) => level));
  while (index < items.length) {
    const first = items[index];
    if (!first) break;
    const children: { item: HtmlElement; number: number | null }[] = [];
    const { kind } = first;
    while (index < items.length) {
      const item = items[index];
      if (!item || (item.level <= least && item.kind !== kind && children.length > 0)) break;
      index += 1;
      const below: Item[] = [];
      while (index < items.length && (items[index]?.level ?? 0) > item.level) {
        const next = items[index];
        if (next) below.push(next);
        index += 1;
      }
      children.push({ item: element('li', {}, ...item.content, ...nested(below, told)), number: item.number });
    }
    if (kind === 'ul') lists.push(element('ul', {}, ...children.map(({ item }) => item)));
    else
      for (const { start, items: own } of numbered(children)) {
        if (start !== null && !isStart(start)) told.note('numbering');
        lists.push(numberedList(start, own));
      }
  }
  return lists;
}

/** Outside a list a marker is words: the number of a heading. */
function withoutMarkers(block: HtmlElement): HtmlElement {
  const heading = /^h[1-6]$/.test(block.tag);
  const strip = (nodes: readonly HtmlNode[]): HtmlNode[] =>
    nodes.flatMap((node): HtmlNode[] => {
      if (typeof node === 'string') return [node];
      if (node.attributes['data-marker'] === undefined) return [{ ...node, children: strip(node.children) }];
      const words = textOf(node.children)
        .replace(/[\s\u00a0]+/g, ' ')
        .trim();
      return heading && words !== '' && !bullet.test(words) ? [`${words} `] : [];
    });
  return { ...block, children: strip(block.children) };
}

const listFacts = new Set(['data-list', 'data-listed', 'data-level', 'data-format', 'data-indent']);

function bare(block: HtmlElement): HtmlElement {
  const facts = Object.keys(block.attributes).some((name) => listFacts.has(name));
  if (!facts || block.tag === 'figure') return block;
  return {
    ...block,
    attributes: Object.fromEntries(Object.entries(block.attributes).filter(([name]) => !listFacts.has(name))),
  };
}
