import { type FieldName, fields } from '#article/fields.ts';
import { schema } from '#article/schema.ts';
import { blocks } from '#blocks/all.ts';
import type { BlockDefinition, NodeJson } from '#blocks/defineBlock.ts';
import { marked, node } from '#blocks/example.ts';
import { marks } from '#marks/all.ts';
import type { MarkDefinition } from '#marks/defineMark.ts';

/** A value that no article has by chance, for a thing of the house. */
const canary = 987_654;
const canaryDay = '9876-12-31';
/** Finds one in a file. */
export const canaries = new RegExp(`${canary}|${canaryDay}`);

export interface HouseThing {
  thing: string;
  fields?: Readonly<Record<string, unknown>>;
  block?: NodeJson;
}

/** Everything that may be in a document and not in a file, read from the lists that declare it. */
export const houseThings: readonly HouseThing[] = [
  ...(Object.keys(fields) as FieldName[])
    .filter((name) => 'internal' in fields[name] && fields[name].kind !== 'choice')
    .map((name) => ({
      thing: `the field ${name}`,
      fields: { [name]: fields[name].kind === 'number' ? canary : String(canary) },
    })),
  ...(marks as readonly MarkDefinition[])
    .filter(({ internal }) => internal)
    .flatMap((mark) =>
      Object.entries(mark.attrs ?? {}).map(([name, attr]) => ({
        thing: `the mark ${mark.name}.${name}`,
        block: node('paragraph', marked(mark.name, 'Satz.', { ...mark.example, [name]: canaryFor(attr) })),
      })),
    ),
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
function canaryFor({ check }: { check: (value: unknown) => boolean }): unknown {
  const forms: readonly unknown[] = [canary, String(canary), `https://canary.example/${canary}`, canaryDay];
  return forms.find((value) => check(value));
}

/** An article with such a thing in it. */
export function documentWith({ fields: values = {}, block }: HouseThing) {
  const front = [node('kicker'), node('headline', 'Ein Pakt'), node('standfirst', 'Der Lead.')];
  return schema.nodeFromJSON({ ...node('doc', ...front, block ?? node('paragraph', 'Satz.')), attrs: values });
}
