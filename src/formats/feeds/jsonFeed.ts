import { articleUri, headlineOf, isoTime, modifiedAt, standfirstOf } from '../about.ts';
import { defineFormat, type Fault, type FormatContext, type Written } from '../defineFormat.ts';
import type { Outgoing } from '../outgoing.ts';
import { authorsOf, categoriesOf, contentHtml, lostInFeeds, titleOf } from './feedParts.ts';

interface Item {
  id: string;
  url: string;
  title: string;
  content_html: string;
  summary?: string;
  date_published?: string;
  date_modified: string;
  authors: { name: string }[];
  tags?: string[];
  language: string;
}

function item(article: Outgoing, context: FormatContext): Item {
  const { record, fields } = article;
  const summary = standfirstOf(article);
  const tags = categoriesOf(article);
  return {
    id: articleUri(record, context),
    url: record.address,
    title: headlineOf(article),
    content_html: contentHtml(article, context),
    ...(summary === '' ? {} : { summary }),
    ...(record.publishedAt === undefined ? {} : { date_published: isoTime(record.publishedAt) }),
    date_modified: isoTime(modifiedAt(article)),
    authors: authorsOf(article, context).map((name) => ({ name })),
    ...(tags.length > 0 ? { tags } : {}),
    language: fields.language,
  };
}

const version = 'https://jsonfeed.org/version/1.1';

export const jsonFeed = defineFormat({
  name: 'jsonFeed',
  aliases: ['jsonfeed1.1', 'feed'],
  label: 'format.jsonFeed',
  mediaType: 'application/feed+json',
  extension: 'json',
  saysVersion: true,
  holds: 'list',
  loses: lostInFeeds,
  needs: ['headline', 'embargo', 'retraction', 'expiry', 'published'],
  mediaByAddress: true,
  write: (articles, context) => {
    const items = articles.map((article) => item(article, context));
    const about = { version, title: titleOf(context), home_page_url: context.origin, feed_url: context.listAddress };
    return `${JSON.stringify({ ...about, items }, null, 2)}\n`;
  },
  check: checkFeed,
});

function checkFeed(written: Written): Fault[] {
  const feed = JSON.parse(String(written)) as { version: string; title: string; items: readonly Item[] };
  const ids = new Set<string>();
  const faults: Fault[] = feed.version === version ? [] : [{ place: '/version', message: 'is not 1.1' }];
  if (feed.title.trim() === '') faults.push({ place: '/title', message: 'is empty' });
  for (const [
    index,
    { id, url, title, content_html, authors, language, date_published, date_modified },
  ] of feed.items.entries()) {
    const fault = (name: string, message: string) => faults.push({ place: `/items/${index}/${name}`, message });
    if (id === '' || ids.has(id)) fault('id', 'is empty or twice there');
    ids.add(id);
    if (!URL.canParse(url)) fault('url', 'is no address');
    if (title.trim() === '') fault('title', 'is empty');
    if (typeof content_html !== 'string') fault('content_html', 'is no text');
    if (authors.length === 0 || authors.some(({ name }) => !name?.trim())) fault('authors', 'have no name');
    if (!/^[a-z]{2,3}(-[A-Z]{2})?$/.test(language)) fault('language', 'is no language');
    if (date_published !== undefined && Number.isNaN(Date.parse(date_published))) fault('date_published', 'is no time');
    if (Number.isNaN(Date.parse(date_modified))) fault('date_modified', 'is no time');
  }
  return faults;
}
