import type { Page } from '@playwright/test';
import { ArticleScreen } from '../fixtures/ArticleScreen.ts';
import { expect, type Newsroom, test } from '../fixtures/newsroom.ts';
import { typeUntilItWrites, writingThread } from '../fixtures/writingThread.ts';

/** An article whose thread writes, as soon as the server is gone: `words` is what has been typed. */
async function writingAlone(newsroom: Newsroom, page: Page) {
  const id = await newsroom.createArticle();
  await page.goto(`${newsroom.origin}/articles/${id}`);
  await page.evaluate(async () => void (await navigator.serviceWorker.ready));
  const article = new ArticleScreen(page);
  await article.opened();
  await article.startWriting();
  const worker = await writingThread(page);
  const words = await typeUntilItWrites(page, worker, 'Wort ');
  await article.saved();
  await newsroom.kill();
  await expect(article.receipt).toContainText('Offline');
  return { id, article, worker, words };
}

test('a key costs the page no transaction, and is kept all the same', async ({ newsroom, page }) => {
  const { article, words: before } = await writingAlone(newsroom, page);
  await page.evaluate(() => {
    const counted = Object.assign(window, { written: 0 });
    const { transaction } = IDBDatabase.prototype;
    IDBDatabase.prototype.transaction = function (this: IDBDatabase, ...asked: Parameters<IDBDatabase['transaction']>) {
      if (asked[1] === 'readwrite') counted.written += 1;
      return transaction.apply(this, asked);
    };
  });
  const words = 'und noch eines, ohne Server';
  await page.keyboard.type(words);
  await expect(article.receipt).toContainText(`${words.length} changes kept here`);
  expect(await page.evaluate(() => (window as unknown as { written: number }).written)).toBe(0);
  await page.reload();
  await expect(article.manuscript).toContainText(before + words);
});

test('a page that is left writes down what its thread has not taken, and what was typed behind it', async ({
  newsroom,
  page,
}) => {
  const { id, article, worker, words: before } = await writingAlone(newsroom, page);
  const words = `${before}gerade noch`;
  await test.step('the thread hears nothing any more, as at the end of its page', async () => {
    await worker.evaluate(() => {
      globalThis.onmessage = null;
    });
    await page.keyboard.insertText('gerade');
    await page.keyboard.insertText(' noch');
  });
  await test.step('the page is loaded again at once: all of it is there', async () => {
    await page.reload();
    await expect(article.manuscript).toContainText(words);
  });
  await test.step('and arrives once', async () => {
    await newsroom.restart();
    await article.saved();
    expect(JSON.stringify(await newsroom.document(id)).split(words)).toHaveLength(2);
  });
});

test('a thread that dies is done without', async ({ newsroom, page }) => {
  const { article, worker, words } = await writingAlone(newsroom, page);
  await worker.evaluate(() => void setTimeout(() => globalThis.close()));
  await expect.poll(() => page.workers().includes(worker)).toBe(false);
  await page.keyboard.type('danach');
  await expect(article.receipt).toContainText('6 changes kept here');
  await expect(page.getByText('This browser keeps no local copy')).toHaveCount(0);
  await page.reload();
  await expect(article.manuscript).toContainText(`${words}danach`);
});
