import { describe, expect, test } from 'vitest';
import { type FieldName, fields } from '#article/fields.ts';
import { schema } from '#article/schema.ts';
import { blocks } from '#blocks/all.ts';
import type { Attr } from '#blocks/attrs.ts';
import type { BlockDefinition, NodeJson } from '#blocks/defineBlock.ts';
import { node } from '#blocks/example.ts';
import { fileText, recordOf } from '#testing/outgoing.ts';
import { formats } from './all.ts';
import type { FormatDefinition } from './defineFormat.ts';
import { outgoing } from './outgoing.ts';

/** A value that no article has by chance, for a thing of the house. */
const canary = 987_654;

interface HouseThing {
  thing: string;
  fields?: Readonly<Record<string, unknown>>;
  block?: NodeJson;
}

/** Everything that may be in a document and not in a file, read from the lists that declare it. */
const things: readonly HouseThing[] = [
  ...(Object.keys(fields) as FieldName[])
    .filter((name) => 'internal' in fields[name] && fields[name].kind !== 'choice')
    .map((name) => ({
      thing: `the field ${name}`,
      fields: { [name]: fields[name].kind === 'number' ? canary : String(canary) },
    })),
  ...(blocks as readonly BlockDefinition[]).flatMap((block) =>
    Object.entries(block.attrs ?? {})
      .filter(([, attr]) => attr.internal)
      .map(([name, attr]) => ({
        thing: `the attribute ${block.name}.${name}`,
        block: { ...Object.values(block.examples)[0], type: block.name, attrs: { [name]: canaryFor(attr) } },
      })),
  ),
];

/** The canary in the form that an attribute takes. */
function canaryFor({ check }: Attr): unknown {
  const forms: readonly unknown[] = [canary, String(canary), `https://canary.example/${canary}`];
  return forms.find((value) => check(value));
}

function documentWith({ fields: values = {}, block }: HouseThing) {
  const front = [node('kicker'), node('headline', 'Ein Pakt'), node('standfirst', 'Der Lead.')];
  return schema.nodeFromJSON({ ...node('doc', ...front, block ?? node('paragraph', 'Satz.')), attrs: values });
}

test('there is something to keep in the house', () => {
  expect(things.length).toBeGreaterThan(0);
  for (const thing of things) expect(JSON.stringify(documentWith(thing).toJSON())).toContain(String(canary));
});

describe.each(formats as readonly FormatDefinition[])('$name', (format) => {
  test.each(things)('$thing stays in the house', async (thing) => {
    const text = await fileText(format, outgoing(documentWith(thing), recordOf('a1')));
    expect(text).not.toContain(String(canary));
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
