import { expect, test } from 'vitest';
import type { Fields } from '#article/fields.ts';
import { schema } from '#article/schema.ts';
import { textOf } from '#marks/htmlTree.ts';
import { context, recordOf } from '#testing/outgoing.ts';
import { random, seeds } from '#testing/random.ts';
import { article, crosshead, factbox, list, paragraph, table } from '#testing/write.ts';
import { xmllint } from '#testing/xmllint.ts';
import { type Cause, causesIn } from './causes.ts';
import type { FormatDefinition } from './defineFormat.ts';
import { docx } from './docx/docx.ts';
import { exportFile } from './exportFile.ts';
import { rss } from './feeds/rss.ts';
import { newsmlG2 } from './newsml/newsmlG2.ts';
import { notValid } from './notValid.ts';
import { type Outgoing, outgoing } from './outgoing.ts';
import { partNode } from './part.ts';

const out = (doc: ReturnType<typeof article>, id = 'a1') => outgoing(doc, recordOf(id));
const columns = (count: number) => table(Array.from({ length: count }, (_, index) => String(index)));

async function causesOf(format: FormatDefinition, ...articles: readonly Outgoing[]): Promise<readonly Cause[]> {
  const exported = await exportFile(format, articles, context);
  return 'causes' in exported ? exported.causes : [];
}

test('a table that Word would not open is named by its id, and the one beside it is not', async () => {
  const wide = columns(64);
  const story = out(article({ headline: 'Ein Pakt' }, paragraph('Da.'), columns(63), paragraph('Dort.'), wide));
  const causes = await causesOf(docx, story);
  expect(causes).toMatchObject([{ article: 'a1', part: { kind: 'block', block: wide.attrs.id, index: 3 } }]);
  expect(causes[0]?.faults.map(({ place }) => place.split('/').at(-1))).toEqual(['w:tblGrid', 'w:tr']);
  expect(causes[0]?.faults[0]?.message).toBe('may not hold w:gridCol × 64');
  const [part] = causes.map((cause) => cause.part);
  expect(part && partNode(story.copy, part)?.node.attrs.id).toBe(wide.attrs.id);
  expect(notValid(causes, [story])).toEqual([
    'notValidThere',
    expect.objectContaining({ article: 'a1', block: wide.attrs.id, words: expect.stringMatching(/^0 1 2 .* …$/) }),
  ]);
});

test('each of several is named, within a box too, and where blocks have no ids by their place', async () => {
  const inBox = columns(70);
  const box = schema.node('factbox', { id: 'box1' }, [schema.node('factbox_title'), paragraph('Da.'), inBox]);
  const nameless = schema.node('table', null, columns(80).content);
  const causes = await causesOf(
    docx,
    out(article({ headline: 'Ein Pakt' }, box, paragraph('Da.'), nameless, list('a', 'b'))),
  );
  expect(causes.map(({ part }) => part)).toEqual([
    { kind: 'block', block: inBox.attrs.id, index: 0 },
    { kind: 'block', block: '', index: 2 },
  ]);
});

test('a field that the schema of NewsML-G2 refuses is named', async () => {
  const fields = { embargo: '0000-01-01T00:00:00Z', expires: '2026-03-01T22:00:00Z', tags: ['Umwelt'] };
  const story = out(article({ headline: 'Ein Pakt', fields }, paragraph('Da.')));
  const causes = await causesOf(newsmlG2, story);
  expect(causes).toMatchObject([{ article: 'a1', part: { kind: 'field', field: 'embargo' } }]);
  expect(notValid(causes, [story])[1]).toMatchObject({ field: 'embargo', words: fields.embargo });
  // xmllint says the same of the file as it would have been.
  const file = newsmlG2.write(story, context);
  expect(xmllint('NewsML-G2_2.35-spec-All-Power.xsd', [file]) ?? 'embargoed').toContain('embargoed');
});

test('of a list the article is named', async () => {
  const good = out(article({ headline: 'Ein Pakt' }, paragraph('Da.')), 'good');
  const bad = { ...good, record: { ...good.record, id: 'bad', address: 'nowhere' } };
  const causes = await causesOf(rss, good, bad);
  // Where its readers find it is no part of what is written: nothing in it could be changed.
  expect(causes).toMatchObject([{ article: 'bad', part: null, faults: [{ message: 'may not be "nowhere"' }] }]);
  expect(notValid(causes, [good, bad])).toEqual(['notValid', expect.objectContaining({ article: 'bad' })]);
});

const wordsOf = ({ front, body, fields }: Outgoing) =>
  `${Object.values(front).map(({ children }) => textOf(children))} ${textOf(body)} ${JSON.stringify(fields)}`;

test.each(seeds(7, 20))('whatever breaks a rule is found, wherever it stands: seed %i', async (seed) => {
  const chance = random(seed);
  const wrong = () => chance.percent(15);
  const say = (words: string) => (wrong() ? `${words} VERBOTEN` : words);
  const body = Array.from({ length: 1 + chance.below(30) }, (_, index) =>
    chance.pick([
      () => paragraph(say(`Satz ${index}.`)),
      () => crosshead(say(`Titel ${index}`)),
      () => list(say('eins'), say('zwei')),
      () => factbox('Kasten', say('eins'), say('zwei')),
    ])(),
  );
  const fields: Partial<Fields> = { dateline: say('Bern'), section: say('Ausland') };
  const story = out(article({ headline: say('Ein Pakt'), fields }, ...body));
  const count = (one: Outgoing) => wordsOf(one).split('VERBOTEN').length - 1;
  const rule = async (one: Outgoing) => (count(one) > 0 ? [{ place: '/', message: 'forbidden' }] : []);
  const causes = await causesIn(story, rule);
  expect(causes.length).toBe(Math.min(20, count(story)));
  for (const { part } of causes) {
    if (part?.kind === 'field') expect(story.fields[part.field]).toContain('VERBOTEN');
    else expect(part && partNode(story.copy, part)?.node.textContent).toContain('VERBOTEN');
  }
});

test('of two parts that break a rule together the later is named; what no part breaks is nobody’s', async () => {
  const [first, second] = [paragraph('Zweimal.'), paragraph('Zweimal.')];
  const story = out(article({ headline: 'Ein Pakt' }, first, paragraph('Da.'), second));
  const twice = async ({ body }: Outgoing) =>
    textOf(body).split('Zweimal').length > 2 ? [{ place: '/', message: 'twice' }] : [];
  expect((await causesIn(story, twice)).map(({ part }) => part)).toMatchObject([{ block: second.attrs.id }]);
  const always = async () => [{ place: '/', message: 'never right' }];
  expect(await causesIn(story, always)).toEqual([{ article: 'a1', part: null, faults: await always() }]);
});

test('who waits is told that the cause is looked for, and may end the search', async () => {
  let steps = 0;
  const searching = async () => {
    steps += 1;
  };
  const good = out(article({ headline: 'Ein Pakt' }, paragraph('Da.'), columns(63)));
  expect(await exportFile(docx, [good], context, searching)).toHaveProperty('file');
  expect(steps).toBe(0);
  const bad = out(article({ headline: 'Ein Pakt' }, paragraph('Da.'), columns(64)));
  expect(await exportFile(docx, [bad], context, searching)).toHaveProperty('causes');
  expect(steps).toBeGreaterThan(3);
  const leaving = () => Promise.reject(new Error('left'));
  await expect(exportFile(docx, [bad], context, leaving)).rejects.toThrow('left');
});
