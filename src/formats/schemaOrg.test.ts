import type { NewsArticle as SchemaNewsArticle, WithContext } from 'schema-dts';
import { describe, expect, test } from 'vitest';
import { schema } from '#article/schema.ts';
import { node } from '#blocks/example.ts';
import { exampleNodes } from '#testing/examples.ts';
import { context, exampleArticle, fileText, recordOf } from '#testing/outgoing.ts';
import { article, paragraph } from '#testing/write.ts';
import { outgoing } from './outgoing.ts';
import { type NewsArticle, newsArticle, schemaOrg } from './schemaOrg.ts';

/** What is written fits the published vocabulary: this line does not compile otherwise. */
type Named<Type extends string> = NewsArticle & { '@type': Type };
const published = (data: Named<'NewsArticle'>): WithContext<SchemaNewsArticle> =>
  data as WithContext<SchemaNewsArticle>;

const credits = [
  { key: 'a', kind: 'person', name: 'Anna Muster', role: 'Text', join: '' },
  { key: 'b', kind: 'agency', name: 'SDA', role: '', join: 'und' },
] as const;

describe('structured data', () => {
  test('names authors by name alone, and says what there is to say', () => {
    const doc = article(
      { headline: 'Ein Pakt', fields: { byline: credits, section: 'Ausland', tags: ['Nordkorea'], dateline: 'Bern' } },
      paragraph('Zwei Wörter.'),
    );
    const data = newsArticle(outgoing(doc, { ...recordOf('a1'), publishedAt: Date.UTC(2026, 0, 14, 11) }), context);
    expect(published(data as Named<'NewsArticle'>)).toMatchObject({
      '@type': 'NewsArticle',
      headline: 'Ein Pakt',
      articleBody: 'Zwei Wörter.',
      articleSection: 'Ausland',
      keywords: ['Nordkorea'],
      dateline: 'Bern',
      inLanguage: 'de-CH',
      datePublished: '2026-01-14T11:00:00Z',
      dateModified: '2026-01-14T11:30:00Z',
      author: [
        { '@type': 'Person', name: 'Anna Muster', jobTitle: 'Text' },
        { '@type': 'Organization', name: 'SDA' },
      ],
      publisher: { '@type': 'Organization', name: 'Seeblick' },
      wordCount: 2,
    });
  });

  test('where nobody signs the newsroom does', () => {
    const { author } = newsArticle(outgoing(article({ headline: 'Ein Pakt' }), recordOf('a1')), context);
    expect(author).toMatchObject([{ '@type': 'Organization', name: 'Seeblick' }]);
  });

  test('a correction is a correction with its day', () => {
    const correction = node('correction', { date: '2026-01-14' }, node('correction_text', 'Es waren drei.'));
    const doc = schema.nodeFromJSON(
      node('doc', node('kicker'), node('headline', 'Ein Pakt'), node('standfirst'), correction),
    );
    expect(newsArticle(outgoing(doc, recordOf('a1')), context).correction).toEqual([
      { '@type': 'CorrectionComment', text: 'Es waren drei.', datePublished: '2026-01-14' },
    ]);
  });

  test.each(exampleNodes())('$name is accepted', async (example) => {
    const text = await fileText(schemaOrg, outgoing(exampleArticle(example.node), recordOf('a1')));
    expect(JSON.parse(text)['@context']).toBe('https://schema.org');
  });
});
