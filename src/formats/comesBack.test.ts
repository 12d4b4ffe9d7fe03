import { describe, expect, test } from 'vitest';
import { readHtml } from '#article/readHtml.ts';
import { schema } from '#article/schema.ts';
import { cleanText } from '#blocks/cleanText.ts';
import type { HtmlTree } from '#marks/htmlTree.ts';
import { fc } from '#testing/fastCheck.ts';
import { context, fileText, recordOf } from '#testing/outgoing.ts';
import { article, crosshead, list, paragraph, pullquote } from '#testing/write.ts';
import { linesNotComingBack } from './comesBack.ts';
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

describe('lines of a file that tells more than the article does', () => {
  const table = readHtml(
    '<figure class="table"><figcaption>Zahlen</figcaption><table><tbody><tr><td>eins</td></tr><tr><td>zwei</td></tr></tbody></table></figure>',
  );
  const after = readHtml('<p>eins nach dem anderen</p>');
  const faults = (tree: HtmlTree, read: string) => linesNotComingBack({ ...story, tree }, read);

  test('may stand in any order within their block, and blocks stand in theirs', () => {
    const tree = [...table, ...after];
    expect(faults(tree, 'Zahlen\neins\nzwei\neins nach dem anderen')).toEqual([]);
    expect(faults(tree, 'eins\nzwei\nZahlen\neins nach dem anderen\nund zwei')).toEqual([]);
    expect(faults(tree, 'eins nach dem anderen\nZahlen\nzwei')).toMatchObject([{ place: '/block 2' }]);
    expect(faults(tree, 'Zahlen\neins\neins nach dem anderen')).toMatchObject([{ place: '/block 1' }]);
  });

  test('of a very long list are looked for in the time of its length', () => {
    const took = (items: number) => {
      const words = Array.from({ length: items }, (_, index) => `Punkt ${index} der langen Liste`);
      const tree = readHtml(`<ul>${words.map((word) => `<li><p>${word}</p></li>`).join('')}</ul>`);
      const times = [1, 2, 3].map(() => {
        const began = performance.now();
        expect(faults(tree, words.join('\n'))).toEqual([]);
        return performance.now() - began;
      });
      return Math.min(...times);
    };
    took(1000);
    // Eight times as long; looked for one by one it would be sixty-four times.
    expect(took(32_000) / took(4000)).toBeLessThan(40);
  });
});
