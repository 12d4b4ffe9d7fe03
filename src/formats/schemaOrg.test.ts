import type { Node } from '@tiptap/pm/model';
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
        { '@type': 'Person', name: 'Anna Muster' },
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
      { '@type': 'CorrectionComment', name: 'Korrektur', text: 'Es waren drei.', datePublished: '2026-01-14' },
    ]);
  });

  test('the first picture is there in the shapes that search engines ask for, about its focal point', () => {
    const picture = (attrs: object) => schema.node('figure', { picture: 'p1', width: 2400, height: 1600, ...attrs });
    const images = (...figures: readonly Node[]) =>
      (newsArticle(outgoing(article({ headline: 'Ein Pakt' }, ...figures), recordOf('a1')), context).image ?? []).map(
        ({ url, width, height }) => `${url.replace(/^.*\/media\//, '')} ${width?.value}x${height?.value}`,
      );
    expect(images(picture({ focus: '250-500' }), picture({ picture: 'p2' }))).toEqual([
      'p1/1600 1600x1067',
      'p1/1600/0-78-1000-844 1600x900',
      'p1/1600/0-0-889-1000 1600x1200',
      'p1/1600/0-0-667-1000 1600x1599',
      'p2/1600 1600x1067',
    ]);
    // Within what is shown; what has a shape has it.
    expect(images(picture({ crop: '0-0-500-500', width: 1600, height: 900 }))).toEqual([
      'p1/1600/0-0-500-500 800x450',
      'p1/1600/63-0-375-500 600x450',
      'p1/1600/110-0-281-500 450x450',
    ]);
    // Too small, of no known size, or decoration.
    expect(images(picture({ width: 200, height: 150 }))).toHaveLength(1);
    expect(images(picture({ width: 0, height: 0 }))).toHaveLength(1);
    expect(images(picture({ decorative: true }))).toHaveLength(1);
  });

  test.each(exampleNodes())('$name is accepted', async (example) => {
    const text = await fileText(schemaOrg, outgoing(exampleArticle(example.node), recordOf('a1')));
    expect(JSON.parse(text)['@context']).toBe('https://schema.org');
  });
});
