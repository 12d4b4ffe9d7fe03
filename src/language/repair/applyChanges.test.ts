import type { Node } from '@tiptap/pm/model';
import { Transform } from '@tiptap/pm/transform';
import { expect, test } from 'vitest';
import { schema } from '#article/schema.ts';
import { fc } from '#testing/fastCheck.ts';
import { article, crosshead, list, paragraph, pullquote } from '#testing/write.ts';
import type { HouseStyle } from '../houseStyle.ts';
import { styleOf } from '../locales.ts';
import { passagesOf, placesOf } from '../passages.ts';
import { applyChanges, mendedFields } from './applyChanges.ts';
import { repair, repaired } from './repair.ts';

const bold = schema.mark('strong');
const german = styleOf('de-DE');

function changesIn(doc: ReturnType<typeof article>, style = german) {
  const places = placesOf(doc);
  return {
    places,
    changes: repair(
      places.map(({ passage }) => passage),
      style,
    ),
  };
}

/** A document with everything that is ticked. */
function mended(doc: Node, style: HouseStyle): Node {
  const { places, changes } = changesIn(doc, style);
  const transform = applyChanges(new Transform(doc), places, changes);
  for (const { field, after } of mendedFields(places, changes)) transform.setDocAttribute(field, after);
  return transform.doc;
}

test('changes keep the marks of what they replace, breaks and blocks', () => {
  const doc = article(
    { headline: '"Titel"' },
    crosshead('“Volle Unterstützung'),
    paragraph('Er sagt ', schema.text('"fett"', [bold]), ' ', schema.node('hardBreak'), ' und 1950-1953.'),
    list('eins  zwei'),
    pullquote('"Zitat"', 'Wer'),
  );
  const { places, changes } = changesIn(doc);
  const after = applyChanges(new Transform(doc), places, changes).doc;
  after.check();
  expect(after.children.slice(1).map((block) => block.textBetween(0, block.content.size, '|', '\n'))).toEqual([
    '„Titel“',
    '',
    '„Volle Unterstützung“',
    'Er sagt „fett“\nund 1950–1953.',
    'eins zwei',
    '„Zitat“|Wer',
  ]);
  const words = after.child(4).children.find((node) => node.marks.length > 0);
  expect(words?.text).toBe('„fett“');
  expect(changesIn(after).changes.filter(({ ticked }) => ticked)).toEqual([]);
});

test('a document comes out as its passages do', () => {
  const text = fc
    .array(fc.constantFrom('"', "'", ' ', '  ', 'Wort', 'ß', '\n', '-', '...', '1950-1953', '„', '»'))
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(fc.array(text, { minLength: 1, maxLength: 3 }), (lines) => {
      const blocks = lines.map((line) =>
        paragraph(
          ...line.split('\n').flatMap((part, index) => (index > 0 ? [schema.node('hardBreak'), part] : [part])),
        ),
      );
      const doc = article({}, ...blocks);
      const { places, changes } = changesIn(doc);
      const after = applyChanges(new Transform(doc), places, changes).doc;
      const expected = places.map(({ passage }, index) =>
        repaired(
          passage,
          changes.filter((change) => change.passage === index),
        ),
      );
      expect(passagesOf(after).map(({ passage }) => passage.text)).toEqual(expected);
    }),
  );
});

test('the texts of the details are brought to the house style with the article, and by themselves stay at it', () => {
  const fields = {
    searchTitle: '"Wir bleiben',
    searchDescription: 'Er sagt "nein".  Von 1950-1953...',
    pushText: 'Siehe https://example.org/a--b "dort"',
    slug: 'a--b',
  };
  const doc = article({ headline: 'Titel', fields }, paragraph('Ein "Satz" steht „offen.'), paragraph('"So"'));
  const { places, changes } = changesIn(doc);
  expect(Object.fromEntries(mendedFields(places, changes).map(({ field, after }) => [field, after]))).toEqual({
    searchTitle: '„Wir bleiben“',
    searchDescription: 'Er sagt „nein“. Von 1950–1953…',
    pushText: 'Siehe https://example.org/a--b „dort“',
  });
  expect(changesIn(mended(doc, german)).changes.filter(({ ticked }) => ticked)).toEqual([]);
});

test('a text of the details that would not fit into its field any more stays as it is', () => {
  const house = { ...german, spellings: [{ wrong: 'Nato', right: 'Nordatlantikpakt' }] };
  const doc = article({ fields: { searchTitle: `Nato ${'x'.repeat(290)}` } });
  expect(mended(doc, house).attrs.searchTitle).toBe(doc.attrs.searchTitle);
});

test('laws: a second repair of the texts of the details ticks nothing; letters and digits stay, and so does their order', () => {
  const words = fc
    .array(
      fc.constantFrom('"', "'", ' ', '  ', 'Wort', '-', ' - ', '...', '1950-1953', '„', '»', '“', ' !', 'z. B.', '5 %'),
    )
    .map((parts) => parts.join(''));
  const lettersOf = (text: string) => text.replace(/[^\p{L}\d]/gu, '');
  fc.assert(
    fc.property(fc.record({ searchTitle: words, socialTitle: words, pushText: words }), (fields) => {
      const after = mended(article({ headline: 'Titel', fields }, paragraph('„Ein Satz.')), german);
      after.check();
      expect(changesIn(after).changes.filter(({ ticked }) => ticked)).toEqual([]);
      for (const name of ['searchTitle', 'socialTitle', 'pushText'] as const)
        expect(lettersOf(String(after.attrs[name]))).toBe(lettersOf(fields[name]));
    }),
  );
});

test.each(['»', '„'])(
  'laws: to Switzerland and back gives the texts of the details the marks they had (%s)',
  (open) => {
    const text = open === '„' ? 'Er sagt „nein, ‚nie‘“ und geht.' : 'Er sagt »nein, ›nie‹« und geht.';
    const style = open === '„' ? german : { ...german, quotes: { outer: ['»', '«'], inner: ['›', '‹'] } as const };
    const there = mended(article({ fields: { pushText: text } }), styleOf('de-CH'));
    expect(there.attrs.pushText).toBe('Er sagt «nein, ‹nie›» und geht.');
    expect(mended(there, style).attrs.pushText).toBe(text);
  },
);

test('code stays as it is to the letter, and what stands around it is repaired', () => {
  const code = [schema.mark('code')];
  const faults = ['echo "a -- b"', "it's  'x'", '1950-1953 ...', 'Weiß', 'z.B. 10 %'];
  for (const locale of ['de-DE', 'de-CH', 'fr-CH', 'en-GB'] as const)
    for (const fault of faults) {
      const doc = article({}, paragraph('Er sagt "', schema.text(fault, code), '" und  geht.'));
      const { places, changes } = changesIn(doc, styleOf(locale));
      const after = applyChanges(new Transform(doc), places, changes).doc.child(3);
      expect(after.children.find(({ marks }) => marks.length > 0)?.text, locale).toBe(fault);
      expect(after.textContent).not.toContain('  geht');
      expect(after.firstChild?.text).not.toContain('"');
    }
});
