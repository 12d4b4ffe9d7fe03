import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Fragment, type Node } from '@tiptap/pm/model';
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import { DOMParser, parseHTML } from 'linkedom';
import { ErrorLevel, type SitemapItem, XMLToSitemapItemStream } from 'sitemap';
import { describe, expect, test } from 'vitest';
import { fairCopy } from '#article/fairCopy.ts';
import { frontLength } from '#article/schema.ts';
import { anyArticle } from '#testing/anyArticle.ts';
import { everyArticle } from '#testing/everyArticle.ts';
import { fc } from '#testing/fastCheck.ts';
import { context, recordOf } from '#testing/outgoing.ts';
import type { FormatDefinition } from '../defineFormat.ts';
import { exportFile } from '../exportFile.ts';
import { type Outgoing, outgoing } from '../outgoing.ts';
import { atom } from './atom.ts';
import { jsonFeed } from './jsonFeed.ts';
import { newsSitemap } from './newsSitemap.ts';
import { rss } from './rss.ts';

/** What readers of a feed get of an article. */
interface Entry {
  headline: string;
  address: string | undefined;
  published: number;
  /** Of RSS nobody knows. */
  changed?: number;
  summary: string;
  language: string | undefined;
  authors: readonly (string | undefined)[];
  categories: readonly (string | undefined)[];
  /** Every word of standfirst and body, each apart from the next. */
  words: string;
  pictures: readonly (string | null)[];
  links: readonly (string | null)[];
}

const minute = 60_000;
const docs = everyArticle(500);
const article = (doc: Node, index: number): Outgoing => {
  const publishedAt = context.now - (index + 2) * minute;
  return outgoing(doc, { ...recordOf(`article-${index}`), publishedAt, changedAt: publishedAt + minute });
};

async function file(format: FormatDefinition, articles: readonly Outgoing[]): Promise<string> {
  const exported = await exportFile(format, articles, context);
  if (!('file' in exported)) throw new Error(JSON.stringify(exported));
  return String(exported.file);
}

const one = (text: string | null | undefined) => (text ?? '').replace(/[ \t\n]+/g, ' ').trim();

/** The same of the article itself, without anything that writes feeds. */
function written(doc: Node, { record, fields }: Outgoing): Entry {
  const copy = fairCopy(doc);
  const said = (nodes: readonly Node[]) => {
    const all = Fragment.from([...nodes]);
    return one(all.textBetween(0, all.size, ' ', ' '));
  };
  const [, headline, standfirst] = copy.children.slice(0, frontLength).map((part) => said([part]));
  const lead = copy.children.slice(2, frontLength);
  const body = [...lead, ...copy.children.slice(frontLength)];
  const pictures: string[] = [];
  const links: string[] = [];
  for (const block of body)
    block.descendants((node) => {
      const { href } = node.marks.find(({ type }) => type.name === 'link')?.attrs ?? {};
      if (href && href !== links.at(-1)) links.push(String(href));
    });
  const figures = (node: Node) => {
    const { picture, crop } = node.attrs;
    if (node.type.name === 'figure' && picture) pictures.push(context.pictureAddress(String(picture), String(crop)));
    node.forEach(figures);
  };
  body.forEach(figures);
  const names = fields.byline.map(({ name }) => one(name)).filter(Boolean);
  return {
    headline: headline ?? '',
    address: record.address,
    published: record.publishedAt ?? 0,
    changed: record.changedAt,
    summary: standfirst ?? '',
    language: fields.language,
    authors: names.length > 0 ? names : ['Seeblick'],
    categories: [...new Set([one(fields.section), ...fields.tags.map(one)])].filter(Boolean),
    words: said(body),
    pictures,
    links,
  };
}

const inLine = new Set('a b cite code em i s small span strong sub sup time'.split(' '));

/** What a browser shows of an entry, without what is told to readers elsewhere alone. */
function shown(html: string | undefined): Pick<Entry, 'words' | 'pictures' | 'links'> {
  const { document } = parseHTML(`<!doctype html><html><body>${html ?? ''}</body></html>`);
  for (const told of document.querySelectorAll('.told')) told.replaceWith(' ');
  const texts: string[] = [];
  const read = (node: ChildNode) => {
    if (node.nodeType === 3) texts.push(node.textContent ?? '');
    const isApart = node.nodeType === 1 && (!inLine.has(node.nodeName.toLowerCase()) || node.parentNode === null);
    if (isApart) texts.push(' ');
    for (const child of node.childNodes) read(child);
    if (isApart) texts.push(' ');
  };
  read(document.body);
  const links = [...document.querySelectorAll('a[href]')].filter((link) => !link.closest('.related, .embed'));
  return {
    words: one(texts.join('')),
    pictures: [...document.querySelectorAll('img')].map((image) => image.getAttribute('src')),
    links: links.map((link) => link.getAttribute('href')).filter((href, at, all) => href !== all[at - 1]),
  };
}

const time = (text: string | undefined) => Date.parse(String(text));

/** By each format: what somebody else's reader finds in it. */
const readers: readonly { format: FormatDefinition; read: (file: string) => readonly Entry[] }[] = [
  {
    format: rss,
    read: (file) =>
      (parseRssFeed(file).items ?? []).map((item) => ({
        headline: one(item.title),
        address: item.link,
        published: time(item.pubDate),
        summary: one(item.description),
        language: item.dc?.languages?.[0],
        authors: item.dc?.creators ?? [],
        categories: (item.categories ?? []).map(({ name }) => name),
        ...shown(item.content?.encoded),
      })),
  },
  {
    format: atom,
    read: (file) => {
      const languages = [...new DOMParser().parseFromString(file, 'text/xml').getElementsByTagName('entry')];
      return (parseAtomFeed(file).entries ?? []).map((entry, index) => ({
        headline: one(entry.title?.value),
        address: entry.links?.[0]?.href,
        published: time(entry.published),
        changed: time(entry.updated),
        summary: one(entry.summary?.value),
        language: languages[index]?.getAttribute('xml:lang') ?? undefined,
        authors: (entry.authors ?? []).map(({ name }) => name),
        categories: (entry.categories ?? []).map(({ term }) => term),
        ...shown(entry.content?.value),
      }));
    },
  },
  {
    format: jsonFeed,
    read: (file) =>
      (parseJsonFeed(file).items ?? []).map((item) => ({
        headline: one(item.title),
        address: item.url,
        published: time(item.date_published),
        changed: time(item.date_modified),
        summary: one(item.summary),
        language: item.language,
        authors: (item.authors ?? []).map(({ name }) => name),
        categories: item.tags ?? [],
        ...shown(item.content_html),
      })),
  },
];

const expected = (format: FormatDefinition, given: readonly Node[], articles: readonly Outgoing[]) =>
  given.map((doc, index): Entry => {
    const { changed, ...entry } = written(doc, articles[index] as Outgoing);
    return format === rss || changed === undefined ? entry : { ...entry, changed };
  });

describe.each(readers)('$format.name, read by somebody else', ({ format, read }) => {
  test('has every article as it was written', async () => {
    const articles = docs.map(article);
    expect(read(await file(format, articles))).toEqual(expected(format, docs, articles));
  });

  test('has whatever an article has', async () => {
    const several = fc.array(anyArticle(docs), { minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(several, async (given) => {
        const articles = given.map(article);
        expect(read(await file(format, articles))).toEqual(expected(format, given, articles));
      }),
      { numRuns: 60 },
    );
  });
});

async function urlsOf(sitemap: string): Promise<SitemapItem[]> {
  const urls: SitemapItem[] = [];
  const parser = new XMLToSitemapItemStream({ level: ErrorLevel.THROW, logger: false });
  parser.on('data', (url) => urls.push(url));
  await pipeline(Readable.from([sitemap]), parser);
  return urls;
}

test('a news sitemap, read by somebody else, has every article as it was written', async () => {
  const check = async (given: readonly Node[]) => {
    const articles = given.map(article);
    const urls = await urlsOf(await file(newsSitemap, articles));
    expect(
      urls.map(({ url, news }) => [url, news?.title, time(news?.publication_date), news?.publication.language]),
    ).toEqual(
      given.map((doc, index) => {
        const { address, headline, published, language } = written(doc, articles[index] as Outgoing);
        return [address, headline, published, language?.slice(0, 2)];
      }),
    );
  };
  await check(docs);
  await fc.assert(fc.asyncProperty(fc.array(anyArticle(docs), { minLength: 1, maxLength: 4 }), check), { numRuns: 60 });
});
