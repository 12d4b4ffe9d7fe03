import { readFileSync } from 'node:fs';
import type { Node } from '@tiptap/pm/model';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { fairCopy } from '#article/fairCopy.ts';
import { schema } from '#article/schema.ts';
import { node } from '#blocks/example.ts';
import { readCorpus } from '#testing/corpora.ts';
import { exampleNodes } from '#testing/examples.ts';
import { fc } from '#testing/fastCheck.ts';
import { generateArticle } from '#testing/manyArticles.ts';
import { context, exampleArticle, fileText, recordOf } from '#testing/outgoing.ts';
import { article, paragraph } from '#testing/write.ts';
import { exportFile } from '../exportFile.ts';
import { outgoing } from '../outgoing.ts';
import { readSource } from '../reading/readers.ts';
import { checkNinjs } from './checkNinjs.ts';
import { ninjs21 } from './ninjs21.ts';
import { ninjs31 } from './ninjs31.ts';
import { readOwnNinjs } from './readOwnNinjs.ts';

const read = (name: string) => JSON.parse(readFileSync(new URL(`./schemas/${name}`, import.meta.url), 'utf8'));
const geoJson = read('GeoJSON-schema.json');

/** The validator that IPTC tests its examples with, which makes code of a schema and so runs in tests alone. */
function official(name: string) {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats.default(ajv);
  ajv.addSchema(geoJson);
  const validate = ajv.compile(read(name));
  return (item: unknown) => (validate(item) ? [] : validate.errors);
}

const versions = [
  { format: ninjs31, file: 'ninjs-schema_3.1.json', faults: official('ninjs-schema_3.1.json') },
  { format: ninjs21, file: 'ninjs-schema_2.1.json', faults: official('ninjs-schema_2.1.json') },
];

describe.each(versions)('$format.label', ({ format, file, faults }) => {
  const write = async (doc: Node) => JSON.parse(await fileText(format, outgoing(doc, recordOf('a1'))));

  test('the schema is the one that IPTC publishes', () => {
    const published = readCorpus(`iptc/spec/${file}`);
    if (published !== null) expect(read(file)).toEqual(JSON.parse(published));
  });

  test.each(exampleNodes())(
    '$name: valid by the official validator, and read again the same article',
    async (example) => {
      const doc = exampleArticle(example.node);
      const item = await write(doc);
      expect(faults(item)).toEqual([]);
      expect(readOwnNinjs(item)?.doc.toJSON()).toEqual(fairCopy(doc).toJSON());
    },
  );

  test('whatever article it is', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(9_999), async (index) => {
        const { doc } = generateArticle(index);
        const item = await write(doc);
        expect(faults(item)).toEqual([]);
        expect(readOwnNinjs(item)?.doc.eq(doc)).toBe(true);
      }),
      { numRuns: 30 },
    );
  });

  test('its own id stands beside the one that others gave it, and its text is from when it was begun', async () => {
    const uri = 'urn:newsml:keystone-sda.ch:20260113:1';
    const given = outgoing(article({ headline: 'Ein Pakt' }, paragraph('Da.')), { ...recordOf('a1'), uri });
    const item = JSON.parse(await fileText(format, given));
    expect(item).toMatchObject({
      uri,
      [format === ninjs31 ? 'altIds' : 'altids']: [{ role: 'galley', value: 'a1' }],
      [format === ninjs31 ? 'contentCreated' : 'contentcreated']: '2026-01-13T08:00:00Z',
    });
  });

  test('imported again it is the same article, but for the ids of its blocks', async () => {
    const { doc } = generateArticle(7);
    const bytes = new TextEncoder().encode(JSON.stringify(await write(doc)));
    const [read] = await readSource({ bytes, name: 'own.json' }, () => 'new');
    const withoutIds = (node?: Node) => JSON.stringify(node?.toJSON()).replaceAll(/"id":"[^"]*"/g, '"id":""');
    expect(read?.receipt.source.application).toBe('Galley');
    expect(withoutIds(read?.doc)).toBe(withoutIds(fairCopy(doc)));
  });

  test.each([{ headlines: 'x', bodies: [null, 3, { value: 5, role: 'main' }] }, { bodies: {} }])(
    'an item of a wrong shape is not ours: %j',
    (item) => expect(readOwnNinjs(item)).toBeNull(),
  );

  test('marks and spaces of the front come back', async () => {
    const doc = schema.nodeFromJSON(
      node(
        'doc',
        node('kicker', ' Welt '),
        node('headline', 'Ein ', { type: 'text', text: 'Pakt', marks: [{ type: 'emphasis' }] }),
        node('standfirst', 'Der <Lead> & mehr'),
        node('paragraph'),
      ),
    );
    expect(readOwnNinjs(await write(doc))?.doc.eq(doc)).toBe(true);
  });

  test('both validators refuse what the schema refuses', async () => {
    const item = await write(article({ headline: 'Ein Pakt' }, paragraph('Satz.')));
    const places = async (more: object) => {
      const told = await checkNinjs(JSON.stringify({ ...item, ...more }), read(file));
      return told.map(({ place }) => place);
    };
    expect([faults(item), await places({})]).toEqual([[], []]);
    expect(faults({ ...item, urgency: 'high' })).toContainEqual(expect.objectContaining({ instancePath: '/urgency' }));
    expect(await places({ urgency: 'high' })).toContain('/urgency');
    // What no version of the schema knows.
    expect(faults({ ...item, colour: 'red' })).toContainEqual(
      expect.objectContaining({ params: { unevaluatedProperty: 'colour' } }),
    );
    expect(await places({ colour: 'red' })).toContain('/colour');
    const told = await checkNinjs(JSON.stringify({ ...item, urgency: 'high', colour: 'red' }), read(file));
    // What only holds something wrong is not told of.
    expect(told.map(({ message }) => message)).not.toContain('A subschema had errors');
  });

  test('a picture that is nowhere to be had is described, and not named', async () => {
    const figure = schema.nodeFromJSON(node('figure', { picture: 'p1' }, node('figure_caption', 'Am Morgen.')));
    const out = outgoing(article({ headline: 'Ein Pakt' }, figure), recordOf('a1'));
    const item = JSON.parse(await fileText(format, out, { ...context, pictureAddress: () => '' }));
    expect(faults(item)).toEqual([]);
    expect(item.associations).toMatchObject([{ type: 'picture', descriptions: [{ value: 'Am Morgen.' }] }]);
    expect(item.associations[0]).not.toHaveProperty('renditions');
  });

  test('without a headline there is no item, and the headline is named', async () => {
    const empty = outgoing(article({}, paragraph('Satz.')), recordOf('a1'));
    expect(await exportFile(format, [empty], context)).toEqual({ missing: [{ article: 'a1', need: 'headline' }] });
  });
});

test('tags that are topics of IPTC carry their addresses, in the article’s language', async () => {
  const doc = article(
    { headline: 'Ein Pakt', fields: { tags: ['Umwelt', 'Nordkorea'], section: 'Ausland' } },
    paragraph(),
  );
  const { subjects } = JSON.parse(await fileText(ninjs31, outgoing(doc, recordOf('a1'))));
  expect(subjects).toEqual([
    { name: 'Umwelt', uri: 'http://cv.iptc.org/newscodes/mediatopic/06000000', rel: 'about', creator: 'iptc' },
    { name: 'Nordkorea', rel: 'about' },
    { name: 'Ausland', rel: 'section' },
  ]);
});
