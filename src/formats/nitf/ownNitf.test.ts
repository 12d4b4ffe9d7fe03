import { describe, expect, test } from 'vitest';
import { fairCopy } from '#article/fairCopy.ts';
import { schema } from '#article/schema.ts';
import { marked, node } from '#blocks/example.ts';
import { context, fileText, recordOf } from '#testing/outgoing.ts';
import { countedIds } from '#testing/readingSamples.ts';
import { newsmlG2Nitf } from '../newsml/newsmlG2.ts';
import { outgoing } from '../outgoing.ts';
import { readSource } from '../reading/readers.ts';
import { nitf } from './nitf.ts';

const fields = {
  kind: 'opinion',
  language: 'fr-CH',
  section: 'Ausland & Welt',
  tags: ['Umwelt', 'Nordkorea', '"Pakt"'],
  translatedFrom: 'ru',
  translatedBy: 'Dora <Muster>',
  slug: 'ein-pakt',
  searchTitle: 'Pakt',
  searchDescription: 'Ein Pakt.',
  socialTitle: 'Pakt!',
  pushText: 'Pakt jetzt',
  embargo: '2026-01-20T05:00:00Z',
  expires: '2026-03-01T22:30:00Z',
  urgency: '1',
  signal: 'update',
  editorialNote: 'Absatz 3 ist neu.',
  dateline: 'Pjöngjang',
};
const credit = (kind: string, name: string, role: string, join: string) => ({
  ...{ key: `${kind}-${name.toLowerCase().replace(/\W+/g, '-')}`, kind, name, role, join },
});
const article = (byline: object[]) =>
  schema.nodeFromJSON({
    ...node(
      'doc',
      node('kicker', 'Welt'),
      node('headline', 'Ein Pakt'),
      node('standfirst', 'Der Lead.'),
      node('paragraph', 'Der Pakt ', marked('strong', 'gilt'), '.'),
      node('crosshead', 'Gross'),
      node('crosshead', { level: 'second' }, 'Klein'),
      node('paragraph', 'Mehr.'),
      node(
        'pullquote',
        { weight: 'showcase' },
        node('pullquote_words', '«Ein Dokument»'),
        node('pullquote_speaker', 'Wladimir Putin'),
        node('pullquote_role', 'Präsident'),
      ),
      node('blockquote', node('paragraph', 'Ein Satz.'), node('blockquote_source', 'Kim')),
      node('factbox', node('factbox_title', 'Was gilt'), node('paragraph', 'Beistand.')),
      node(
        'correction',
        { kind: 'clarification', date: '2024-06-22' },
        node('correction_text', 'Mit Beistand ist Hilfe gemeint.'),
      ),
      node('divider'),
      node('paragraph', 'Ende.'),
    ),
    attrs: { ...fields, byline },
  });
const withoutIds = (doc: unknown) => JSON.parse(JSON.stringify(doc).replaceAll(/"id":(?:"[^"]*"|null)/g, '"id":""'));

describe.each([nitf, newsmlG2Nitf])('$name that Galley has written', (format) => {
  test.each([
    ['nobody', []],
    [
      'a person with what they did, and an agency',
      [credit('person', 'Anna Muster', 'Text', ''), credit('agency', 'SDA', '', 'avec')],
    ],
  ])('is read again as the same article, signed by %s', async (_, byline) => {
    const doc = article(byline);
    const file = await fileText(format, outgoing(doc, recordOf('a1')), context);
    const [read] = await readSource({ name: 'own.xml', bytes: new TextEncoder().encode(file) }, countedIds());
    expect(withoutIds(read?.doc.toJSON())).toEqual(withoutIds(fairCopy(doc).toJSON()));
    expect([read?.receipt.setAside, read?.receipt.missingWords, read?.receipt.addsUp]).toEqual([[], [], true]);
  });

  test('signs of those who read names are no part of names', async () => {
    const byline = [
      credit('person', 'Muster, Anna (Bern)', 'Text und Bild', ''),
      credit('person', 'Und Söhne', 'von dort', ','),
      credit('agency', 'Eine Agentur', '', ''),
    ].map((each, index) => ({ ...each, key: `${index}` }));
    const file = await fileText(format, outgoing(article(byline), recordOf('a1')), context);
    const [read] = await readSource({ name: 'own.xml', bytes: new TextEncoder().encode(file) }, countedIds());
    // A comma before one of several is what stands there unless told.
    expect(read?.doc.attrs.byline.map((each: object) => ({ ...each, key: '' }))).toEqual(
      byline.map((each) => ({ ...each, key: '', join: '' })),
    );
  });

  test('has the agencies that sign under the text, too, where nobody else knows them from persons', async () => {
    const signed = async (...byline: object[]) => fileText(format, outgoing(article(byline), recordOf('a1')), context);
    const agencies = [credit('agency', 'SDA', '', ''), credit('agency', 'AFP', '', '')];
    expect(await signed(credit('person', 'Anna Muster', '', ''), ...agencies)).toContain(
      '<body.end><tagline>SDA/AFP</tagline></body.end>',
    );
    expect(await signed(credit('person', 'Anna Muster', '', ''))).not.toContain('tagline');
  });

  test('into which somebody else has written is read as everybody’s', async () => {
    const file = await fileText(format, outgoing(article([]), recordOf('a1')), context);
    const edited = file.replace('<hr/>', '<p>Mehr von <org>anderen</org>.</p>');
    const [read] = await readSource({ name: 'own.xml', bytes: new TextEncoder().encode(edited) }, countedIds());
    expect(read?.doc.textContent).toContain('Mehr von anderen.');
    expect([read?.doc.attrs.kind, read?.receipt.addsUp]).toEqual(['opinion', true]);
  });
});

test('a line that ends in a high or low sign ends there in NITF, and what the sign is stays', async () => {
  const sign = (mark: string) => [marked(mark, 'a'), { type: 'hardBreak', marks: [{ type: mark }] }, marked(mark, 'b')];
  const link = {
    type: 'text',
    text: 'c',
    marks: [{ type: 'link', attrs: { href: 'https://a.example' } }, { type: 'superscript' }],
  };
  const lines = node('paragraph', { id: 'p00001' }, ...sign('superscript'), ' und ', ...sign('subscript'), link);
  const doc = schema.nodeFromJSON({
    ...node('doc', node('kicker'), node('headline', 'Ein Pakt'), node('standfirst'), lines),
    attrs: { language: 'de-CH' },
  });
  const file = await fileText(nitf, outgoing(doc, recordOf('a1')));
  const high = (tag: string) => `<num><${tag}>a</${tag}></num><br/><num><${tag}>b</${tag}></num>`;
  expect(file.replace(/\s*\n\s*/g, '')).toContain(
    `<p>${high('sup')} und ${high('sub')}<a href="https://a.example"><num><sup>c</sup></num></a></p>`,
  );
});
