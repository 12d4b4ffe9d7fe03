import { readFileSync } from 'node:fs';
import { ArticleScreen } from '../fixtures/ArticleScreen.ts';
import { DeskScreen } from '../fixtures/DeskScreen.ts';
import { expect, test } from '../fixtures/newsroom.ts';

const seed = readFileSync(new URL('../samples/seed-article.txt', import.meta.url), 'utf8').split('\n');
/** The lines of the seed file (its README counts them from 1). */
const line = (number: number) => seed[number - 1] ?? '';
const lines = (from: number, to: number) => seed.slice(from - 1, to).filter((text) => text.trim().length > 0);
const crossheads = [23, 33, 41, 47, 59].map(line);

test('write the seed article, see the page, kill the server and find every word', async ({ newsroom, page }) => {
  const article = await new DeskScreen(page).newArticle();
  const { keyboard } = page;

  await test.step('the front is typed, Enter walks down it', async () => {
    await article.startWriting();
    await keyboard.type('Diplomatie');
    await keyboard.press('Enter');
    await keyboard.type(line(1));
    await keyboard.press('Enter');
    await keyboard.type(line(15));
    await keyboard.press('Enter');
    await expect(article.preview.getByRole('heading', { level: 1 })).toHaveText(line(1));
    await expect(article.preview.locator('.standfirst')).toHaveText(line(15));
  });

  await test.step('the running text is pasted and becomes paragraphs', async () => {
    await article.paste(lines(17, 69).join('\n\n'));
    await expect(article.preview.getByText(line(69))).toBeAttached();
  });

  await test.step('crossheads are made by key', async () => {
    for (const crosshead of crossheads) {
      await article.manuscript.getByText(crosshead, { exact: true }).click();
      await keyboard.press('ControlOrMeta+Alt+2');
    }
    await expect(article.preview.getByRole('heading', { level: 2 })).toHaveText(crossheads);
  });

  await test.step('one quote is pulled from the selected words, with its speaker', async () => {
    const passage = article.manuscript.getByText(line(19));
    await passage.click({ position: { x: 5, y: 8 } });
    await keyboard.press('Home');
    for (let word = 0; word < 4; word += 1) await keyboard.press('ControlOrMeta+Shift+ArrowRight');
    const words = await page.evaluate(() => String(getSelection()).trim());
    await keyboard.press('ControlOrMeta+Alt+q');
    await keyboard.type('Wladimir Putin');
    await keyboard.press('Enter');
    await keyboard.type('russischer Präsident');
    const pulled = article.preview.locator('aside.pullquote');
    await expect(pulled).toContainText(words);
    await expect(pulled).toContainText('Wladimir Putin');
    await expect(pulled).toContainText('russischer Präsident');
  });

  await test.step('a picture is uploaded with its caption', async () => {
    await article.caretAtEndOf(line(69));
    await keyboard.press('ControlOrMeta+Alt+f');
    const chooser = page.waitForEvent('filechooser');
    await article.manuscript.getByRole('button', { name: 'Choose a picture' }).click();
    await (await chooser).setFiles('e2e/samples/bridge.jpg');
    await expect(article.manuscript.getByRole('img')).toBeVisible();
    await article.manuscript.locator('figcaption').last().click();
    await keyboard.type('Blick auf Pjöngjang');
    await expect(article.preview.locator('figure figcaption')).toContainText('Blick auf Pjöngjang');
    await expect(article.preview.locator('figure img')).toBeVisible();
  });

  await article.saved();
  const written = await article.blocks();
  expect(written.filter((text) => lines(17, 69).includes(text))).toEqual(lines(17, 69));

  await test.step('reload', async () => {
    await page.reload();
    await article.opened();
    expect(await article.blocks()).toEqual(written);
  });

  if (newsroom.inPage) return;
  await test.step('kill -9 while typing, start again, every word is there', async () => {
    await article.caretAtEndOf(line(69));
    await keyboard.type(' Kurz vor dem Absturz getippt.');
    await newsroom.kill();
    await keyboard.type(' Und danach.');
    await expect(article.receipt).toContainText(/Offline|Not saved/);
    await newsroom.restart();
    await article.saved();
    const expected = written.map((text) =>
      text === line(69) ? `${text} Kurz vor dem Absturz getippt. Und danach.` : text,
    );
    expect(await article.blocks()).toEqual(expected);
    await page.goto('/');
    await new DeskScreen(page).row(line(1)).getByRole('link').first().click();
    await article.opened();
    expect(await new ArticleScreen(page).blocks()).toEqual(expected);
  });
});
