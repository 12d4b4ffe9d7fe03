import { describe, expect, test } from 'vitest';
import { type Field, type FieldName, fields } from '#article/fields.ts';
import { node } from '#blocks/example.ts';
import { canaries, documentWith, houseThings } from '#testing/houseThings.ts';
import { fileText, recordOf } from '#testing/outgoing.ts';
import { formats } from './all.ts';
import type { FormatDefinition } from './defineFormat.ts';
import { outgoing } from './outgoing.ts';

/** Choices have no room for a canary: with each other one the file has to be as it is without. */
const choices = (Object.keys(fields) as FieldName[]).flatMap((name) => {
  const field: Field = fields[name];
  if (!field.internal || field.kind !== 'choice') return [];
  return (field.choices ?? []).filter((choice) => choice !== field.default).map((choice) => ({ name, choice }));
});

test('there is something to keep in the house', () => {
  expect(houseThings.length).toBeGreaterThan(0);
  for (const thing of houseThings) expect(JSON.stringify(documentWith(thing).toJSON())).toMatch(canaries);
  expect(houseThings.map(({ thing }) => thing)).toContain('the mark quoteRecord.authorisedBy');
  expect(choices).not.toEqual([]);
});

describe.each(formats as readonly FormatDefinition[])('$name', (format) => {
  test.each(houseThings)('$thing stays in the house', async (thing) => {
    const text = await fileText(format, outgoing(documentWith(thing), recordOf('a1')));
    expect(text).not.toMatch(canaries);
    expect(text).not.toMatch(/quote-record|quoteRecord/);
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
