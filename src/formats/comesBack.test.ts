import { describe, expect, test } from 'vitest';
import { schema } from '#article/schema.ts';
import { cleanText } from '#blocks/cleanText.ts';
import { fc } from '#testing/fastCheck.ts';
import { context, fileText, recordOf } from '#testing/outgoing.ts';
import { article, crosshead, list, paragraph, pullquote } from '#testing/write.ts';
import type { FormatDefinition } from './defineFormat.ts';
import { exportFile } from './exportFile.ts';
import { html } from './html/html.ts';
import { htmlFragment } from './html/htmlFragment.ts';
import { markdown, markdownMatter } from './markdown/markdown.ts';
import { outgoing } from './outgoing.ts';
import { plainText } from './text/plainText.ts';

type ArticleFormat = Extract<FormatDefinition, { holds: 'article' }>;
const formats: readonly ArticleFormat[] = [html, htmlFragment, markdown, markdownMatter, plainText];
const story = outgoing(
  article(
    { headline: 'Ein Pakt gilt' },
    paragraph('Der erste Satz ist 2 Wörter lang.'),
    crosshead('Danach'),
    list('Reis', 'Mehl'),
    pullquote('«Ein Dokument»', 'Wladimir Putin'),
    paragraph('Der letzte Satz.'),
  ),
  recordOf('a1'),
);

describe.each(formats)('$name', (format) => {
  test.each([
    ['a word of the headline', ' gilt', ''],
    ['a word of a block', 'erste ', ''],
    ['the order of words', 'Der letzte', 'letzte Der'],
    ['a whole block', 'Danach', ''],
    ['an item of a list', 'Mehl', ''],
  ])('what does not come back does not leave the house: %s', async (_, from, to) => {
    const file = await fileText(format, story);
    expect(await format.check?.(file, context, [story])).toEqual([]);
    const damaged = file.replaceAll(from, to);
    expect(damaged).not.toBe(file);
    expect(await format.check?.(damaged, context, [story])).not.toEqual([]);
  });

  test('its place is found by the part that does not come back', async () => {
    const broken: ArticleFormat = {
      ...format,
      write: async (given, around) => String(await format.write(given, around)).replaceAll('Mehl', ''),
    };
    const exported = await exportFile(broken, [story], context);
    expect(exported).toMatchObject({ causes: [{ article: 'a1', part: { kind: 'block', index: 2 } }] });
  });

  test('whatever signs are in it, an article leaves', async () => {
    const line = fc
      .oneof(fc.string({ unit: 'binary', maxLength: 12 }), fc.string({ unit: 'grapheme', maxLength: 12 }))
      .map(cleanText);
    const text = (words: string) => (words === '' ? [] : [schema.text(words)]);
    await fc.assert(
      fc.asyncProperty(line, fc.array(line, { minLength: 1, maxLength: 3 }), async (headline, lines) => {
        const doc = article({ headline: headline || 'Ein Pakt' }, ...lines.map((words) => paragraph(...text(words))));
        expect(await exportFile(format, [outgoing(doc, recordOf('a1'))], context)).toHaveProperty('file');
      }),
      { numRuns: 200 },
    );
  });
});
