import type { Node } from '@tiptap/pm/model';
import { type Credit, type FieldName, type Fields, fields } from '#article/fields.ts';
import { frontLength, schema } from '#article/schema.ts';
import { fc } from './fastCheck.ts';

const words = [
  'Kim',
  'Pakt',
  '<b>&amp;',
  ']]>',
  '«ja»',
  '🙂',
  '"',
  "it's",
  'a\u00a0b',
  '\\',
  '--',
  '12.',
  'é',
  '# a: b',
];

/** A text of one line, with what files have signs for; it may be empty. */
const anyText = fc.array(fc.constantFrom(...words), { maxLength: 4 }).map((parts) => parts.join(' '));

/** What may stand in a line: texts, with these marks, and ends of lines where `breaks`. */
export function anyWords(marks: readonly string[], breaks = true): fc.Arbitrary<Node[]> {
  const mark = fc
    .constantFrom('', ...marks)
    .map((name) => (name === '' ? [] : [schema.mark(name, { href: 'https://a.example/b?c=1&d=(2)' })]));
  const text = fc
    .tuple(fc.constantFrom(...words), mark)
    .map(([said, mark]) => [schema.text(said, mark), schema.text(' ')]);
  const end = fc.constant([schema.text('Kim'), schema.node('hardBreak'), schema.text('Kim ')]);
  return fc
    .array(breaks ? fc.oneof({ weight: 4, arbitrary: text }, end) : text, { maxLength: 4 })
    .map((parts) => [schema.text('Kim '), ...parts.flat(), schema.text('da')]);
}

const credit: fc.Arbitrary<Omit<Credit, 'key'>> = fc.record({
  kind: fc.constantFrom('person', 'agency'),
  name: fc.constantFrom('Anna Muster', 'SDA', 'Zoë & <Söhne>', "Conan O'Brien"),
  role: fc.constantFrom('', 'Text und Bild', 'Bern (BE)'),
  join: fc.constantFrom('', 'mit'),
});
const given: Readonly<Partial<Record<FieldName, fc.Arbitrary<unknown>>>> = {
  slug: fc.constantFrom('', 'ein-pakt-2'),
  tags: fc.uniqueArray(fc.constantFrom('Nordkorea', 'Krieg & Frieden', '<b>', 'a, b', '"c"'), { maxLength: 3 }),
  // The first is joined to nothing.
  byline: fc
    .array(credit, { maxLength: 3 })
    .map((all) => all.map((each, index) => ({ ...each, key: String(index), join: index === 0 ? '' : each.join }))),
  embargo: fc.constantFrom('', '2026-01-10T05:00:00Z'),
  expires: fc.constantFrom('', '2026-03-01T22:00:00Z'),
  // What was retracted goes into few files.
  signal: fc.constantFrom('', 'update', 'correction'),
};

/** Whatever the fields of an article that has been published may say, as far as they leave the house. */
const anyFields = fc.record(
  Object.fromEntries(
    (Object.keys(fields) as FieldName[])
      .filter((name) => !('internal' in fields[name]))
      .map((name): [string, fc.Arbitrary<unknown>] => {
        const field = fields[name];
        const choice = field.kind === 'choice' ? fc.constantFrom<unknown>(...field.choices) : anyText;
        return [name, given[name] ?? choice];
      }),
  ),
) as fc.Arbitrary<Partial<Fields>>;

/** Whatever may stand before a text; without `marks` in plain words. */
const anyFront = fc
  .record({
    kicker: fc.oneof(fc.constant([]), anyWords([], false)),
    headline: anyWords(['emphasis'], false),
    standfirst: fc.oneof(fc.constant([]), anyWords(['emphasis', 'link'])),
  })
  .map((parts) => Object.entries(parts).map(([name, said]) => schema.node(name, null, said)));

/** An article with the body of one of these, whatever stands before it and in its fields. */
export const anyArticle = (of: readonly Node[]): fc.Arbitrary<Node> =>
  fc
    .record({ doc: fc.constantFrom(...of), front: anyFront, fields: anyFields })
    .map(({ doc, front, fields }) =>
      schema.node('doc', { ...doc.attrs, ...fields }, [...front, ...doc.children.slice(frontLength)]),
    );
