import { expect, test } from 'vitest';
import { mendSource } from '#formats/desk/mendSource.ts';
import { type MendedFormat, readPassages } from '#formats/desk/readPassages.ts';
import { styleOf } from '#language/locales.ts';
import { seedArticle } from '#testing/seedArticle.ts';
import { findPassages, passagesOf } from './readFiles.ts';

test.each<{ mended: MendedFormat; text: string }>([
  {
    mended: 'text',
    text: seedArticle()
      .map(({ text }) => text)
      .join('\n\n'),
  },
  { mended: 'markdown', text: '---\nlang: de-DE\n---\n\n# "Titel"\n\nEr *sagt* "ja" - `"nein"` und "doch".\n' },
  { mended: 'html', text: '<p lang="de">Er <b>sagt</b> &quot;ja&quot; - <span lang="fr">"oui"</span>.</p>' },
])('passages that a thread has read are mended as those read here: $mended', async ({ mended, text }) => {
  const there = passagesOf(structuredClone(await findPassages({ text, mended })));
  const here = await readPassages(text, mended);
  expect(there).toMatchObject({ language: here.language, languageAt: here.languageAt });
  const written = ({ passages }: typeof here) => mendSource(text, mended, passages, styleOf('de-CH'), {});
  expect(written(there)).toEqual(written(here));
  expect(written(there).text).not.toBe(text);
});

test('a refusal comes out of the thread as it was', async () => {
  const answer = structuredClone(await findPassages({ text: '<div>'.repeat(600), mended: 'html' }));
  expect(() => passagesOf(answer)).toThrow(expect.objectContaining({ code: 'fileTooDeep', params: { most: 500 } }));
});
