import { Readability } from '@mozilla/readability';
import type { Element, Nodes } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { parseHTML } from 'linkedom';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { readHtml } from '#article/readHtml.ts';
import { element, type HtmlElement, type HtmlNode, type HtmlTree, textOf } from '#marks/htmlTree.ts';
import { cleanHtml } from '../html/cleanHtml.ts';
import { sourceText } from '../html/sourceText.ts';
import { treeText, wordsOf } from '../reading/counts.ts';
import { isoTime, present } from '../reading/isoTime.ts';
import type { ReadArticle } from '../reading/readArticle.ts';
import type { AsideKind } from '../reading/reading.ts';
import { furnitureLine } from './furniture.ts';
import { pageArticle } from './pageArticle.ts';
import { type PageMeta, pageMeta } from './pageMeta.ts';
import { structureOf } from './structure.ts';

const parser = unified().use(rehypeParse);
/** Numbers the elements of a page, so that what was chosen of it is known. */
const mark = 'data-galley-place';

/**
 * A saved web page: what Mozilla's Readability takes for its article, told into the parts of one; all that was around it set aside by kind.
 * Nothing is run and nothing fetched.
 */
export function readPage(html: string, name: string, newId: () => string): ReadArticle {
  const page = parser.parse(html);
  number(page);
  const meta = pageMeta(page);
  const { document } = parseHTML(toHtml(page));
  const found = new Readability(document as unknown as Document, { charThreshold: 500, keepClasses: false }).parse();
  const whole = readHtml(toHtml(bodyOf(page)));
  const content = withLooks(readHtml(found?.content ?? ''), whole);
  const base = meta.address;
  const clean = cleanHtml(content.length > 0 ? content : whole, { ...(base ? { base } : {}), program: '' });
  const chosen = places(content);
  const around = content.length > 0 ? leftOut(whole, chosen) : [];
  const headline = headlineOf(meta, whole) || (found?.title ?? '');
  const kicker = kickerOf(whole);
  const structure = structureOf([...headlineBlocks(headline, kicker), ...clean.blocks], {
    headline,
    description: meta.description,
    byline: found?.byline ?? meta.author,
    kicker,
    chosen: true,
  });
  const others = around.filter((piece) => kicker === '' || key(treeText([piece])) !== key(kicker));
  const repeated = others.filter((piece) => !isRepeat(piece, headline));
  return pageArticle(
    structure,
    {
      format: 'html',
      name,
      language: meta.language ?? found?.lang ?? undefined,
      section: meta.section,
      tags: meta.tags,
      authors: authorsOf(meta, found?.byline ?? ''),
      facts: present({
        published: isoTime(meta.published),
        updated: isoTime(meta.modified),
        address: meta.address,
        provider: meta.siteName,
      }),
      setAside: [
        ...clean.setAside,
        ...repeated.map((piece) => piecesOf(piece)),
        ...others
          .filter((piece) => isRepeat(piece, headline))
          .map((piece) => ({ kind: 'repeated' as const, blocks: cleanHtml([piece]).blocks })),
      ],
      changed: clean.changed,
      unread: clean.unread,
      text: sourceText(whole),
      stated: clean.markers,
    },
    newId,
  );
}

function number(page: Nodes): void {
  let place = 0;
  const visit = (node: Nodes) => {
    if (node.type === 'element') {
      node.properties[mark] = String(place);
      place += 1;
    }
    if ('children' in node) for (const child of node.children) visit(child);
  };
  visit(page);
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
      if (look) looks.set(node.attributes[mark] ?? '', look);
      gather(node.children);
    }
  };
  gather(whole);
  const dress = (nodes: HtmlTree): HtmlTree =>
    nodes.map((node) => {
      if (typeof node === 'string') return node;
      const style = looks.get(node.attributes[mark] ?? '');
      return element(node.tag, style ? { ...node.attributes, style } : node.attributes, ...dress(node.children));
    });
  return looks.size > 0 ? dress(content) : content;
}

/** The places in a tree. */
function places(tree: HtmlTree, found: Set<string> = new Set()): ReadonlySet<string> {
  for (const node of tree) {
    if (typeof node === 'string') continue;
    const own = node.attributes[mark];
    if (own !== undefined) found.add(own);
    places(node.children, found);
  }
  return found;
}

/** The parts of a page that nothing was chosen from, each as large as it can be. */
function leftOut(tree: HtmlTree, chosen: ReadonlySet<string>): HtmlElement[] {
  const holding = new Set<HtmlElement>();
  const look = (node: HtmlElement): boolean => {
    const inside = node.children.map((child) => typeof child !== 'string' && look(child)).includes(true);
    const holds = inside || chosen.has(node.attributes[mark] ?? '');
    if (holds) holding.add(node);
    return holds;
  };
  for (const node of tree) if (typeof node !== 'string') look(node);
  const parts = (nodes: HtmlTree): HtmlElement[] =>
    nodes.flatMap((node): HtmlElement[] => {
      if (typeof node === 'string') return [];
      if (!holding.has(node)) return isEmpty(node) ? [] : splitUp(node);
      if (chosen.has(node.attributes[mark] ?? '')) return parts(node.children);
      const loose = node.children.filter((child): child is string => typeof child === 'string' && child.trim() !== '');
      return [...(loose.length > 0 ? [element('p', {}, loose.join(' '))] : []), ...parts(node.children)];
    });
  return parts(tree);
}

const isEmpty = (node: HtmlElement) => textOf(node.children).trim() === '';

/** A large region of a page in its parts, so that each has its kind. */
function splitUp(node: HtmlElement): HtmlElement[] {
  const parts = node.children.filter((child): child is HtmlElement => typeof child !== 'string');
  const container = /^(div|section|main|body|header|footer|aside|article)$/.test(node.tag);
  const loose = node.children.some((child) => typeof child === 'string' && child.trim() !== '');
  if (!container || loose || parts.length < 2 || kindByName(node) !== null) return [node];
  return parts.flatMap((part) => (isEmpty(part) ? [] : splitUp(part)));
}

function piecesOf(piece: HtmlElement): { kind: AsideKind; blocks: readonly HtmlElement[] } {
  const { blocks, setAside } = cleanHtml([piece]);
  const all = [...blocks, ...setAside.flatMap(({ blocks: hidden }) => hidden)];
  return { kind: blocks.length === 0 ? 'hidden' : kindOf(piece, blocks), blocks: all };
}

const byName: readonly (readonly [RegExp, AsideKind])[] = [
  [/newsletter/i, 'newsletter'],
  [/cookie|consent|gdpr|privacy-?(banner|manager)/i, 'cookie'],
  [/comment|disqus|diskussion|kommentar/i, 'comments'],
  [/share|social|teilen|partage/i, 'share'],
  [/paywall|subscri|abo(nn|-|_|$)|piano/i, 'subscription'],
  [/login|sign-?in|account|register/i, 'login'],
  [/audio|player|podcast|video/i, 'player'],
  [/related|recommend|more-?(stories|news)|mostread|most-read|teaser|trending|popular/i, 'related'],
  [/\b(ad|ads|advert\w*|banner|sponsor\w*|promo\w*|werbung)\b/i, 'advertisement'],
  [/prev|next|pagination|pager/i, 'neighbours'],
  [/nav|menu|breadcrumb|masthead|skip-?link|toolbar/i, 'navigation'],
  [/foot/i, 'footer'],
];

function kindByName({ tag, attributes }: HtmlElement): AsideKind | null {
  if (tag === 'nav') return 'navigation';
  if (tag === 'footer') return 'footer';
  const names = `${attributes.class ?? ''} ${attributes.id ?? ''} ${attributes.role ?? ''} ${attributes['aria-label'] ?? ''}`;
  return byName.find(([pattern]) => pattern.test(names))?.[1] ?? null;
}

/** What a left-out part of a page is: by its words, then by what its makers call it. */
function kindOf(piece: HtmlElement, blocks: readonly HtmlElement[]): AsideKind {
  const named = innerName(piece);
  const kinds = blocks.flatMap((block) => furnitureLine(treeText([block]))?.kind ?? []);
  const first = kinds[0];
  if (first && (kinds.length >= blocks.length / 3 || !named)) return first;
  return named ?? (piece.tag === 'header' ? 'navigation' : piece.tag === 'aside' ? 'related' : 'other');
}

function innerName(piece: HtmlElement): AsideKind | null {
  const own = kindByName(piece);
  if (own) return own;
  const [only, ...more] = piece.children.filter((child): child is HtmlElement => typeof child !== 'string');
  return only && more.length === 0 ? innerName(only) : null;
}

const key = (text: string) => wordsOf(text).join(' ').toLowerCase();
const isRepeat = (piece: HtmlElement, headline: string) => headline !== '' && key(treeText([piece])) === key(headline);

/**
 * The headline: the page's own heading where its title says so, too; else what it states for others; else its title without the
 * newspaper's name.
 */
function headlineOf(meta: PageMeta, whole: HtmlTree): string {
  const headings = texts(whole, 'h1').filter((heading) => heading !== '');
  const stated = [meta.headline, meta.title].filter((text) => text !== '');
  const own = headings.find((heading) => stated.some((text) => startsWith(text, heading)));
  if (own) return own;
  if (meta.headline) return withoutName(meta.headline, meta.siteName ? key(meta.siteName) : null);
  return withoutName(meta.title, null) || headings[0] || '';
}

/** Whether a title is a heading, or begins with it and goes on with a name behind a sign. */
function startsWith(title: string, heading: string): boolean {
  if (key(title) === key(heading)) return true;
  const rest = title.slice(heading.length);
  return title.toLowerCase().startsWith(heading.toLowerCase()) && /^\s+[|–—·•:»-]\s+\S/.test(rest);
}

/** A title without what stands behind its last sign: the site's name, or any where what is left is a headline. */
function withoutName(title: string, site: string | null): string {
  const found = /^(.*\S)\s+[|–—·•»\\/>-]\s+(\S.*)$/.exec(title);
  if (!found?.[1] || !found[2]) return title;
  const name = site === null ? found[1].split(/\s+/).length > 4 : key(found[2]) === site;
  return name ? found[1] : title;
}

function texts(tree: HtmlTree, tag: string): string[] {
  return tree.flatMap((node: HtmlNode): string[] => {
    if (typeof node === 'string') return [];
    return node.tag === tag ? [treeText([node]).replace(/\s+/g, ' ').trim()] : texts(node.children, tag);
  });
}

function headlineBlocks(headline: string, kicker: string): HtmlElement[] {
  return [
    ...(kicker === '' ? [] : [element('p', {}, kicker)]),
    ...(headline === '' ? [] : [element('h1', {}, headline)]),
  ];
}

const kickerName =
  /(?:^|[\s_-])(?:kicker|dachzeile|spitzmarke|ober(?:titel|zeile)|surtitre|sur-titre|occhiello|overline|roof-?line|top-?line|eyebrow|catch-?line)(?:$|[\s_-])/i;

/** The line that a page calls the one above its headline, where there is one and it is short. */
function kickerOf(whole: HtmlTree): string {
  const found = new Set<string>();
  let headings = 0;
  const look = (nodes: HtmlTree) => {
    for (const node of nodes) {
      if (typeof node === 'string') continue;
      if (node.tag === 'h1') headings += 1;
      const text = kickerName.test(node.attributes.class ?? '') ? treeText([node]).replace(/\s+/g, ' ').trim() : '';
      if (text !== '' && text.length <= 60) found.add(text);
      else look(node.children);
    }
  };
  look(whole);
  // Of several each belongs to a teaser.
  const [only] = found;
  return headings > 0 && found.size === 1 && only ? only : '';
}

function authorsOf(meta: PageMeta, byline: string): string[] {
  const named = meta.authors.length > 0 ? meta.authors : byline ? [byline] : meta.author ? [meta.author] : [];
  return named.filter((author) => author.length <= 120 && !/^https?:/.test(author));
}
