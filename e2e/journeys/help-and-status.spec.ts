import { ArticleScreen } from '../fixtures/ArticleScreen.ts';
import { expect, test } from '../fixtures/newsroom.ts';
import { speaks } from '../fixtures/screenWords.ts';

test('help is at hand, and says what is saved where, with and without the server', async ({ newsroom, page }) => {
  const id = await newsroom.createArticle();
  await page.goto(`/articles/${id}`);
  const article = new ArticleScreen(page);
  await article.opened();
  await article.startWriting();
  await page.keyboard.press('Enter');
  await page.keyboard.type('Brücke gesperrt');
  await article.saved();

  await test.step('by its key from within the text, and by its button, and the focus goes back', async () => {
    await page.keyboard.press('F1');
    const help = page.getByRole('dialog', { name: 'Help' });
    await expect(help.getByRole('heading', { name: 'How saving works' })).toBeVisible();
    await expect(help.getByText('n', { exact: true }).first()).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(help).toHaveCount(0);
    await page.keyboard.type('!');
    await expect(article.manuscript).toContainText('Brücke gesperrt!');
    await page.getByRole('button', { name: 'Help' }).click();
    await expect(help).toBeVisible();
  });

  await test.step('the status page lists the article as sent, with the last receipt and the room it takes', async () => {
    await page.getByRole('button', { name: 'What is saved where' }).click();
    const server = page.getByRole('region', { name: 'At the server' });
    await expect(server).toContainText('The server can be reached');
    await expect(server).toContainText(/Last saved\s*\d\d:\d\d:\d\d · v \d+/);
    await expect(page.getByRole('region', { name: 'The app' })).toContainText(/Galley \d+\.\d+\.\d+/);
    await expect(page.getByRole('region', { name: 'In this browser' })).toContainText(/Room used.*MB of/);
    await expect(page.getByRole('region', { name: 'Sign out' })).toContainText('deletes from this browser');
  });

  await test.step('what waits is counted while the server is away, and the article is one press away', async () => {
    await page.goto(`/articles/${id}`);
    await article.opened();
    await newsroom.kill();
    await article.caretAtEndOf('Brücke gesperrt!');
    await page.keyboard.type(' Ab');
    await expect(article.receipt).toContainText('3 changes kept here');
    await page.getByRole('button', { name: 'Help' }).click();
    await page.getByRole('button', { name: 'What is saved where' }).click();
    await expect(page.getByRole('region', { name: 'At the server' })).toContainText('The server cannot be reached');
    const here = page.getByRole('region', { name: 'In this browser' });
    await expect(here).toContainText('3 changes wait to be sent');
    await expect(page.getByRole('region', { name: 'Sign out' })).toContainText('3 changes are not saved');
    await newsroom.restart();
    await here.getByRole('link').click();
    await expect(article.manuscript).toContainText('Brücke gesperrt! Ab');
    await article.saved();
  });
});

test('the language is changed at once and everywhere, and stays for the next time', async ({ newsroom, page }) => {
  await page.goto(`${newsroom.origin}/status`);
  const heading = page.getByRole('heading', { level: 1 });
  await expect(heading).toHaveText('What is saved where');
  for (const [account, language, name, title, server] of [
    ['Your account', 'de', 'Deutsch', 'Was wo gespeichert ist', 'Auf dem Server'],
    ['Ihr Konto', 'fr', 'Français', 'Ce qui est enregistré, et où', 'Sur le serveur'],
  ] as const) {
    await page.getByRole('button', { name: account }).click();
    await page.getByRole('menuitemradio', { name }).click();
    await page.keyboard.press('Escape');
    await expect(heading).toHaveText(title);
    await expect(page.getByRole('region', { name: server })).toBeVisible();
    await speaks(page, language);
  }
  await page.reload();
  await speaks(page, 'fr');
});
