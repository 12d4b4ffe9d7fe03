import type { Node } from '@tiptap/pm/model';
import { describe, expect, test } from 'vitest';
import { fairCopy } from '#article/fairCopy.ts';
import { type Field, type FieldName, fields } from '#article/fields.ts';
import { schema } from '#article/schema.ts';
import { marked, node } from '#blocks/example.ts';
import { marks } from '#marks/all.ts';
import type { MarkDefinition } from '#marks/defineMark.ts';
import { exampleNodes } from '#testing/examples.ts';
import { canaries, documentWith, houseThings } from '#testing/houseThings.ts';
import { exampleArticle, fileText, recordOf } from '#testing/outgoing.ts';
import { formats } from './all.ts';
import type { FormatDefinition } from './defineFormat.ts';
import { outgoing } from './outgoing.ts';

/** Choices have no room for a canary: with each other one the file has to be as it is without. */
const choices = (Object.keys(fields) as FieldName[]).flatMap((name) => {
  const field: Field = fields[name];
  if (!field.internal || field.kind !== 'choice') return [];
  return (field.choices ?? []).filter((choice) => choice !== field.default).map((choice) => ({ name, choice }));
});

/** Marks that are the house's as such, whether or not they say anything: a file has to be as it is without. */
const houseMarks = (marks as readonly MarkDefinition[]).filter(({ internal }) => internal);
const markedWith = ({ name, example = {} }: MarkDefinition) => node('paragraph', marked(name, 'Satz.', { ...example }));

test('there is something to keep in the house', () => {
  expect(houseThings.length).toBeGreaterThan(0);
  for (const thing of houseThings) expect(JSON.stringify(documentWith(thing).toJSON())).toMatch(canaries);
  expect(houseThings.map(({ thing }) => thing)).toContain('the mark quoteRecord.authorisedBy');
  expect(choices).not.toEqual([]);
});

test('whatever of the schema no file gets is one of these', () => {
  const typesIn = (doc: Node) => {
    const found = new Set<string>();
    doc.descendants(({ type, marks }) => {
      for (const each of [type, ...marks.map((mark) => mark.type)]) found.add(each.name);
    });
    return found;
  };
  const docs = [
    ...exampleNodes().map(({ node }) => exampleArticle(node)),
    ...marks.map((mark) => documentWith({ thing: mark.name, block: markedWith(mark) })),
    documentWith({ thing: 'lines', block: node('paragraph', 'Ein', node('hardBreak'), 'Satz.') }),
  ];
  const there = new Set(docs.flatMap((doc) => [...typesIn(doc)]));
  const all = [...Object.keys(schema.nodes), ...Object.keys(schema.marks)].filter((name) => name !== 'doc');
  expect([...there].sort()).toEqual(all.sort());
  const leftOut = docs.flatMap((doc) => {
    const kept = typesIn(fairCopy(doc));
    return [...typesIn(doc)].filter((name) => !kept.has(name));
  });
  expect([...new Set(leftOut)]).toEqual(houseMarks.map(({ name }) => name));
});

describe.each(formats as readonly FormatDefinition[])('$name', (format) => {
  test.each(houseThings)('$thing stays in the house', async (thing) => {
    const text = await fileText(format, outgoing(documentWith(thing), recordOf('a1')));
    expect(text).not.toMatch(canaries);
    expect(text).not.toMatch(/quote-record|quoteRecord/);
  });

  test.each(houseMarks)('the mark $name stays in the house, whatever it says', async (mark) => {
    const [given, usual] = await Promise.all(
      [markedWith(mark), node('paragraph', 'Satz.')].map((block) =>
        fileText(format, outgoing(documentWith({ thing: mark.name, block }), recordOf('a1'))),
      ),
    );
    expect(given).toBe(usual);
  });

  test.each(choices)('the field $name stays in the house, $choice as any', async ({ name, choice }) => {
    const [given, usual] = await Promise.all(
      [{ [name]: choice }, {}].map((values) =>
        fileText(format, outgoing(documentWith({ thing: name, fields: values }), recordOf('a1'))),
      ),
    );
    expect(given).toBe(usual);
  });

  test('characters that no XML may hold are taken out and counted, marks of direction and joining are not', async () => {
    const words = 'a\u0000b\ufffec \u200fשלום\u200f می\u200cخواهم';
    const doc = documentWith({ thing: 'text', block: node('paragraph', words) });
    const article = outgoing(doc, recordOf('a1'));
    expect(article.takenOut).toBe(2);
    if (format.name === 'json' || format.loses.includes('body')) return;
    const text = await fileText(format, article);
    expect(text).toContain('abc \u200fשלום\u200f می\u200cخواهم');
  });
});
