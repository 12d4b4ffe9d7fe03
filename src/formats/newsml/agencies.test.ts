import type { Node } from '@tiptap/pm/model';
import { describe, expect, test } from 'vitest';
import { fairCopy } from '#article/fairCopy.ts';
import type { Fields } from '#article/fields.ts';
import { schema } from '#article/schema.ts';
import { marked, node } from '#blocks/example.ts';
import { exampleNodes } from '#testing/examples.ts';
import { generateArticle } from '#testing/manyArticles.ts';
import { context, exampleArticle, fileText, recordOf } from '#testing/outgoing.ts';
import { countedIds } from '#testing/readingSamples.ts';
import { article, paragraph } from '#testing/write.ts';
import { xmllint } from '#testing/xmllint.ts';
import { articleUri } from '../about.ts';
import { exportFile } from '../exportFile.ts';
import { nitf } from '../nitf/nitf.ts';
import { outgoing } from '../outgoing.ts';
import { readSource } from '../reading/readers.ts';
import { newsmlG2, newsmlG2Nitf } from './newsmlG2.ts';

const fields: Partial<Fields> = {
  kind: 'opinion',
  section: 'Ausland & Welt',
  tags: ['Umwelt', 'Nordkorea', '"Pakt"'],
  translatedFrom: 'ru',
  translatedBy: 'Dora <Muster>',
  slug: 'ein-pakt',
  searchTitle: 'Pakt',
  searchDescription: 'Ein <Pakt>.',
  socialTitle: 'Pakt!',
  pushText: 'Pakt',
  byline: [
    { key: 'k', kind: 'person', name: 'Anna', role: 'Text', join: '' },
    { key: 'l', kind: 'agency', name: 'SDA', role: '', join: 'und' },
  ],
  dateline: 'Pjöngjang',
  embargo: '2026-01-20T05:00:00Z',
  expires: '2026-03-01T22:30:00Z',
  urgency: '1',
  signal: 'update',
  editorialNote: 'Absatz 3 ist <neu> & «anders».',
};
const marks = ['strong', 'emphasis', 'strike', 'subscript', 'superscript'].map((mark) => marked(mark, '2'));
const everything = schema.nodeFromJSON({
  ...node(
    'doc',
    node('kicker', 'Welt'),
    node('headline', 'Ein ', marked('emphasis', 'Pakt')),
    node('standfirst', 'Der Lead.'),
    node(
      'paragraph',
      'H',
      ...marks,
      marked('language', 'oui', { lang: 'fr' }),
      marked('link', 'da', { href: 'https://a.example/' }),
    ),
  ),
  attrs: fields,
});

const documents: { name: string; doc: Node }[] = [
  ...exampleNodes().map((example) => ({ name: example.name, doc: exampleArticle(example.node) })),
  ...Array.from({ length: 25 }, (_, index) => ({ name: `generated ${index}`, doc: generateArticle(index * 37).doc })),
  { name: 'every field and mark', doc: everything },
];

describe.each([
  { format: nitf, xsd: 'nitf-3-6.xsd' },
  { format: newsmlG2, xsd: 'NewsML-G2_2.35-spec-All-Power.xsd' },
  { format: newsmlG2Nitf, xsd: 'NewsML-G2_2.35-spec-All-Power.xsd' },
])('$format.name', ({ format, xsd }) => {
  test('is valid by our grammar and by IPTC’s own schema, whatever is in it', { timeout: 60_000 }, async () => {
    const files = await Promise.all(
      documents.flatMap(({ doc }) => [
        fileText(format, outgoing(doc, recordOf('a1'))),
        fileText(format, outgoing(doc, { ...recordOf('1-é'), publishedAt: Date.UTC(2026, 0, 14) })),
      ]),
    );
    expect(xmllint(xsd, files) ?? '').toBe('');
  });

  test('names the headline that is missing, and writes nothing', async () => {
    const nameless = outgoing(article({}, paragraph('Satz.')), recordOf('a1'));
    expect(await exportFile(format, [nameless], context)).toEqual({ missing: [{ article: 'a1', need: 'headline' }] });
  });

  test('our grammar refuses what has been damaged', async () => {
    const file = await fileText(format, outgoing(everything, recordOf('a1')));
    const check = (text: string) => format.check(text).length;
    expect(check(file)).toBe(0);
    expect(check(file.replace('<p>', '<q>').replace('</p>', '</q>'))).toBeGreaterThan(format === newsmlG2 ? -1 : 0);
    expect(check(file.replace('<body', '<bdoy'))).toBeGreaterThan(0);
    expect(check(file.replace(/(version|norm)="[^"]*"/g, '$1="x"'))).toBeGreaterThan(0);
  });
});

test('xmllint refuses what IPTC’s schema refuses', () => {
  const refused = xmllint('nitf-3-6.xsd', ['<nitf xmlns="http://iptc.org/std/NITF/2006-10-18/"><head/></nitf>']);
  if (refused !== null) expect(refused).toContain('Missing child element');
});

test('NITF inside NewsML-G2 is valid NITF by itself', async () => {
  const files = await Promise.all(documents.map(({ doc }) => fileText(newsmlG2Nitf, outgoing(doc, recordOf('a1')))));
  const inner = files.map((file) => /<nitf .*<\/nitf>/s.exec(file)?.[0] ?? '');
  expect(xmllint('nitf-3-6.xsd', inner) ?? '').toBe('');
});

test('NewsML-G2 with XHTML is read again as the same article, and as the same message', async () => {
  const withoutIds = (node?: Node) => JSON.stringify(node?.toJSON()).replaceAll(/"id":(?:"[^"]*"|null)/g, '"id":""');
  for (const { name, doc } of documents) {
    const file = await fileText(newsmlG2, outgoing(doc, recordOf('a1')));
    const [read] = await readSource({ name: 'own.xml', bytes: new TextEncoder().encode(file) }, countedIds());
    expect(withoutIds(read?.doc), name).toBe(withoutIds(fairCopy(doc)));
    expect(read?.receipt).toMatchObject({
      source: { format: 'newsml-g2', application: 'Galley' },
      facts: { id: articleUri(recordOf('a1'), context), version: '12', updated: '2026-01-14T11:30:00Z' },
    });
  }
});
