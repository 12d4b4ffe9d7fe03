import { ArticleScreen } from '../fixtures/ArticleScreen.ts';
import { DeskScreen } from '../fixtures/DeskScreen.ts';
import { expect, test } from '../fixtures/newsroom.ts';

test('two tabs of one person in one article lose and double nothing, whichever closes first', async ({
  newsroom,
  page,
}) => {
  const id = await newsroom.createArticle();
  const address = `${newsroom.origin}/articles/${id}`;
  const times = async (words: string) => JSON.stringify(await newsroom.document(id)).split(words).length - 1;
  await page.goto(address);
  await page.evaluate(async () => void (await navigator.serviceWorker.ready));
  const one = new ArticleScreen(page);
  await one.opened();
  // A tab that is opened by another has a copy of what that one keeps for itself.
  const opening = page.context().waitForEvent('page');
  await page.evaluate((url) => void window.open(url), address);
  const other = new ArticleScreen(await opening);
  await other.opened();

  await test.step('they write at once, each sees the other, nobody is here with oneself', async () => {
    await one.startWriting();
    await other.startWriting();
    await other.page.keyboard.press('Enter');
    await Promise.all([
      page.keyboard.type('Im ersten Tab', { delay: 15 }),
      other.page.keyboard.type('Im zweiten Tab', { delay: 15 }),
    ]);
    await one.saved();
    await other.saved();
    await expect(one.manuscript).toContainText('Im zweiten Tab');
    await expect(other.manuscript).toContainText('Im ersten Tab');
    await expect(page.getByRole('img', { name: 'Olga Besitzer' })).toHaveCount(0);
  });

  await test.step('without a server both write on; one is closed, the other reloaded', async () => {
    await newsroom.kill();
    await expect(one.receipt).toContainText('Offline');
    await expect(other.receipt).toContainText('Offline');
    await page.bringToFront();
    await one.caretAtEndOf('Im ersten Tab');
    await page.keyboard.type(', ohne Netz');
    await expect(one.receipt).toContainText('11 changes kept here');
    await other.page.bringToFront();
    await other.caretAtEndOf('Im zweiten Tab');
    await other.page.keyboard.type(', auch ohne');
    await expect(other.receipt).toContainText('11 changes kept here');
    await other.page.close();
    await page.bringToFront();
    await page.reload();
    await expect(one.manuscript).toContainText(', ohne Netz');
  });

  await test.step('the server is back: what both wrote arrives once', async () => {
    await newsroom.restart();
    await one.saved();
    await expect(one.manuscript).toContainText('Im zweiten Tab, auch ohne');
    await expect.poll(() => times('Im zweiten Tab, auch ohne')).toBe(1);
    expect(await times('Im ersten Tab, ohne Netz')).toBe(1);
    await page.reload();
    await one.opened();
    await one.saved();
    expect((await one.blocks()).filter((text) => text.includes('ohne'))).toHaveLength(2);
  });
});

test('an article that was begun without a server opens in a second tab as well, and there is one of it afterwards', async ({
  newsroom,
  page,
}) => {
  const desk = new DeskScreen(page);
  await page.goto(newsroom.origin);
  await page.evaluate(async () => void (await navigator.serviceWorker.ready));
  // What an article needs without a server is in the browser once one was open.
  await (await desk.newArticle()).opened();
  await page.getByRole('link', { name: 'Desk' }).click();
  await expect(desk.found).toHaveText(/^1 /);
  await newsroom.kill();
  await expect(page.getByRole('status', { name: 'Receipt' })).toContainText('Offline');
  const one = await desk.newArticle();
  await page.keyboard.press('Enter');
  await page.keyboard.type('Im ersten Tab');
  await expect(one.receipt).toContainText('13 changes kept here');
  const other = new ArticleScreen(await page.context().newPage());
  await other.page.goto(page.url());
  await other.opened();
  await other.startWriting();
  await other.page.keyboard.type('Im zweiten Tab');
  await expect(other.receipt).toContainText('14 changes kept here');
  await newsroom.restart();
  for (const each of [one, other]) {
    await each.saved();
    await expect(async () =>
      expect((await each.blocks()).slice(0, 2)).toEqual(['Im zweiten Tab', 'Im ersten Tab']),
    ).toPass();
  }
  await one.page.getByRole('link', { name: 'Desk' }).click();
  await expect(desk.row('Im ersten Tab')).toHaveCount(1);
  await expect(desk.found).toHaveText(/^2 /);
});
