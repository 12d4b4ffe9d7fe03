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

test('cells are chosen as a rectangle, by keys and by drawing, emptied, copied and filled', async ({
  newsroom,
  page,
}) => {
  await page.goto(`/articles/${await newsroom.createArticle()}`);
  const article = new ArticleScreen(page);
  await article.opened();
  await article.startWriting();
  const { keyboard, mouse } = page;
  await keyboard.press('ControlOrMeta+End');
  await article.paste('Kanton\tJahr\tAnteil\nBern\t2023\t12,1\nUri\t2024\t0,4\n');
  const table = article.manuscript.getByRole('table');
  const rows = () =>
    table.getByRole('row').evaluateAll((all) => all.map((row) => [...row.children].map((cell) => cell.textContent)));
  const chosen = article.manuscript.locator('.chosen-cell');
  const copied = () => page.evaluate(() => navigator.clipboard.readText());

  await test.step('Shift and an arrow take in cell after cell, and it is said', async () => {
    await table.getByText('2023').click();
    await expect(async () => {
      await keyboard.press('End');
      await keyboard.press('Shift+ArrowDown');
      await expect(chosen).toHaveText(['2023', '2024'], { timeout: 1_000 });
    }).toPass();
    await keyboard.press('Shift+ArrowRight');
    await expect(chosen).toHaveText(['2023', '12,1', '2024', '0,4']);
    await expect(page.getByText('2 by 2 cells selected')).toBeAttached();
  });

  await test.step('they are copied as a table, and set in bold together', async () => {
    await keyboard.press('ControlOrMeta+c');
    expect(await copied()).toBe('2023\t12,1\n2024\t0,4');
    await keyboard.press('ControlOrMeta+Alt+c');
    await expect.poll(copied).toMatch(/\| 2024 \| 0,4 +\|/);
    await keyboard.press('ControlOrMeta+b');
    await expect(table.getByRole('strong')).toHaveText(['2023', '12,1', '2024', '0,4']);
    await keyboard.press('ControlOrMeta+z');
    await expect(table.getByRole('strong')).toHaveCount(0);
    await expect(chosen).toHaveCount(4);
  });

  await test.step('Delete empties them, an undo brings them back chosen', async () => {
    await keyboard.press('Delete');
    expect(await rows()).toEqual([
      ['Kanton', 'Jahr', 'Anteil'],
      ['Bern', '', ''],
      ['Uri', '', ''],
    ]);
    await keyboard.press('ControlOrMeta+z');
    await expect(chosen).toHaveText(['2023', '12,1', '2024', '0,4']);
  });

  await test.step('an arrow leaves them; drawn over by hand they are chosen again, and cut', async () => {
    await keyboard.press('ArrowLeft');
    await expect(chosen).toHaveCount(0);
    await table.getByText('Bern').hover();
    await mouse.down();
    await table.getByText('2024').hover();
    await mouse.up();
    await expect(chosen).toHaveText(['Bern', '2023', 'Uri', '2024']);
    await keyboard.press('ControlOrMeta+x');
    expect(await copied()).toBe('Bern\t2023\nUri\t2024');
    expect((await rows()).slice(1)).toEqual([
      ['', '', '12,1'],
      ['', '', '0,4'],
    ]);
  });

  await test.step('they fill cells elsewhere, and what is typed over chosen ones stands in the first', async () => {
    await keyboard.press('Tab');
    await keyboard.press('ControlOrMeta+v');
    expect((await rows()).slice(1)).toEqual([
      ['', 'Bern', '2023'],
      ['', 'Uri', '2024'],
    ]);
    await table.getByText('Uri').click();
    await page.keyboard.down('Shift');
    await table.getByText('2023').click();
    await page.keyboard.up('Shift');
    await expect(chosen).toHaveText(['Bern', '2023', 'Uri', '2024']);
    await keyboard.type('Zug');
    expect((await rows()).slice(1)).toEqual([
      ['', 'Zug', ''],
      ['', '', ''],
    ]);
  });

  await test.step('all columns that it touches are deleted', async () => {
    await keyboard.press('ControlOrMeta+z');
    await table.getByText('Uri').click();
    await keyboard.press('Home');
    await keyboard.press('Shift+ArrowUp');
    await keyboard.press('Shift+ArrowRight');
    await expect(chosen).toHaveCount(4);
    await article.manuscript.getByRole('button', { name: 'Delete column' }).click();
    expect(await rows()).toEqual([['Kanton'], [''], ['']]);
  });
});
