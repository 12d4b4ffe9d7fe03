import { expect, test } from 'vitest';
import { schema } from '#article/schema.ts';
import { article, crosshead, list, paragraph, pullquote } from '#testing/write.ts';
import { passagesOf } from './passages.ts';

const french = schema.mark('language', { lang: 'fr' });

test('each text block of an article is a passage, whose offsets are positions', () => {
  const words = [schema.text('le '), schema.text('mot', [schema.mark('strong')])].map((node) =>
    node.mark(french.addToSet(node.marks)),
  );
  const doc = article(
    { headline: 'Titel' },
    crosshead('Zwischen'),
    paragraph('Auf ', ...words, '.', schema.node('hardBreak'), 'Ende'),
    list('eins', 'zwei'),
    pullquote('Zitat', 'Wer'),
  );
  const found = passagesOf(doc);
  expect(found.map(({ passage: { role, text } }) => `${role}: ${text}`)).toEqual([
    'kicker: ',
    'headline: Titel',
    'standfirst: ',
    'crosshead: Zwischen',
    'paragraph: Auf le mot.\nEnde',
    'paragraph: eins',
    'paragraph: zwei',
    'pullquote_words: Zitat',
    'pullquote_speaker: Wer',
  ]);
  for (const { passage, start } of found)
    expect(doc.textBetween(start, start + passage.text.length, '\n', '\n')).toBe(passage.text);
  expect(found[4]?.passage.spans).toEqual([{ kind: 'language', language: 'fr', from: 4, to: 10 }]);
  expect(found[4]?.block).toBe(doc.child(4).attrs.id);
  expect(found[0]?.block).toBeNull();
  expect(passagesOf(doc)[4]?.passage).toBe(found[4]?.passage);
});

test('words that are code are kept, whatever else they are', () => {
  const code = schema.mark('code');
  const doc = article(
    {},
    paragraph('Der Befehl ', schema.text('a ', [code]), schema.text('"b"', [schema.mark('strong'), code]), '.'),
  );
  expect(passagesOf(doc)[3]?.passage.spans).toEqual([{ kind: 'kept', from: 11, to: 16 }]);
});
