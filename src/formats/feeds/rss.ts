import { element, type HtmlElement } from '#marks/htmlTree.ts';
import { articleUri, headlineOf, standfirstOf } from '../about.ts';
import { defineFormat, type FormatContext } from '../defineFormat.ts';
import type { Outgoing } from '../outgoing.ts';
import { checkXml, type Grammar } from '../xml/grammar.ts';
import { writeXml } from '../xml/writeXml.ts';
import { authorsOf, categoriesOf, contentHtml, lostInFeeds, titleOf, updatedAt, words } from './feedParts.ts';

/** RFC 822, as RSS has its times: `Wed, 14 Jan 2026 11:30:00 GMT`. */
const rssTime = (milliseconds: number) => new Date(milliseconds).toUTCString();

function item(article: Outgoing, context: FormatContext): HtmlElement {
  const { record } = article;
  const summary = standfirstOf(article);
  return element(
    'item',
    {},
    words('title', headlineOf(article)),
    words('link', record.address),
    element('guid', { isPermaLink: 'false' }, articleUri(record, context)),
    ...(record.publishedAt === undefined ? [] : [words('pubDate', rssTime(record.publishedAt))]),
    ...authorsOf(article, context).map((name) => words('dc:creator', name)),
    words('dc:language', article.fields.language),
    ...categoriesOf(article).map((category) => words('category', category)),
    ...(summary === '' ? [] : [words('description', summary)]),
    words('content:encoded', contentHtml(article, context)),
  );
}

const rssType = 'application/rss+xml';

export const rss = defineFormat({
  name: 'rss',
  aliases: ['rss2'],
  label: 'format.rss',
  mediaType: rssType,
  extension: 'xml',
  saysVersion: true,
  holds: 'list',
  loses: lostInFeeds,
  needs: ['headline', 'embargo', 'retraction', 'expiry', 'published'],
  mediaByAddress: true,
  write: (articles, context) => {
    const channel = element(
      'channel',
      {},
      words('title', titleOf(context)),
      words('link', context.origin),
      ...(context.listAddress ? [element('atom:link', { rel: 'self', type: rssType, href: context.listAddress })] : []),
      words('description', titleOf(context)),
      ...(articles[0] ? [words('language', articles[0].fields.language.toLowerCase())] : []),
      words('lastBuildDate', rssTime(updatedAt(articles, context))),
      ...articles.map((article) => item(article, context)),
    );
    const namespaces = {
      'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
      'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      ...(context.listAddress ? { 'xmlns:atom': 'http://www.w3.org/2005/Atom' } : {}),
    };
    return writeXml(element('rss', { version: '2.0', ...namespaces }, channel));
  },
  check: (written) => checkXml(String(written), grammar, 'rss'),
});

const something = /\S/;
const address = /^https?:\/\/\S+$/;
const time =
  /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d\d:\d\d:\d\d GMT$/;

const grammar: Grammar = {
  rss: { holds: /^channel $/, must: { version: /^2\.0$/ } },
  channel: { holds: /^title link (atom:link )?description (language )?lastBuildDate (item )*$/ },
  item: { holds: /^title link guid (pubDate )?(dc:creator )+dc:language (category )*(description )?content:encoded $/ },
  title: { text: something },
  link: { text: address },
  'atom:link': { must: { rel: /^self$/, type: something, href: address } },
  description: { text: something },
  language: { text: /^[a-z]{2,3}(-[a-z]+)*$/ },
  lastBuildDate: { text: time },
  pubDate: { text: time },
  guid: { text: /^[a-z]+:\S+$/, must: { isPermaLink: /^false$/ } },
  'dc:creator': { text: something },
  'dc:language': { text: /^[a-z]{2,3}(-[A-Z]{2})?$/ },
  category: { text: something },
  'content:encoded': { text: /^/ },
};
