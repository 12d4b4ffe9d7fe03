import { Fragment, type Node } from '@tiptap/pm/model';
import { expect, test } from 'vitest';
import { fairCopy } from '#article/fairCopy.ts';
import type { Credit, Fields } from '#article/fields.ts';
import { frontLength, schema } from '#article/schema.ts';
import { anyArticle, anyWords } from '#testing/anyArticle.ts';
import { everyArticle } from '#testing/everyArticle.ts';
import { fc } from '#testing/fastCheck.ts';
import { context, fileText, recordOf } from '#testing/outgoing.ts';
import { type PageWord, sayOnPage } from '#words/say.ts';
import { outgoing } from './outgoing.ts';
import { schemaOrg } from './schemaOrg.ts';

const one = (text: string) => text.replace(/ *\n */g, ' ').trim();
const said = (nodes: readonly Node[]) => {
  const all = Fragment.from([...nodes]);
  return all.textBetween(0, all.size, '\n', '\n');
};
/** The lines of a text without the signs of items, which no words of an article are. */
const lines = (text: string) =>
  text
    .split(/[\n\t]/)
    .map((line) => one(line.replace(/^\s*(?:(?:–|\d+\.) )*/, '')))
    .filter(Boolean);

const types: Readonly<Record<Fields['kind'], string>> = {
  news: 'NewsArticle',
  report: 'ReportageNewsArticle',
  analysis: 'AnalysisNewsArticle',
  opinion: 'OpinionNewsArticle',
  interview: 'NewsArticle',
  advertorial: 'AdvertiserContentArticle',
};
const kinds: Readonly<Record<string, PageWord>> = {
  clarification: 'page.correction.clarification',
  addition: 'page.correction.addition',
  retraction: 'page.correction.retraction',
};
const publisher = { '@type': 'Organization', name: 'Seeblick', url: 'https://seeblick.example' };

const every = (nodes: readonly Node[], name: string): Node[] =>
  nodes.flatMap((node) => [...(node.type.name === name ? [node] : []), ...every(node.children, name)]);
const part = (node: Node, name: string) =>
  one(said(node.children.filter(({ type }) => type.name === `${node.type.name}_${name}`)));
const stated = (properties: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== '' && String(value) !== ''));

/** What somebody did for the article (*Text*, *Bild*) is no job, and the vocabulary has no word for it beside an author. */
const author = ({ kind, name }: Credit) => ({
  '@type': kind === 'agency' ? 'Organization' : 'Person',
  name: one(name),
});

/** What the vocabulary calls the parts and fields of an article, read from the article itself. */
function written(doc: Node, id: string): object {
  const copy = fairCopy(doc);
  const fields = copy.attrs as Fields;
  const record = recordOf(id);
  const [kicker = '', headline = '', standfirst = ''] = copy.children
    .slice(0, frontLength)
    .map((part) => one(said([part])));
  const body = copy.children.slice(frontLength);
  const abstract = lines(said(copy.children.slice(2, frontLength))).join('\n');
  const time = (milliseconds: number) => new Date(milliseconds).toISOString().replace('.000', '');
  const signed = fields.byline.filter(({ name }) => one(name) !== '').map(author);
  const images = every(body, 'figure').filter(({ attrs }) => attrs.picture);
  const corrections = every(body, 'correction').filter((correction) => part(correction, 'text') !== '');
  return stated({
    '@context': 'https://schema.org',
    '@type': types[fields.kind],
    identifier: id,
    url: record.address,
    mainEntityOfPage: record.address,
    headline,
    alternativeHeadline: kicker,
    description: one(fields.searchDescription) || standfirst,
    abstract,
    articleSection: one(fields.section),
    genre: fields.kind,
    keywords: fields.tags,
    inLanguage: fields.language,
    dateline: fields.kind === 'advertorial' ? '' : one(fields.dateline),
    dateCreated: time(record.createdAt),
    datePublished: time(record.publishedAt ?? Number.NaN),
    dateModified: time(record.changedAt),
    expires: fields.expires,
    author: signed.length > 0 ? signed : [publisher],
    translator: one(fields.translatedBy) === '' ? '' : { '@type': 'Person', name: one(fields.translatedBy) },
    translationOfWork:
      fields.translatedFrom === '' ? '' : { '@type': 'CreativeWork', inLanguage: fields.translatedFrom },
    publisher,
    image: images.map((figure) => {
      const url = context.pictureAddress(String(figure.attrs.picture), String(figure.attrs.crop));
      const [caption, creditText] = [part(figure, 'caption'), part(figure, 'credit')];
      return stated({ '@type': 'ImageObject', contentUrl: url, url, caption, creditText });
    }),
    correction: corrections.map((correction) =>
      stated({
        '@type': 'CorrectionComment',
        name: sayOnPage(fields.language, kinds[String(correction.attrs.kind)] ?? 'page.correction'),
        text: part(correction, 'text'),
        datePublished: correction.attrs.date,
      }),
    ),
    articleBody: lines(said(body)),
  });
}

// Shapes and sizes of pictures, which the media store knows, are `schemaOrg.test.ts`'s.
const { anyPart: _, pictureFacts: __, ...around } = context;

/** The same as it is in the file. */
async function found(doc: Node, id: string): Promise<object> {
  const data = JSON.parse(await fileText(schemaOrg, outgoing(doc, recordOf(id)), around));
  const { '@id': uri, wordCount, articleBody = '', ...rest } = data;
  expect([uri, wordCount]).toEqual([`tag:seeblick.example,2026-01-13:${id}`, expect.any(Number)]);
  return stated({ ...rest, articleBody: lines(articleBody) });
}

const docs = everyArticle(500);

test('every article is in its structured data as it was written', async () => {
  for (const [index, doc] of docs.entries()) {
    const id = `article-${index}`;
    expect(await found(doc, id)).toEqual(written(doc, id));
  }
});

const blocks = anyWords([]).chain((line) =>
  fc.constantFrom(
    schema.node('correction', { date: '2026-01-14' }, [schema.node('correction_text', null, line)]),
    schema.node('figure', { picture: 'p1' }, [schema.node('figure_caption', null, line)]),
    schema.node('paragraph', null, line),
  ),
);

test('whatever is in an article and its fields is in its structured data', async () => {
  const article = fc
    .tuple(anyArticle(docs), fc.array(blocks, { maxLength: 3 }))
    .map(([doc, more]) => schema.node('doc', doc.attrs, [...doc.children, ...more]));
  await fc.assert(
    fc.asyncProperty(article, async (doc) => {
      expect(await found(doc, 'a1')).toEqual(written(doc, 'a1'));
    }),
    { numRuns: 200 },
  );
});
