import type { Page } from '@playwright/test';
import { ArticleScreen } from '../fixtures/ArticleScreen.ts';
import { expect, test } from '../fixtures/newsroom.ts';
import { writingThread } from '../fixtures/writingThread.ts';

const warning = 'This browser keeps no local copy';

/** Opens an article, types, and waits until the server has it. */
async function write(page: Page, address: string, words: string): Promise<ArticleScreen> {
  await page.goto(address);
  const article = new ArticleScreen(page);
  await article.opened();
  await article.startWriting();
  await page.keyboard.press('End');
  await page.keyboard.type(words);
  await article.saved();
  return article;
}

/** Leaves no room in the local copy for a page or its thread. Returns what makes room again. */
async function fill(run: (code: () => void) => Promise<void>): Promise<() => Promise<void>> {
  await run(() => {
    const { put } = IDBObjectStore.prototype;
    Object.assign(globalThis, { freeRoom: () => Object.assign(IDBObjectStore.prototype, { put }) });
    // What a request does whose row finds no room: its transaction fails with it.
    IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...row: Parameters<IDBObjectStore['put']>) {
      const request = put.apply(this, row);
      this.transaction.abort();
      return request;
    };
  });
  return () => run(() => void (globalThis as unknown as { freeRoom(): void }).freeRoom());
}

test('a browser that refuses storage says so, and everything is saved at the server', async ({ newsroom, page }) => {
  const id = await newsroom.createArticle();
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('Refused', 'SecurityError');
    };
  });
  const article = await write(page, `${newsroom.origin}/articles/${id}`, 'Ohne Speicher');
  await expect(page.getByText(warning)).toBeVisible();
  expect(JSON.stringify(await newsroom.document(id))).toContain('Ohne Speicher');

  await test.step('leaving asks while something is unsent, for now it would be lost', async () => {
    await newsroom.kill();
    await page.keyboard.type('!');
    await expect(article.receipt).toContainText('Offline: 1 change not saved');
    const asked = page.waitForEvent('dialog');
    const closing = page.close({ runBeforeUnload: true });
    const dialog = await asked;
    expect(dialog.type()).toBe('beforeunload');
    await dialog.dismiss();
    await closing;
    await newsroom.restart();
    await article.saved();
    expect(JSON.stringify(await newsroom.document(id))).toContain('Ohne Speicher!');
  });
});

test('where nothing is kept, a session that ends leaves what is unsent on the screen, to be sent after the next sign-in', async ({
  newsroom,
  page,
}) => {
  const id = await newsroom.createArticle();
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('Refused', 'SecurityError');
    };
  });
  const article = await write(page, `${newsroom.origin}/articles/${id}`, 'Vorher');
  await newsroom.kill();
  await page.keyboard.type(', nur hier');
  await expect(article.receipt).toContainText('Offline: 10 changes not saved');
  await page.context().clearCookies();
  await newsroom.restart();
  await expect(page.getByRole('status', { name: 'Last notice' })).toContainText('Your session has ended');
  await expect(article.manuscript).toContainText('Vorher, nur hier');
  const opening = page.context().waitForEvent('page');
  await page.getByRole('button', { name: 'Sign in' }).click();
  const beside = await opening;
  await beside.getByLabel('E-mail address').fill('owner@example.org');
  await beside.getByLabel('Password').fill('ein langes Passwort');
  await beside.getByRole('button', { name: 'Sign in' }).click();
  await article.saved();
  expect(JSON.stringify(await newsroom.document(id))).toContain('Vorher, nur hier');
});

test('storage that is full is said, typing goes on, and the local copy is whole again when there is room', async ({
  newsroom,
  page,
}) => {
  const id = await newsroom.createArticle();
  const article = await write(page, `${newsroom.origin}/articles/${id}`, 'Vorher');
  const thread = await writingThread(page);
  const freed = [await fill((code) => page.evaluate(code)), await fill((code) => thread.evaluate(code))];
  await page.keyboard.type(', voll');
  await expect(page.getByText(warning)).toBeVisible();
  await article.saved();
  expect(JSON.stringify(await newsroom.document(id))).toContain('Vorher, voll');

  for (const free of freed) await free();
  await expect(async () => {
    await page.keyboard.type('.');
    await expect(page.getByText(warning)).toHaveCount(0, { timeout: 1_000 });
  }).toPass();
  await article.saved();
  await newsroom.kill();
  await page.keyboard.type(' Wieder da');
  await expect(article.receipt).toContainText('10 changes kept here');
});

test('storage that is deleted while one writes takes nothing along', async ({ newsroom, page }) => {
  const id = await newsroom.createArticle();
  const article = await write(page, `${newsroom.origin}/articles/${id}`, 'Vorher');
  await page.evaluate(async () => void (await navigator.serviceWorker.ready));
  await writingThread(page);
  await newsroom.kill();
  await expect(article.receipt).toContainText('Offline');
  await page.keyboard.type(', ungesendet');
  await expect(article.receipt).toContainText('12 changes kept here');
  const session = await page.context().newCDPSession(page);
  await session.send('Storage.clearDataForOrigin', { origin: newsroom.origin, storageTypes: 'indexeddb' });
  await page.keyboard.type(', und weiter');
  await expect(article.receipt).toContainText('24 changes kept here');
  await page.reload();
  await expect(article.manuscript).toContainText('Vorher, ungesendet, und weiter');
  await newsroom.restart();
  await article.saved();
  expect(JSON.stringify(await newsroom.document(id))).toContain('Vorher, ungesendet, und weiter');
});
