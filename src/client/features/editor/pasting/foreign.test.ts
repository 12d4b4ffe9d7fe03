import { EditorState } from '@tiptap/pm/state';
import { expect, test } from 'vitest';
import { writeHtml } from '#article/html.ts';
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

test.each(exampleNodes())('$name, as others get it, is known again when it comes back', ({ node }) => {
  const doc = exampleArticle(node);
  const fragment = String(htmlFragment.write(outgoing(doc, recordOf('a1')), context));
  const page = articleParts(doc, { language: 'en' })
    .body.map(({ dressed }) => (dressed ? writeHtml([dressed]) : ''))
    .join('');
  for (const html of [fragment, page])
    if (/class=/.test(html)) expect(isForeign(`<h1 class="headline">Titel</h1>${html}`), html).toBe(false);
});
