import { table as cells, article as document } from '#testing/write.ts';
import { ArticleScreen } from '../fixtures/ArticleScreen.ts';
import { expect, test } from '../fixtures/newsroom.ts';
import { writeArticle } from '../fixtures/writeArticle.ts';

const sheet = `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta name=ProgId content=Excel.Sheet><meta name=Generator content="Microsoft Excel 15"><style>.xl65 {mso-number-format:"\\#\\,\\#\\#0";}</style></head><body><table border=0 style='width:144pt'><col width=64><tr height=20><td class=xl65>Kanton</td><td class=xl65>Stimmen</td></tr><tr><td>Bern</td><td class=xl65 align=right>1’204</td></tr><tr><td>Uri</td><td class=xl65 align=right>87</td></tr></table></body></html>`;

test('cells of a spreadsheet become a table with its head', async ({ newsroom, page }) => {
  await page.goto(`/articles/${await newsroom.createArticle()}`);
  const article = new ArticleScreen(page);
  await article.opened();
  await article.startWriting();
  await page.keyboard.press('ControlOrMeta+End');
  await article.pasteFrom(sheet, 'Kanton\tStimmen\nBern\t1’204\nUri\t87');
  const table = article.manuscript.getByRole('table');
  await expect(table.getByRole('columnheader')).toHaveText(['Kanton', 'Stimmen']);
  await expect(table.getByRole('cell')).toHaveText(['Bern', '1’204', 'Uri', '87']);
  await article.saved();
  await expect(article.preview.getByRole('cell', { name: '1’204' })).toBeVisible();
});

test('a column goes down the cells of a table, and its empty cells keep their places', async ({
  newsroom,
  page,
  context,
}) => {
  const id = await newsroom.createArticle();
  const wanted = document({}, cells(['Ort', 'Stimmen'], ['Bern', ''], ['Uri', ''], ['Zug', '']));
  await writeArticle(newsroom.origin, await newsroom.cookie(context), id, wanted);
  await page.goto(`/articles/${id}`);
  const article = new ArticleScreen(page);
  await article.opened();
  const rows = () =>
    article.manuscript
      .getByRole('row')
      .evaluateAll((all) => all.map((row) => [...row.children].map((cell) => cell.textContent).join(' ')));
  await article.manuscript.getByRole('cell', { name: 'Bern' }).click();
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowRight');
  const column = '<table><tr><td>12</td></tr><tr><td></td></tr><tr><td>7</td></tr></table>';
  await article.pasteFrom(column, '12\r\n\r\n7\r\n');
  await expect.poll(rows).toEqual(['Ort Stimmen', 'Bern 12', 'Uri ', 'Zug 7']);
  await page.keyboard.press('ControlOrMeta+z');
  await page.keyboard.press('ControlOrMeta+z');
  await expect.poll(rows).toEqual(['Ort Stimmen', 'Bern ', 'Uri ', 'Zug ']);
  await article.paste('12\n\n7\n');
  await expect.poll(rows).toEqual(['Ort Stimmen', 'Bern 12', 'Uri ', 'Zug 7']);
});
