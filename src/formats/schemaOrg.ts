import { countText } from '#article/text.ts';
import { kindAndDay } from '#blocks/correction/correction.ts';
import { element, type HtmlTree, textOf } from '#marks/htmlTree.ts';
import { type PageWord, sayOnPage } from '#words/say.ts';
import { articleUri, headlineOf, inLines, inOneLine, isoTime, kickerOf, modifiedAt, standfirstOf } from './about.ts';
import type { Fault, FormatContext, Written } from './defineFormat.ts';
import { defineFormat } from './defineFormat.ts';
import { elementsIn } from './elementsIn.ts';
import type { Outgoing } from './outgoing.ts';
import { checkSchemaOrg } from './schemaOrgGrammar.ts';
import { type ImageObject, optional, schemaOrgImages } from './schemaOrgImages.ts';
import { writeText } from './text/plainText.ts';

interface Organization {
  '@type': 'Organization';
  name: string;
  url?: string;
}
interface Person {
  '@type': 'Person';
  name: string;
}
interface CorrectionComment {
  '@type': 'CorrectionComment';
  /** What kind of correction it is, in the article's language. */
  name: string;
  text: string;
  datePublished?: string;
}
/** `NewsArticle` of schema.org as far as search engines and archives use it. */
export interface NewsArticle {
  '@context': 'https://schema.org';
  '@type':
    | 'NewsArticle'
    | 'AnalysisNewsArticle'
    | 'OpinionNewsArticle'
    | 'ReportageNewsArticle'
    | 'AdvertiserContentArticle';
  '@id': string;
  identifier: string;
  url: string;
  mainEntityOfPage: string;
  headline: string;
  alternativeHeadline?: string;
  description?: string;
  abstract?: string;
  articleBody?: string;
  articleSection?: string;
  /** The kind of article as the house calls it: not each has a type of its own. */
  genre: string;
  keywords?: readonly string[];
  inLanguage: string;
  dateline?: string;
  dateCreated: string;
  /** Absent while readers have not had it. */
  datePublished?: string;
  dateModified: string;
  expires?: string;
  author: readonly (Person | Organization)[];
  translator?: Person;
  translationOfWork?: { '@type': 'CreativeWork'; inLanguage: string };
  publisher: Organization;
  image?: readonly ImageObject[];
  wordCount: number;
  correction?: readonly CorrectionComment[];
}

const types = {
  news: 'NewsArticle',
  report: 'ReportageNewsArticle',
  analysis: 'AnalysisNewsArticle',
  opinion: 'OpinionNewsArticle',
  interview: 'NewsArticle',
  advertorial: 'AdvertiserContentArticle',
} as const;

/** Structured data of an article. Names of authors are names and nothing else; where nobody signs, the newsroom does. */
export function newsArticle(article: Outgoing, context: FormatContext): NewsArticle {
  const { fields, record, body } = article;
  const text = writeText(body);
  const publisher: Organization = { '@type': 'Organization', name: context.newsroom || 'Galley', url: context.origin };
  const authors = fields.byline
    .filter(({ name }) => name.trim() !== '')
    .map(({ kind, name }): Person | Organization => ({
      '@type': kind === 'agency' ? 'Organization' : 'Person',
      name: name.trim(),
    }));
  const figures = schemaOrgImages(body, context);
  const corrections = correctionsIn(body, fields.language);
  return {
    '@context': 'https://schema.org',
    '@type': types[fields.kind],
    '@id': articleUri(record, context),
    identifier: record.id,
    url: record.address,
    mainEntityOfPage: record.address,
    headline: headlineOf(article),
    ...optional('alternativeHeadline', kickerOf(article)),
    ...optional('description', fields.searchDescription.trim() || standfirstOf(article)),
    ...optional('abstract', inLines([article.front.standfirst])),
    ...optional('articleBody', text),
    ...optional('articleSection', fields.section.trim()),
    genre: fields.kind,
    ...(fields.tags.length > 0 ? { keywords: fields.tags } : {}),
    inLanguage: fields.language,
    // What is paid for is no news, which alone has one.
    ...optional('dateline', fields.kind === 'advertorial' ? '' : fields.dateline.trim()),
    dateCreated: isoTime(record.createdAt),
    ...(record.publishedAt === undefined ? {} : { datePublished: isoTime(record.publishedAt) }),
    dateModified: isoTime(modifiedAt(article)),
    ...optional('expires', fields.expires),
    author: authors.length > 0 ? authors : [publisher],
    ...(fields.translatedBy.trim() === ''
      ? {}
      : { translator: { '@type': 'Person', name: fields.translatedBy.trim() } }),
    ...(fields.translatedFrom === ''
      ? {}
      : { translationOfWork: { '@type': 'CreativeWork', inLanguage: fields.translatedFrom } }),
    publisher,
    ...(figures.length > 0 ? { image: figures } : {}),
    wordCount: text.split('\n').reduce((count, line) => count + countText(line).words, 0),
    ...(corrections.length > 0 ? { correction: corrections } : {}),
  };
}

function correctionsIn(tree: HtmlTree, language: string): CorrectionComment[] {
  const say = (word: PageWord) => sayOnPage(language, word);
  return elementsIn(tree, ({ attributes }) => attributes.class === 'correction')
    .map(
      (aside): CorrectionComment => ({
        '@type': 'CorrectionComment',
        name: textOf(kindAndDay(element('aside', { 'data-kind': aside.attributes['data-kind'] }), { language, say })),
        text: inOneLine(aside.children),
        ...optional('datePublished', aside.attributes['data-date'] ?? ''),
      }),
    )
    .filter(({ text }) => text !== '');
}

export const schemaOrg = defineFormat({
  name: 'jsonLd',
  aliases: ['schema.org', 'newsArticle', 'json-ld'],
  label: 'format.jsonLd',
  mediaType: 'application/ld+json',
  extension: 'jsonld',
  saysVersion: true,
  holds: 'article',
  loses: [
    'emphasis',
    'strike',
    'scripts',
    'code',
    'links',
    'languages',
    'crossheads',
    'levels',
    'dividers',
    'tables',
    'rowHeads',
    'boxes',
    'boxed',
    'quotes',
    'pullquotes',
    'weights',
    'descriptions',
    'decoration',
    'placements',
    'recordings',
    'embeds',
    'related',
    'headlineMarks',
    'standfirstMarks',
    'roles',
    'slug',
    'channels',
    'embargo',
    'urgency',
    'signal',
    'editorialNote',
    'ids',
  ],
  needs: ['headline', 'embargo', 'retraction', 'expiry', 'published'],
  mediaByAddress: true,
  write: (article, context) => `${JSON.stringify(newsArticle(article, context), null, 2)}\n`,
  check: (written) => checkNewsArticle(written),
});

/** By the types of the vocabulary; and what readers had cannot have changed before they had it. */
function checkNewsArticle(written: Written): Fault[] {
  const data = JSON.parse(String(written)) as NewsArticle;
  const isBefore = data.dateModified < (data.datePublished ?? '');
  return [
    ...checkSchemaOrg(data),
    ...(isBefore ? [{ place: '/dateModified', message: 'is before it was published' }] : []),
  ];
}
