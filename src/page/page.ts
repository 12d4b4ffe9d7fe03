import type { Attrs, Node } from '@tiptap/pm/model';
import { blockwise } from '#article/blockwise.ts';
import { byline } from '#article/byline.ts';
import { fairCopy } from '#article/fairCopy.ts';
import type { Credit } from '#article/fields.ts';
import { writeHtml } from '#article/html.ts';
import { frontLength } from '#article/schema.ts';
import { countArticle, frontText, readingMinutes } from '#article/text.ts';
import { element, type HtmlElement } from '#marks/htmlTree.ts';
import { sayOnPage } from '#words/say.ts';
import { type DressContext, dress, dressBlock } from './dress.ts';

/** What a page depends on besides its article. */
export interface PageContext extends DressContext {
  /** The newsroom's name, on the masthead. */
  newsroom: string;
  /** Addresses of the page's stylesheets, same origin. */
  styles: readonly string[];
  /** Not published: search engines are told to stay away, and the page says so where it stands alone. */
  preview: boolean;
}

export interface ArticleParts {
  /** Kicker, headline, standfirst and the line about the article. */
  front: HtmlElement;
  /** What readers see of each block of the body, `null` if that is nothing. */
  body: readonly (HtmlElement | null)[];
}

/** The article of a page in its parts. `doc` is any document: what leaves the house is its fair copy. */
export function articleParts(doc: Node, context: DressContext): ArticleParts {
  const copy = fairCopy(doc);
  const dressed = dressedBlocks(copy, context);
  const front = dressed.slice(0, frontLength).flatMap((part) => part ?? []);
  return {
    front: element('header', { class: 'front' }, ...front, ...aboutLine(copy, context)),
    body: dressed.slice(frontLength),
  };
}

/** Of the page that was asked for last: while one writes at it, blocks that are the same are not even looked up. */
let last: DressContext & { dressed: (copy: Node) => readonly (HtmlElement | null)[] } = reader({ language: '' });

function reader(context: DressContext) {
  return { ...context, dressed: blockwise((block) => dressBlock(block, context)) };
}

function dressedBlocks(copy: Node, { language, articles }: DressContext): readonly (HtmlElement | null)[] {
  if (last.language !== language || last.articles !== articles)
    last = reader({ language, ...(articles ? { articles } : {}) });
  return last.dressed(copy);
}

interface AboutLine {
  minutes: number;
  language: string;
  line: HtmlElement[];
}

/** Attributes are one object as long as none changes, so at most keys nothing but the minutes is looked at. */
const aboutLines = new WeakMap<Attrs, AboutLine>();

function aboutLine(copy: Node, { language }: DressContext): HtmlElement[] {
  const minutes = readingMinutes(countArticle(copy).words);
  const known = aboutLines.get(copy.attrs);
  if (known?.minutes === minutes && known.language === language) return known.line;
  const line = writeAboutLine(copy, minutes, language);
  aboutLines.set(copy.attrs, { minutes, language, line });
  return line;
}

/** Byline, dateline and reading time; nothing of it while the article has neither words nor credits. */
function writeAboutLine(copy: Node, minutes: number, language: string): HtmlElement[] {
  const place = String(copy.attrs.dateline).trim();
  const line = [
    byline(copy.attrs.byline as readonly Credit[], language),
    place === '' ? null : element('p', { class: 'dateline' }, place),
    minutes === 0 ? null : element('p', { class: 'minutes' }, sayOnPage(language, 'page.minutes', { count: minutes })),
  ].filter((part) => part !== null);
  // Names and places are text of people, too: they pass the same gate.
  return line.length === 0 ? [] : (dress([element('div', { class: 'about' }, ...line)]) as HtmlElement[]);
}

/** The whole page as HTML: what preview, share link and publication show. */
export function renderPage(doc: Node, context: PageContext): string {
  return `<!doctype html>${writeHtml([pageTree(doc, context)])}`;
}

function pageTree(doc: Node, context: PageContext): HtmlElement {
  const { front, body } = articleParts(doc, context);
  const blocks = body.flatMap((block) => block ?? []);
  const notice = element('p', { class: 'notice' }, sayOnPage(context.language, 'page.notPublished'));
  const name = element('p', { class: 'masthead-name' }, context.newsroom);
  return element(
    'html',
    { lang: context.language },
    head(doc, context),
    element(
      'body',
      { class: 'page' },
      element('header', { class: 'masthead' }, name, ...(context.preview ? [notice] : [])),
      element('main', {}, element('article', { class: 'article' }, front, ...blocks)),
    ),
  );
}

function head(doc: Node, context: PageContext): HtmlElement {
  const headline = frontText(fairCopy(doc), 'headline').trim() || sayOnPage(context.language, 'page.untitled');
  return element(
    'head',
    {},
    element('meta', { charset: 'utf-8' }),
    element('title', {}, ...dress([`${headline} – ${context.newsroom}`])),
    element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    ...(context.preview ? [element('meta', { name: 'robots', content: 'noindex' })] : []),
    ...context.styles.map((href) => element('link', { rel: 'stylesheet', href })),
  );
}
