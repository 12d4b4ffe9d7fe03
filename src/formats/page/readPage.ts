import { Readability } from '@mozilla/readability';
import type { Element, Nodes } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { parseHTML } from 'linkedom';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { readHtml } from '#article/readHtml.ts';
import { element, type HtmlElement, type HtmlTree } from '#marks/htmlTree.ts';
import { type CleanHtml, cleanHtml } from '../html/cleanHtml.ts';
import { sourceCounts, sourceOf, sourceText } from '../html/sourceText.ts';
import { treeText } from '../reading/counts.ts';
import { isoTime, present } from '../reading/isoTime.ts';
import type { ReadArticle } from '../reading/readArticle.ts';
import type { AsideKind, Change } from '../reading/reading.ts';
import { FileRefusal } from '../reading/refusal.ts';
import { textBlocks } from '../text/readText.ts';
import { setApart } from './apart.ts';
import { kindOf } from './asideKind.ts';
import { pageArticle } from './pageArticle.ts';
import { bylineOf, frontOf, linesOfFront } from './pageFront.ts';
import { headlineOf, kickerOf, sameWords } from './pageHeadline.ts';
import { type PageMeta, pageMeta } from './pageMeta.ts';
import { showPictures, sourcePictures } from './pagePictures.ts';
import { leftOut, numberPlaces, placeMark, placesOf, withoutPlaces } from './places.ts';
import { structureOf } from './structure.ts';

const parser = unified().use(rehypeParse);

/**
 * A saved web page: what Mozilla's Readability takes for its article, told into the parts of one; all that was around it set aside by kind,
 * each word once. Where the page shows no text, the one that it states for search engines. Nothing is run and nothing fetched; throws a
 * `FileRefusal` where there is no text at all.
 */
export function readPage(html: string, name: string, newId: () => string): ReadArticle {
  const page = parser.parse(html);
  const images = sourcePictures(bodyOf(page));
  showPictures(page);
  setApart(page);
  numberPlaces(page);
  const meta = pageMeta(page);
  const { document } = parseHTML(toHtml(page));
  const found = new Readability(document as unknown as Document, { charThreshold: 500, keepClasses: false }).parse();
  const marked = readHtml(toHtml(bodyOf(page)));
  const whole = withoutPlaces(marked);
  const options = { ...(meta.address ? { base: meta.address } : {}), program: '' };
  const content = withLooks(readHtml(withoutFrames(found?.content ?? '')), marked);
  const places = placesOf(content);
  const chosen = places.length > 0 ? content : marked;
  const shown = cleanHtml(withoutPlaces(chosen), options);
  const stated = shown.blocks.some(isText) ? [] : statedBody(meta);
  if (stated.length === 0 && treeText(shown.blocks).trim() === '' && !shown.blocks.some(({ tag }) => tag === 'figure'))
    throw new FileRefusal('fileNoText', { kind: 'HTML' });
  const clean: CleanHtml = stated.length > 0 ? { ...cleanHtml([]), blocks: stated } : shown;
  const taken = stated.length > 0 ? [] : placesOf(chosen);
  const around = leftOut(marked, new Set(taken));

  const lines = splitLines(clean.blocks);
  const headline = headlineOf(meta, whole, lines) || (found?.title ?? '');
  const kicker = kickerOf(whole);
  const front = frontOf(around, headline, marked, taken, (piece) => cleanHtml(withoutPlaces(piece), options));
  const menu = menuBefore(headline, lines);
  const source = sourceOf(whole);
  const text = [source.text, ...stated.map((block) => treeText([block]))];
  const parts = new OneOfEach([...front.blocks, ...lines.filter((line) => !menu.includes(line))], front.rest);
  if (!parts.take(headline)) text.push(headline);
  if (kicker !== '') parts.take(kicker);
  const byline = bylineOf(found?.byline ?? '', whole);
  const structure = structureOf([...headlineBlocks(headline, kicker), ...parts.blocks], {
    headline,
    byline: byline || meta.author,
    kicker,
    chosen: true,
  });
  const pieces = parts.pieces.map((piece) => pieceOf(piece, headline, options));
  return pageArticle(
    structure,
    {
      format: 'html',
      name,
      language: meta.language ?? found?.lang ?? undefined,
      section: meta.section,
      tags: meta.tags,
      authors: authorsOf(meta, byline),
      facts: present({
        published: isoTime(meta.published),
        updated: isoTime(meta.modified),
        address: meta.address,
        provider: meta.siteName,
      }),
      setAside: [
        { kind: 'navigation', blocks: menu },
        ...clean.setAside,
        ...front.setAside,
        ...pieces.flatMap(({ setAside }) => setAside),
      ],
      changed: added([
        ...clean.changed,
        ...front.changed,
        ...parts.changed,
        ...structure.changed,
        ...pieces.flatMap(({ changed }) => changed),
        ...leftByReadability(marked, content, new Set(taken)),
      ]),
      unread: [...clean.unread, ...front.unread, ...pieces.flatMap(({ unread }) => unread)],
      text: text.join('\n'),
      counts: { links: source.counts.links, tables: source.counts.tables, images },
      stated: clean.markers,
    },
    newId,
  );
}

/** Lines of nothing but links that stand before a headline among the text. */
function menuBefore(headline: string, lines: readonly HtmlElement[]): HtmlElement[] {
  const at = lines.findIndex((line) => sameWords(treeText([line]), headline));
  const isMenu = (line: HtmlElement) =>
    line.tag !== 'figure' &&
    line.children.some((node) => typeof node !== 'string' && node.tag === 'a') &&
    line.children.every((node) => (typeof node === 'string' ? !/\p{L}/u.test(node) : /^(?:a|br)$/.test(node.tag)));
  return lines.slice(0, Math.max(0, at)).filter(isMenu);
}

/** Cells that were chosen without their table are divisions: nobody who reads HTML would let them stand. */
function withoutFrames(html: string): string {
  let tables = 0;
  return html.replace(/<(\/?)(table|tbody|thead|tfoot|tr|td|th|caption)\b/gi, (tag, slash: string, name: string) => {
    if (name.toLowerCase() !== 'table') return tables > 0 ? tag : `<${slash}div`;
    tables += slash ? -1 : 1;
    return tag;
  });
}

/** A paragraph, and no line of a page that waits for its script. */
const isText = ({ tag, children }: HtmlElement) => tag === 'p' && treeText(children).length >= 90;

/** The text that a page states in its structured data. */
function statedBody({ body }: PageMeta): HtmlElement[] {
  if (/<(?:p|br|div)\b/i.test(body)) return [...cleanHtml(readHtml(body), { program: '' }).blocks];
  return textBlocks(entities(body)).blocks;
}

/** References to characters as these. */
const entities = (text: string) => (/&[#\w]+;/.test(text) ? sourceText(readHtml(text.replace(/</g, '&lt;'))) : text);

/** Headline and kicker stand in the front; where the page shows them, they are not set aside as well. */
class OneOfEach {
  blocks: HtmlElement[];
  pieces: HtmlElement[];
  /** Links of theirs, which the front has none of. */
  readonly changed: Change[] = [];

  constructor(blocks: readonly HtmlElement[], pieces: readonly HtmlElement[]) {
    this.blocks = [...blocks];
    this.pieces = [...pieces];
  }

  take(words: string): boolean {
    for (const list of [this.blocks, this.pieces]) {
      const at = list.findIndex((each) => sameWords(treeText(withoutPlaces([each])), words));
      if (at < 0) continue;
      const links = sourceCounts(withoutPlaces(list.splice(at, 1))).links;
      if (links > 0) this.changed.push({ kind: 'links', count: links });
      return true;
    }
    return false;
  }
}

/** A piece of the page that is none of its article, by its kind. */
function pieceOf(piece: HtmlElement, headline: string, options: { base?: string; program: string }) {
  const bare = withoutPlaces([piece]).filter((node): node is HtmlElement => typeof node !== 'string');
  const { blocks, setAside, changed, unread } = cleanHtml(bare, options);
  const all = [...blocks, ...setAside.flatMap(({ blocks: hidden }) => hidden)];
  const [first = piece] = bare;
  const repeated = sameWords(treeText(all), headline);
  const kind: AsideKind = repeated ? 'repeated' : blocks.length === 0 ? 'hidden' : kindOf(first, blocks);
  return { setAside: [{ kind, blocks: all }], changed, unread };
}

/** Tables that held the article as its frame, and links to scripts, of which Readability keeps the words. */
function leftByReadability(marked: HtmlTree, content: HtmlTree, taken: ReadonlySet<number>): Change[] {
  const kept = new Set<string>();
  const keep = (nodes: HtmlTree) => {
    for (const node of nodes) {
      if (typeof node === 'string') continue;
      kept.add(`${node.tag} ${node.attributes[placeMark]}`);
      keep(node.children);
    }
  };
  keep(content);
  const counts = { tables: 0, links: 0 };
  const look = (nodes: HtmlTree) => {
    for (const node of nodes) {
      if (typeof node === 'string') continue;
      const isKept = kept.has(`${node.tag} ${node.attributes[placeMark]}`);
      const lost =
        (node.tag === 'table' || node.tag === 'a') && !isKept && placesOf([node]).some((at) => taken.has(at));
      if (lost && node.tag === 'table') counts.tables += 1;
      if (lost && node.tag === 'a' && /^\s*javascript:/i.test(node.attributes.href ?? '')) counts.links += 1;
      look(node.children);
    }
  };
  if (kept.size > 0) look(marked);
  return Object.entries(counts).map(([kind, count]) => ({ kind: kind as 'tables' | 'links', count }));
}

function added(changes: readonly Change[]): Change[] {
  const sums = new Map<Change['kind'], number>();
  for (const { kind, count } of changes) sums.set(kind, (sums.get(kind) ?? 0) + count);
  return [...sums].filter(([, count]) => count > 0).map(([kind, count]) => ({ kind, count }));
}

/** Of the first blocks the lines between breaks, each by itself, where one of them says who or when: old pages have no other headline. */
function splitLines(blocks: readonly HtmlElement[]): HtmlElement[] {
  return [...blocks.slice(0, 3).flatMap(linesOfFront), ...blocks.slice(3)];
}

function bodyOf(page: Nodes): Nodes {
  const find = (node: Nodes): Element | undefined => {
    if (node.type === 'element' && node.tagName === 'body') return node;
    return 'children' in node ? node.children.map(find).find((found) => found !== undefined) : undefined;
  };
  const body = find(page);
  return body ? { type: 'root', children: body.children } : page;
}

/** Readability takes every style away: those that say how words are emphasised are given back to the elements they stood at. */
function withLooks(content: HtmlTree, whole: HtmlTree): HtmlTree {
  const looks = new Map<string, string>();
  const gather = (nodes: HtmlTree) => {
    for (const node of nodes) {
      if (typeof node === 'string') continue;
      const look = node.attributes.style?.match(/(?<![\w-])(?:font-weight|font-style)\s*:[^;]+/gi)?.join(';');
      if (look) looks.set(node.attributes[placeMark] ?? '', look);
      gather(node.children);
    }
  };
  gather(whole);
  const dress = (nodes: HtmlTree): HtmlTree =>
    nodes.map((node) => {
      if (typeof node === 'string') return node;
      const style = looks.get(node.attributes[placeMark] ?? '');
      return element(node.tag, style ? { ...node.attributes, style } : node.attributes, ...dress(node.children));
    });
  return looks.size > 0 ? dress(content) : content;
}

function headlineBlocks(headline: string, kicker: string): HtmlElement[] {
  return [
    ...(kicker === '' ? [] : [element('p', {}, kicker)]),
    ...(headline === '' ? [] : [element('h1', {}, headline)]),
  ];
}

function authorsOf(meta: PageMeta, byline: string): string[] {
  const named = meta.authors.length > 0 ? meta.authors : byline ? [byline] : meta.author ? [meta.author] : [];
  return named.filter((author) => author.length <= 120 && !/^https?:/.test(author));
}
