import { frontLength } from '#article/schema.ts';
import { article, crosshead, paragraph, pullquote } from '#testing/write.ts';
import { expect, test } from '../fixtures/newsroom.ts';
import { pdfText } from '../fixtures/pdfText.ts';
import { writeArticle } from '../fixtures/writeArticle.ts';

const sentence = 'Der Vertrag regelt, wer wem was liefert, und was geschieht, wenn einer es nicht tut. ';
const long = Array.from({ length: 12 }, () => paragraph(sentence.repeat(8)));
const story = article(
  { headline: 'Ein Vertrag' },
  paragraph('Die Offiziere pflegen «Finanzaffären» – ’s ist œuvre für zwölf Häftlinge.'),
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

/** Words without what setting them in lines adds or takes. */
const close = (text: string) => text.replaceAll(/[\s\u00ad\u2010-]/g, '');

test('the page is printed on sheets of A4, with the headings of the article for its outline and nothing wider', async ({
  newsroom,
  page,
}) => {
  const id = await newsroom.createArticle();
  await writeArticle(newsroom.origin, await newsroom.cookie(page.context()), id, story);
  await page.goto(`${newsroom.origin}/api/articles/${id}/preview`);
  const printed = await page.pdf({ format: 'A4', outline: true, tagged: true });
  const pdf = printed.toString('latin1');
  const sheets = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, ...size]) =>
    size.map(Number).map(Math.round),
  );
  expect(sheets.length).toBeGreaterThan(2);
  for (const sheet of sheets) expect(sheet).toEqual([596, 843]);
  // The first is the document's own title.
  const [, ...outline] = titles(pdf);
  expect([...outline].sort()).toEqual(['Ein Vertrag', 'Was darin steht', 'Über die Grenze'].sort());

  // Every word that the page shows in print is on the sheets, in its order and once.
  await page.emulateMedia({ media: 'print' });
  const shown = await page.evaluate(() => document.body.innerText);
  expect(close(pdfText(printed).join(''))).toBe(close(shown));
  const body = story.children.slice(frontLength).map(({ textContent }) => textContent);
  expect(close(shown)).toContain(close(body.join('')));

  // What A4 leaves between margins of a centimetre.
  await page.setViewportSize({ width: 718, height: 1047 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(718);
});
