import { EditorState } from '@tiptap/pm/state';
import { expect, test } from 'vitest';
import { writeHtml } from '#article/html.ts';
import { forReaders } from '#formats/forReaders.ts';
import { forPasting } from '#formats/html/forPasting.ts';
import { htmlFragment } from '#formats/html/htmlFragment.ts';
import { outgoing } from '#formats/outgoing.ts';
import { articleParts } from '#page/page.ts';
import { exampleNodes } from '#testing/examples.ts';
import { context, exampleArticle, recordOf } from '#testing/outgoing.ts';
import { article, paragraph } from '#testing/write.ts';
import { foreignPaste } from './foreign.ts';

/** Whether a clipboard with this HTML is another program's. */
function isForeign(html: string): boolean {
  const data = { getData: (type: string) => (type === 'text/html' ? html : '') } as DataTransfer;
  return foreignPaste(data, EditorState.create({ doc: article({}, paragraph('Vorher.')) })) !== null;
}

test('another newspaper has headlines, galleries and corrections, too', () => {
  expect(isForeign('<h1 class="headline">Titel</h1><p class="article__text">Text</p>')).toBe(true);
  expect(isForeign('<div class=story><p class="kicker">Bern</p></div>')).toBe(true);
  expect(isForeign('<p>Text</p>')).toBe(true);
});

test('text is read closely where its signs mean something, and as a page where it is one', () => {
  const read = (text: string, before: string) => {
    const data = { getData: (type: string) => (type === 'text/plain' ? text : '') } as DataTransfer;
    const doc = before === '' ? article({}) : article({}, paragraph(before));
    return foreignPaste(data, EditorState.create({ doc }))?.markdown;
  };
  const page = `Der Titel\n\n${'Ein Absatz einer Seite, der lang genug ist, um einer zu sein, und weiter geht.\n\n'.repeat(9)}- eins\n- zwei`;
  expect(read('Ein Satz.\nNoch einer.', '')).toBeUndefined();
  expect(read('- eins\n- zwei', '')).toMatch(/- eins/);
  expect(read(page, 'Vorher.')).toMatch(/- eins/);
  expect(read(page, '')).toBeNull();
  expect(read(`# ${page}`, '')).toBe(`# ${page}`);
});

test.each(exampleNodes())('$name, as readers get it, is known again when it comes back', ({ node }) => {
  const page = articleParts(exampleArticle(node), { language: 'en' })
    .body.map((block) => (block ? writeHtml([block]) : ''))
    .join('');
  if (/class=/.test(page) && ofReaders.test(page))
    expect(isForeign(`<h1 class="headline">Titel</h1>${page}`), page).toBe(false);
});

/** What a page of ours has and no fragment. */
const ofReaders = /\s(?:data-|id=|aria-|srcset=|loading=)/;

test.each(exampleNodes())('$name, as other programs get it, is read closely when it comes back', ({ node }) => {
  const article = outgoing(exampleArticle(node), recordOf('a1'));
  const copied = writeHtml(forReaders(forPasting(article.tree, context, 'de-CH')));
  for (const html of [String(htmlFragment.write(article, context)), copied]) {
    expect(isForeign(html), html).toBe(true);
    expect(isForeign(`<html><head></head><body>${html}</body></html>`), html).toBe(true);
    expect(isForeign(`<html>\n<body>\n<!--StartFragment-->${html}<!--EndFragment-->\n</body></html>`), html).toBe(true);
  }
});

test('tags that are never closed are read in the time of their length', () => {
  const began = performance.now();
  expect(isForeign(`<p class="kicker">${'<a '.repeat(60_000)}`)).toBe(true);
  expect(performance.now() - began).toBeLessThan(2000);
  expect(isForeign(`<p class="kicker">Bern</p><p alt="a < b" id="x">Text</p>`)).toBe(false);
});
