import { ArticleScreen } from '../fixtures/ArticleScreen.ts';
import { expect, test } from '../fixtures/newsroom.ts';

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
