import { element, type HtmlElement, type HtmlNode, type HtmlTree, textOf } from '#marks/htmlTree.ts';
import type { CleanHtml } from '../html/cleanHtml.ts';
import { countTree, treeText, wordsOf } from '../reading/counts.ts';
import type { Change, SetAside, Unread } from '../reading/reading.ts';
import { isBylineLine, isNameLine, metaLine } from './bylineLine.ts';
import { furnitureLine } from './furnitureLine.ts';
import { sameWords } from './pageHeadline.ts';
import { placesOf } from './places.ts';
import { isTimeLine } from './timeLine.ts';

/** What pages call the lines under their headline. */
const dekName =
  /(?:^|[\s_-])(?:sub-?(?:head(?:line)?|title)|dek|deck|lead|lede|stand-?first|intro|chap(?:o|eau)|vorspann|unter(?:zeile|titel)|sommario|catenaccio|summary|excerpt)(?:$|[\s_-])/i;
const notThePicture = /logo|avatar|author|autor|byline|profil|icon|teaser|related|promo/i;

interface Front {
  /** Who, when, the lines under the headline and the picture above the text. */
  blocks: HtmlElement[];
  /** Of what was left out, all else. */
  rest: HtmlElement[];
  setAside: { kind: SetAside['kind']; blocks: readonly HtmlElement[] }[];
  changed: Change[];
  unread: Unread[];
}

/** What Readability leaves out between the headline and the text, and belongs to the article. */
export function frontOf(
  pieces: readonly HtmlElement[],
  headline: string,
  marked: HtmlTree,
  taken: readonly number[],
  clean: (tree: HtmlTree) => CleanHtml,
): Front {
  const front: Front = { blocks: [], rest: [], setAside: [], changed: [], unread: [] };
  const facts: HtmlElement[] = [];
  const deks: HtmlElement[] = [];
  const figures: HtmlElement[] = [];
  const heading = headingOf(marked, headline);
  const from = heading === null ? undefined : placesOf([heading]).at(-1);
  // The lines under the headline may have been chosen, and stand before who and when.
  const [first, second] = from === undefined ? [] : longTexts(marked, new Set(taken.filter((place) => place > from)));
  const cleaned = (piece: HtmlElement): readonly HtmlElement[] => {
    const { blocks, setAside, changed, unread } = clean([piece]);
    front.setAside.push(...setAside);
    front.changed.push(...changed);
    front.unread.push(...unread);
    return blocks;
  };
  const read = (piece: HtmlElement): void => {
    const text = textWithSpaces(piece);
    const places = placesOf([piece]);
    const [place = Number.NaN] = places;
    const holdsHeading = from !== undefined && places.length > 1 && places.includes(from);
    if (holdsHeading && !sameWords(text, headline)) {
      const parts = partsOf(piece);
      if (parts.length > 0) for (const part of parts) read(part);
      else front.rest.push(piece);
      return;
    }
    const isAbove = from !== undefined && first !== undefined && place > from && place < first;
    const isNear = isAbove || (first !== undefined && second !== undefined && place > first && place < second);
    if (!isNear) front.rest.push(piece);
    else if (isFact(text)) {
      const blocks = cleaned(piece);
      front.changed.push({ kind: 'links', count: countTree(blocks).links });
      if (blocks.length > 0) facts.push(element('p', {}, text));
    } else if (isAbove && isPicture(piece)) figures.push(...cleaned(piece));
    else if (isAbove && deks.length === 0 && isDek(piece, text)) {
      const [only, ...more] = cleaned(piece);
      deks.push(...(only && more.length === 0 ? [element('p', {}, ...only.children)] : [element('p', {}, text)]));
    } else {
      const parts = partsOf(piece);
      if (parts.length > 1) for (const part of parts) read(part);
      else if (parts[0] && parts[0] !== piece) read(parts[0]);
      else front.rest.push(piece);
    }
  };
  for (const piece of pieces) read(piece);
  front.blocks = [...facts, ...deks, ...figures];
  return front;
}

/** The element that shows the headline: its heading, or whatever else has its words. */
function headingOf(marked: HtmlTree, headline: string): HtmlElement | null {
  const found = shortElements(marked, headline.length * 1.5 + 40).filter((node) =>
    sameWords(textWithSpaces(node), headline),
  );
  return found.find(({ tag }) => tag === 'h1') ?? found.at(-1) ?? null;
}

/** The elements with no more than so many letters in them, the inner before the outer. */
function shortElements(tree: HtmlTree, most: number): HtmlElement[] {
  const found: HtmlElement[] = [];
  const look = (nodes: HtmlTree): number =>
    nodes.reduce((sum, node) => {
      if (typeof node === 'string') return sum + node.replace(/\s+/g, ' ').length;
      const length = look(node.children);
      if (node.tag !== 'data' && length > 0 && length <= most) found.push(node);
      return sum + length;
    }, 0);
  look(tree);
  return found;
}

/** Where the first texts begin that are as long as a paragraph's, or where there are none, any. */
function longTexts(marked: HtmlTree, taken: ReadonlySet<number>): number[] {
  const long: number[] = [];
  const look = (nodes: HtmlTree) => {
    for (const node of nodes) {
      if (typeof node === 'string') continue;
      const [place, ...more] = node.tag === 'data' ? placesOf([node]) : [];
      if (place !== undefined && more.length === 0 && taken.has(place) && textOf(node.children).trim().length >= 90)
        long.push(place);
      look(node.children);
    }
  };
  look(marked);
  return long.length > 0 ? long : [...taken].slice(0, 1);
}

const isFact = (text: string) => isTimeLine(text) || isBylineLine(text) || metaLine(text) !== null;

function isDek({ tag, attributes }: HtmlElement, text: string): boolean {
  if (text.length < 25 || text.length > 600 || furnitureLine(text) !== null) return false;
  const names = (attributes.class ?? '').replace(/(\p{Ll})(\p{Lu})/gu, '$1-$2');
  if (dekName.test(names) && /^(?:p|div|h[2-6]|span|section)$/.test(tag)) return true;
  return tag === 'h2' || (tag === 'p' && text.length >= 60 && /[.!?…][“”"»«›’)]*$/u.test(text));
}

/** A figure, or a picture as large as one above a text can be, with no more words than a caption has. */
function isPicture(piece: HtmlElement): boolean {
  const [image, ...more] = picturesIn([piece]);
  if (!image || more.length > 0 || textWithSpaces(piece).length > 300) return false;
  if (notThePicture.test(namesIn(piece))) return false;
  const { width = '', height = '' } = image.attributes;
  const [wide, high] = [Number.parseFloat(width), Number.parseFloat(height)];
  if (wide < 200 || high < 100) return false;
  return holdsFigure(piece) || textWithSpaces(piece) === '';
}

const holdsFigure = (node: HtmlElement): boolean =>
  node.tag === 'figure' || node.children.some((child) => typeof child !== 'string' && holdsFigure(child));

const picturesIn = (tree: HtmlTree): HtmlElement[] =>
  tree.flatMap((node) => (typeof node === 'string' ? [] : node.tag === 'img' ? [node] : picturesIn(node.children)));

const namesIn = (node: HtmlElement): string =>
  [
    node.attributes.class,
    node.attributes.id,
    ...node.children.map((child) => (typeof child === 'string' ? '' : namesIn(child))),
  ]
    .filter(Boolean)
    .join(' ');

/** The elements that an element holds, where it has no words of its own. */
function partsOf(node: HtmlElement): HtmlElement[] {
  if (/^(?:nav|ul|ol|table|figure|button|form)$/.test(node.tag)) return [];
  const shown = node.children.filter((child) => typeof child === 'string' || placesOf([child]).length > 0);
  const loose = shown.some((child) => (typeof child === 'string' ? child.trim() !== '' : child.tag === 'data'));
  return loose ? [] : shown.filter((child): child is HtmlElement => typeof child !== 'string');
}

/** Words that stand in elements beside each other are apart. */
function textWithSpaces(node: HtmlElement): string {
  const spaced = (nodes: HtmlTree): string =>
    nodes
      .map((each) =>
        typeof each === 'string'
          ? each
          : /^(?:span|div|p|li|time|br)$/.test(each.tag)
            ? ` ${spaced(each.children)} `
            : spaced(each.children),
      )
      .join('');
  return spaced([node])
    .replace(/\s+/g, ' ')
    .replace(/\s+([,.;:!?])/g, '$1')
    .trim();
}

/**
 * Who wrote it, by the words that Readability takes for the byline: these it takes from elements beside each other as if they were one
 * word. Empty where they are no names.
 */
export function bylineOf(found: string, whole: HtmlTree): string {
  const words = found.replace(/\s+/g, '');
  if (words === '') return '';
  const holder = shortElements(whole, found.length + 200).findLast(
    (node) => textOf(node.children).replace(/\s+/g, '') === words,
  );
  const lines = holder ? linesIn(holder) : [found];
  const text = lines.join(' ').replace(/\s+/g, ' ').trim();
  const meta = metaLine(text);
  if (meta?.byline) return meta.byline;
  const said = lines.find((line) => isBylineLine(line) || isNameLine(line));
  return said ?? (/\d/.test(text) ? '' : text);
}

function linesIn(node: HtmlElement): string[] {
  const parts = partsOf(node);
  return parts.length > 1 ? parts.flatMap(linesIn) : [textWithSpaces(node)];
}

/** The lines of a paragraph at the beginning of a text, each a paragraph, where one of them says who wrote it or when. */
export function linesOfFront(block: HtmlElement): HtmlElement[] {
  if (block.tag !== 'p') return [block];
  const lines: HtmlNode[][] = [[]];
  const spread = (nodes: readonly HtmlNode[], dress: (words: HtmlNode[]) => HtmlNode[]) => {
    for (const node of nodes) {
      if (typeof node !== 'string' && node.tag === 'br') lines.push([]);
      else if (typeof node !== 'string' && holdsBreak(node))
        spread(node.children, (words) => dress([{ ...node, children: words }]));
      else lines.at(-1)?.push(...dress([node]));
    }
  };
  spread(block.children, (words) => words);
  const texts = lines.map((line) => treeText([element('p', {}, ...line)]).trim());
  if (lines.length < 2 || !texts.some((text) => wordsOf(text).length > 0 && isFact(text))) return [block];
  return lines.filter((_, at) => texts[at] !== '').map((line) => element('p', {}, ...line));
}

const holdsBreak = (node: HtmlElement): boolean =>
  node.children.some((child) => typeof child !== 'string' && (child.tag === 'br' || holdsBreak(child)));
