import { article, crosshead, paragraph, pullquote } from '#testing/write.ts';
import { expect, test } from '../fixtures/newsroom.ts';
import { writeArticle } from '../fixtures/writeArticle.ts';

const sentence = 'Der Vertrag regelt, wer wem was liefert, und was geschieht, wenn einer es nicht tut. ';
const long = Array.from({ length: 12 }, () => paragraph(sentence.repeat(8)));
const story = article(
  { headline: 'Ein Vertrag' },
  crosshead('Was darin steht'),
  ...long,
  crosshead('Über die Grenze'),
  ...long,
  pullquote('«Ein Dokument»', 'Wladimir Putin'),
);

/** Titles of a PDF's outline: plain, or in UTF-16 where they have other letters. */
const titles = (pdf: string) =>
  [...pdf.matchAll(/\/Title (?:\(((?:[^()\\]|\\.)*)\)|<FEFF([0-9A-F]*)>)/g)].map(([, plain, hex]) =>
    hex === undefined
      ? plain
      : String.fromCharCode(...(hex.match(/.{4}/g) ?? []).map((unit) => Number.parseInt(unit, 16))),
  );

test('the page is printed on sheets of A4, with the headings of the article for its outline and nothing wider', async ({
  newsroom,
  page,
}) => {
  const id = await newsroom.createArticle();
  await writeArticle(newsroom.origin, await newsroom.cookie(page.context()), id, story);
  await page.goto(`${newsroom.origin}/api/articles/${id}/preview`);
  const pdf = (await page.pdf({ format: 'A4', outline: true, tagged: true })).toString('latin1');
  const sheets = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, ...size]) =>
    size.map(Number).map(Math.round),
  );
  expect(sheets.length).toBeGreaterThan(2);
  for (const sheet of sheets) expect(sheet).toEqual([596, 843]);
  // The first is the document's own title.
  const [, ...outline] = titles(pdf);
  expect([...outline].sort()).toEqual(['Ein Vertrag', 'Was darin steht', 'Über die Grenze'].sort());

  // What A4 leaves between margins of a centimetre.
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: 718, height: 1047 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(718);
});
