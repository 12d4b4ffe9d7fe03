import { element, type HtmlElement } from '#marks/htmlTree.ts';
import { articleUri, headlineOf, isoTime, modifiedAt, standfirstOf } from '../about.ts';
import { defineFormat, type FormatContext } from '../defineFormat.ts';
import type { Outgoing } from '../outgoing.ts';
import { checkXml, type Grammar } from '../xml/grammar.ts';
import { writeXml } from '../xml/writeXml.ts';
import { authorsOf, categoriesOf, contentHtml, lostInFeeds, titleOf, updatedAt, words } from './feedParts.ts';

/** Id and `published` stay for ever; `updated` moves with every version. */
function entry(article: Outgoing, context: FormatContext): HtmlElement {
  const { record, fields } = article;
  const summary = standfirstOf(article);
  return element(
    'entry',
    { 'xml:lang': fields.language },
    words('id', articleUri(record, context)),
    words('title', headlineOf(article)),
    ...(record.publishedAt === undefined ? [] : [words('published', isoTime(record.publishedAt))]),
    words('updated', isoTime(modifiedAt(article))),
    element('link', { rel: 'alternate', type: 'text/html', href: record.address }),
    ...authorsOf(article, context).map((name) => element('author', {}, words('name', name))),
    ...categoriesOf(article).map((term) => element('category', { term })),
    ...(summary === '' ? [] : [words('summary', summary)]),
    element('content', { type: 'html' }, contentHtml(article, context)),
  );
}

const atomType = 'application/atom+xml';

/** What is no other feed's and stays while its articles change: where it is found. Until that is known it is the newsroom's. */
const feedId = ({ listAddress, origin }: FormatContext) => listAddress ?? `tag:${new URL(origin).hostname},2026:feed`;

export const atom = defineFormat({
  name: 'atom',
  label: 'format.atom',
  mediaType: atomType,
  extension: 'xml',
  saysVersion: true,
  holds: 'list',
  loses: lostInFeeds,
  needs: ['headline', 'embargo', 'retraction', 'expiry', 'published'],
  mediaByAddress: true,
  write: (articles, context) =>
    writeXml(
      element(
        'feed',
        { xmlns: 'http://www.w3.org/2005/Atom' },
        words('id', feedId(context)),
        words('title', titleOf(context)),
        words('updated', isoTime(updatedAt(articles, context))),
        element('link', { rel: 'alternate', type: 'text/html', href: context.origin }),
        ...(context.listAddress ? [element('link', { rel: 'self', type: atomType, href: context.listAddress })] : []),
        element('author', {}, words('name', titleOf(context))),
        ...articles.map((article) => entry(article, context)),
      ),
    ),
  check: (written) => checkXml(String(written), grammar, 'feed'),
});

const something = /\S/;
const uri = /^[a-z]+:\S+$/;
const time = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/;

const grammar: Grammar = {
  feed: { holds: /^id title updated link (link )?author (entry )*$/ },
  entry: {
    holds: /^id title (published )?updated link (author )+(category )*(summary )?content $/,
    must: { 'xml:lang': /^[a-z]{2}-[A-Z]{2}$/ },
  },
  id: { text: uri },
  title: { text: something },
  published: { text: time },
  updated: { text: time },
  link: { must: { rel: /^(alternate|self)$/, href: uri }, may: { type: something } },
  author: { holds: /^name $/ },
  name: { text: something },
  category: { must: { term: something } },
  summary: { text: something },
  content: { text: /^/, must: { type: /^html$/ } },
};
