import { ArticleScreen } from '../fixtures/ArticleScreen.ts';
import { expect, test } from '../fixtures/newsroom.ts';

test('a table is made, filled, widened and taken apart with the keys of a spreadsheet', async ({ newsroom, page }) => {
  await page.goto(`/articles/${await newsroom.createArticle()}`);
  const article = new ArticleScreen(page);
  await article.opened();
  const { keyboard } = page;
  const table = article.manuscript.getByRole('table');
  const rows = () =>
    table.getByRole('row').evaluateAll((all) => all.map((row) => [...row.children].map((cell) => cell.textContent)));

  await test.step('from the insert menu, with a title', async () => {
    await article.startWriting();
    await keyboard.press('ControlOrMeta+End');
    await keyboard.type('/table');
    await keyboard.press('Enter');
    await keyboard.type('Einwohner');
    await keyboard.press('Tab');
  });

  await test.step('Tab goes from cell to cell and makes a row behind the last', async () => {
    for (const words of ['Ort', 'Jahr', 'Zahl', 'Bern', '2023', '134 506', 'Basel', '2023', '174 183']) {
      await keyboard.type(words);
      await keyboard.press('Tab');
    }
    await keyboard.type('Genf');
    expect(await rows()).toEqual([
      ['Ort', 'Jahr', 'Zahl'],
      ['Bern', '2023', '134 506'],
      ['Basel', '2023', '174 183'],
      ['Genf', '', ''],
    ]);
    await expect(table.getByRole('columnheader')).toHaveText(['Ort', 'Jahr', 'Zahl']);
  });

  await test.step('arrows keep the column, Shift-Tab goes back', async () => {
    await keyboard.press('ArrowUp');
    await keyboard.press('ArrowUp');
    await keyboard.type('!');
    await keyboard.press('Shift+Tab');
    await keyboard.type('?');
    expect((await rows()).slice(0, 2)).toEqual([
      ['Ort', 'Jahr', 'Zahl?'],
      ['Bern!', '2023', '134 506'],
    ]);
    await keyboard.press('Backspace');
    await keyboard.press('ArrowDown');
  });

  await test.step('columns and rows come by key and go by button', async () => {
    await keyboard.press('Alt+Shift+ArrowRight');
    await keyboard.type('neu');
    expect((await rows())[1]).toEqual(['Bern!', '2023', '134 506', 'neu']);
    const tools = article.manuscript.getByRole('toolbar', { name: 'Table' });
    await tools.getByRole('button', { name: 'Delete column' }).click();
    await expect(article.manuscript).toBeFocused();
    expect((await rows())[1]).toEqual(['Bern!', '2023', '134 506']);
    await tools.getByRole('button', { name: 'Row below' }).click();
    await keyboard.type('Zug');
    expect((await rows())[2]).toEqual(['', '', 'Zug']);
    await keyboard.press('Alt+Shift+Backspace');
    expect(await rows()).toHaveLength(4);
    await tools.getByRole('button', { name: 'Header row' }).click();
    await expect(table.getByRole('columnheader')).toHaveCount(0);
    await keyboard.press('ControlOrMeta+z');
    await expect(table.getByRole('columnheader')).toHaveCount(3);
  });

  await test.step('Enter leaves it from an empty last row: source, then text', async () => {
    await article.manuscript.getByText('Genf').click();
    await keyboard.press('End');
    await keyboard.press('Enter');
    await keyboard.press('Enter');
    await keyboard.type('Quelle: Beispielamt');
    await keyboard.press('Enter');
    await keyboard.type('Danach.');
    expect(await rows()).toHaveLength(4);
    await expect(article.manuscript.getByRole('figure', { name: 'Table' })).toContainText('Quelle: Beispielamt');
  });

  await test.step('readers see its head, its figures in line, and its source', async () => {
    const shown = article.preview.getByRole('table');
    await expect(shown.getByRole('columnheader')).toHaveText(['Ort', 'Jahr', 'Zahl']);
    await expect(shown.getByRole('row')).toHaveCount(4);
    await expect(article.preview.getByRole('group', { name: 'Einwohner' })).toBeVisible();
    await expect(article.preview.getByText('Quelle: Beispielamt')).toBeVisible();
  });
});

test('cells of a spreadsheet become a table, as text and as HTML, and fill cells', async ({ newsroom, page }) => {
  await page.goto(`/articles/${await newsroom.createArticle()}`);
  const article = new ArticleScreen(page);
  await article.opened();
  await article.startWriting();
  await page.keyboard.press('ControlOrMeta+End');
  const rows = (index: number) =>
    article.manuscript
      .getByRole('table')
      .nth(index)
      .getByRole('row')
      .evaluateAll((all) => all.map((row) => [...row.children].map((cell) => cell.textContent)));

  await article.paste('Kanton\tAnteil\nBern\t12,1 %\nUri\t0,4 %\n');
  expect(await rows(0)).toEqual([
    ['Kanton', 'Anteil'],
    ['Bern', '12,1 %'],
    ['Uri', '0,4 %'],
  ]);

  await test.step('into its cells', async () => {
    await article.manuscript.getByText('0,4 %').click();
    await article.paste('0,5 %\t2024\nSchwyz\t1,9 %');
    expect((await rows(0)).slice(2)).toEqual([
      ['Uri', '0,5 %', '2024'],
      ['', 'Schwyz', '1,9 %'],
    ]);
    await page.keyboard.press('ControlOrMeta+z');
    expect(await rows(0)).toHaveLength(3);
  });

  await test.step('as a spreadsheet writes HTML', async () => {
    await page.keyboard.press('ControlOrMeta+Enter');
    await page.evaluate(async () => {
      const html =
        '<google-sheets-html-origin><style>td{border:1px}</style><table xmlns="http://www.w3.org/1999/xhtml" dir="ltr">' +
        '<colgroup><col width="100"/><col width="100"/></colgroup><tbody><tr><td style="font-weight:bold">Jahr</td>' +
        '<td>Gäste</td><td></td></tr><tr><td data-sheets-value="{}">2024</td><td>1200</td><td></td></tr></tbody></table>';
      const item = new ClipboardItem({
        'text/html': new Blob([html], { type: 'text/html' }),
        'text/plain': new Blob(['Jahr\tGäste\n2024\t1200'], { type: 'text/plain' }),
      });
      await navigator.clipboard.write([item]);
    });
    await page.keyboard.press('ControlOrMeta+v');
    await expect
      .poll(() => rows(1))
      .toEqual([
        ['Jahr', 'Gäste'],
        ['2024', '1200'],
      ]);
  });
});
