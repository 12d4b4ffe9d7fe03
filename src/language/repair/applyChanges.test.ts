import { Transform } from '@tiptap/pm/transform';
import { expect, test } from 'vitest';
import { schema } from '#article/schema.ts';
import { fc } from '#testing/fastCheck.ts';
import { article, crosshead, list, paragraph, pullquote } from '#testing/write.ts';
import { styleOf } from '../locales.ts';
import { passagesOf } from '../passages.ts';
import { applyChanges } from './applyChanges.ts';
import { repair, repaired } from './repair.ts';

const bold = schema.mark('strong');
const german = styleOf('de-DE');

function changesIn(doc: ReturnType<typeof article>, style = german) {
  const places = passagesOf(doc);
  return {
    places,
    changes: repair(
      places.map(({ passage }) => passage),
      style,
    ),
  };
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
