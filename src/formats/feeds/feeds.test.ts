import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import { describe, expect, test } from 'vitest';
import { generateArticle } from '#testing/manyArticles.ts';
import { context, recordOf } from '#testing/outgoing.ts';
import { article, paragraph } from '#testing/write.ts';
import { exportFile } from '../exportFile.ts';
import { type Outgoing, outgoing } from '../outgoing.ts';
import { atom } from './atom.ts';
import { jsonFeed } from './jsonFeed.ts';
import { newsSitemap } from './newsSitemap.ts';
import { rss } from './rss.ts';

const hour = 60 * 60_000;
/** Articles as a newsroom has them: published an hour before they were last changed, each an hour older than the one before. */
const articles = Array.from({ length: 60 }, (_, index): Outgoing => {
  const { id, doc } = generateArticle(index);
  const changedAt = context.now - index * hour;
  return outgoing(doc, { ...recordOf(id), changedAt, publishedAt: changedAt - hour });
});

async function file(format: typeof rss | typeof atom | typeof jsonFeed | typeof newsSitemap, given = articles) {
  const exported = await exportFile(format, given, context);
  if (!('file' in exported)) throw new Error(JSON.stringify(exported));
  return String(exported.file);
}

const expected = articles.map(({ record: { address, publishedAt = Number.NaN } }) => ({
  url: address,
  published: publishedAt,
}));

describe('feeds, read by a feed reader', () => {
  test('RSS 2.0 is called as the newsroom, and each of its articles has an id that is no address', async () => {
    const { title, items = [] } = parseRssFeed(await file(rss));
    expect(title).toBe('Seeblick');
    expect(items.every(({ guid }) => guid?.isPermaLink === false)).toBe(true);
    expect(new Set(items.map(({ guid }) => guid?.value)).size).toBe(articles.length);
  });

  test('an id and the day of publication stay when the article changes', async () => {
    const [first] = articles;
    if (!first) throw new Error('No article');
    const later: Outgoing = { ...first, record: { ...first.record, version: 99, changedAt: context.now + hour } };
    const before = parseAtomFeed(await file(atom, [first])).entries?.[0];
    const after = parseAtomFeed(await file(atom, [later])).entries?.[0];
    expect(after?.id).toBe(before?.id);
    expect(after?.published).toBe(before?.published);
    expect(after?.updated).not.toBe(before?.updated);
  });

  test('a feed names the place where it will be, once that is known', async () => {
    const listAddress = 'https://seeblick.example/feed?of=a&b';
    const self = async (format: typeof rss | typeof atom | typeof jsonFeed) => {
      const exported = await exportFile(format, articles, { ...context, listAddress });
      if (!('file' in exported)) throw new Error(JSON.stringify(exported));
      return String(exported.file);
    };
    const own = (links?: readonly { rel?: string; href?: string }[]) => links?.find(({ rel }) => rel === 'self')?.href;
    expect(own(parseRssFeed(await self(rss)).atom?.links)).toBe(listAddress);
    expect(own(parseAtomFeed(await self(atom)).links)).toBe(listAddress);
    expect(parseJsonFeed(await self(jsonFeed)).feed_url).toBe(listAddress);
    for (const format of [rss, atom, jsonFeed]) expect(await file(format)).not.toMatch(/self|feed_url|xmlns:atom/);
  });

  test('two feeds of a newsroom are two: each is called by where it is found', async () => {
    const idAt = async (listAddress: string) => {
      const exported = await exportFile(atom, articles, { ...context, listAddress });
      return 'file' in exported ? parseAtomFeed(String(exported.file)).id : null;
    };
    const [news, sport] = ['https://seeblick.example/news.atom', 'https://seeblick.example/sport.atom'];
    expect([await idAt(news), await idAt(sport)]).toEqual([news, sport]);
    expect(parseAtomFeed(await file(atom)).id).toBe('tag:seeblick.example,2026:feed');
  });

  test('a feed is never older than what is in it', async () => {
    const [first] = articles;
    if (!first) throw new Error('No article');
    const late: Outgoing = { ...first, record: { ...first.record, publishedAt: context.now + hour } };
    const feed = parseAtomFeed(await file(atom, [late]));
    expect(feed.updated).toBe(feed.entries?.[0]?.updated);
    expect(Date.parse(String(parseRssFeed(await file(rss, [late])).lastBuildDate))).toBe(context.now + hour);
  });

  test('JSON Feed: an item without its text, authors or language is refused', async () => {
    const whole = JSON.parse(await file(jsonFeed));
    const check = (more: object) =>
      jsonFeed.check(JSON.stringify({ ...whole, items: [{ ...whole.items[0], ...more }] })).map(({ place }) => place);
    expect(check({})).toEqual([]);
    expect(check({ content_html: undefined })).toEqual(['/items/0/content_html']);
    expect(check({ authors: [{ name: ' ' }] })).toEqual(['/items/0/authors']);
    expect(check({ language: 'Deutsch' })).toEqual(['/items/0/language']);
  });

  test('no article is a feed all the same', async () => {
    for (const format of [rss, atom, jsonFeed, newsSitemap]) expect(await file(format, [])).toContain('http');
  });
});

test.each([rss, atom, jsonFeed, newsSitemap])(
  '$name: the newest is first, in whichever order they come',
  async (format) => {
    const few = articles.slice(0, 9);
    const mixed = few.toSorted((one, other) => one.record.id.localeCompare(other.record.id)).reverse();
    expect(mixed).not.toEqual(few);
    expect(await file(format, mixed)).toBe(await file(format, few));
  },
);

describe('a news sitemap', () => {
  test('of more than a thousand has the newest', async () => {
    const hourly = Array.from({ length: 1100 }, (_, index): Outgoing[] => {
      const [first] = articles;
      const publishedAt = context.now - (1100 - index) * 60_000;
      return first ? [{ ...first, record: { ...recordOf(`article-${index}`), publishedAt } }] : [];
    }).flat();
    const written = await file(newsSitemap, hourly);
    expect(written.match(/article-\d+/g)).toEqual(
      hourly
        .slice(100)
        .reverse()
        .map(({ record }) => record.id),
    );
  });

  test('has the articles of two days, at most a thousand, with the times they were published', async () => {
    const many = Array.from({ length: 1200 }, () => articles[0]).filter((each) => each !== undefined);
    expect((await file(newsSitemap, many)).match(/<news:news>/g)).toHaveLength(1000);
    const fresh = expected.filter(({ published }) => published > context.now - 48 * hour);
    const written = await file(newsSitemap);
    expect(written.match(/<loc>/g)).toHaveLength(fresh.length);
    expect(fresh.length).toBeLessThan(articles.length);
    for (const { url, published } of fresh)
      expect(written).toMatch(new RegExp(`<loc>${url}</loc>.*?${new Date(published).toISOString().slice(0, 19)}Z`));
  });
});

test('a news sitemap has nothing that nobody may publish yet, that was retracted or whose time is over', async () => {
  const of = (id: string, fields: object) =>
    outgoing(article({ headline: 'Ein Pakt', fields }, paragraph('Satz.')), recordOf(id));
  const { publishedAt: _, ...unpublished } = recordOf('ahead and no more than begun');
  const written = await file(newsSitemap, [
    of('there', { signal: 'correction', expires: '2026-01-14T12:00:01Z' }),
    of('retracted', { signal: 'retraction' }),
    of('ahead', { embargo: '2026-01-14T12:00:01Z' }),
    outgoing(article({ fields: { embargo: '2026-01-15T05:00:00Z' } }, paragraph('Satz.')), unpublished),
    of('over', { expires: '2026-01-14T12:00:00Z' }),
  ]);
  expect(written.match(/<loc>[^<]*<\/loc>/g)).toEqual(['<loc>https://seeblick.example/read/there</loc>']);
});

test.each([rss, atom, jsonFeed, newsSitemap])(
  '$name: an article without a headline is named and there is no file',
  async (format) => {
    const nameless = outgoing(article({}, paragraph('Satz.')), recordOf('nameless'));
    expect(await exportFile(format, [...articles, nameless], context)).toEqual({
      missing: [{ article: 'nameless', need: 'headline' }],
    });
  },
);

test.each([rss, atom, newsSitemap])('$name: what is damaged is refused', async (format) => {
  const whole = await file(format);
  const check = (text: string) => format.check(text);
  expect(check(whole)).toEqual([]);
  expect(check(whole.replace(/<(\w+:)?title>[^<]+</g, '<$1title><')).length).toBeGreaterThan(0);
  expect(check(whole.replace('</', '<')).length).toBeGreaterThan(0);
  expect(check(whole.replace(/https:\/\/seeblick.example\/read/g, 'javascript:read')).length).toBeGreaterThan(
    format === atom ? -1 : 0,
  );
});
