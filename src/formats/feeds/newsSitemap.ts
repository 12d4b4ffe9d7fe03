import { element } from '#marks/htmlTree.ts';
import { headlineOf, isOver, isoTime } from '../about.ts';
import { defineFormat } from '../defineFormat.ts';
import { isEmbargoed } from '../embargo.ts';
import { checkXml, type Grammar } from '../xml/grammar.ts';
import { writeXml } from '../xml/writeXml.ts';
import { titleOf, words } from './feedParts.ts';

/** Google takes news of two days, and a thousand at most; an empty file is right when there are none. */
const twoDays = 2 * 24 * 60 * 60_000;
const most = 1000;

export const newsSitemap = defineFormat({
  name: 'newsSitemap',
  aliases: ['sitemap'],
  label: 'format.newsSitemap',
  mediaType: 'application/xml',
  extension: 'xml',
  holds: 'list',
  loses: [
    'emphasis',
    'strike',
    'scripts',
    'code',
    'links',
    'languages',
    'breaks',
    'crossheads',
    'lists',
    'levels',
    'numbering',
    'starts',
    'nesting',
    'listNeighbours',
    'quoteNeighbours',
    'dividers',
    'tables',
    'rowHeads',
    'boxes',
    'boxed',
    'questions',
    'quotes',
    'sources',
    'pullquotes',
    'weights',
    'pictures',
    'captions',
    'descriptions',
    'crops',
    'credits',
    'decoration',
    'placements',
    'recordings',
    'embeds',
    'related',
    'corrections',
    'body',
    'lead',
    'headlineMarks',
    'kicker',
    'standfirst',
    'standfirstMarks',
    'byline',
    'roles',
    'dateline',
    'kind',
    'section',
    'tags',
    'translation',
    'slug',
    'searchDescription',
    'channels',
    'embargo',
    'expiry',
    'urgency',
    'signal',
    'editorialNote',
    'ids',
  ],
  needs: ['headline', 'publicationDay'],
  mediaByAddress: true,
  // It is at one address all the time: what nobody may read yet, was retracted or is over is out of it at once and keeps no other from it.
  leavesOut: (article, context) => isEmbargoed(article, context.now) || isOver(article, context),
  write: (articles, context) => {
    const fresh = articles
      .map((article) => ({ article, published: article.record.publishedAt ?? 0 }))
      .filter(({ published }) => published > context.now - twoDays)
      .slice(0, most);
    const urls = fresh.map(({ article, published }) =>
      element(
        'url',
        {},
        words('loc', article.record.address),
        element(
          'news:news',
          {},
          element(
            'news:publication',
            {},
            words('news:name', titleOf(context)),
            words('news:language', article.fields.language.slice(0, 2)),
          ),
          words('news:publication_date', isoTime(published)),
          words('news:title', headlineOf(article)),
        ),
      ),
    );
    const namespaces = {
      xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9',
      'xmlns:news': 'http://www.google.com/schemas/sitemap-news/0.9',
    };
    return writeXml(element('urlset', namespaces, ...urls));
  },
  check: (written) => checkXml(String(written), grammar, 'urlset'),
});

const something = /\S/;

const grammar: Grammar = {
  urlset: { holds: /^(url ){0,1000}$/ },
  url: { holds: /^loc news:news $/ },
  loc: { text: /^https?:\/\/\S+$/ },
  'news:news': { holds: /^news:publication news:publication_date news:title $/ },
  'news:publication': { holds: /^news:name news:language $/ },
  'news:name': { text: something },
  'news:language': { text: /^[a-z]{2}$/ },
  'news:publication_date': { text: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/ },
  'news:title': { text: something },
};
