import type { Page } from '@playwright/test';
import { ArticleScreen } from '../fixtures/ArticleScreen.ts';
import { expect, type Newsroom, test } from '../fixtures/newsroom.ts';

const words = 'Nur für mich, solange es nicht gesendet ist.';

/** Everything that this browser has stored, as text. */
async function stored(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const names = (await indexedDB.databases()).flatMap(({ name }) => name ?? []);
    const all: unknown[] = [];
    for (const name of names) {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open(name);
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = () => reject(opening.error);
      });
      for (const store of database.objectStoreNames) {
        const rows = await new Promise<unknown[]>((resolve, reject) => {
          const asking = database.transaction(store).objectStore(store).getAll();
          asking.onsuccess = () => resolve(asking.result);
          asking.onerror = () => reject(asking.error);
        });
        all.push(...rows);
      }
      database.close();
    }
    return JSON.stringify(all);
  });
}

/** An article with words that the server has not got, and a server that is back. */
async function leaveUnsent(newsroom: Newsroom, page: Page): Promise<string> {
  const id = await newsroom.createArticle();
  await page.goto(`${newsroom.origin}/articles/${id}`);
  const article = new ArticleScreen(page);
  await article.opened();
  await page.evaluate(async () => void (await navigator.serviceWorker.ready));
  await newsroom.kill();
  await article.startWriting();
  await page.keyboard.type(words);
  await expect(article.receipt).toContainText(`${words.length} changes kept here`);
  return id;
}

test('a session that expired keeps what is unsent; nobody else sees it, and it is sent when the same person is back', async ({
  newsroom,
  page,
}) => {
  const anna = await newsroom.signedIn('reporter', 'Anna Muster');
  const id = await leaveUnsent(newsroom, anna);
  await newsroom.restart();
  await test.step('her session is over: she is asked to sign in, not told that anything is lost', async () => {
    await anna.context().clearCookies();
    await anna.reload();
    await expect(anna.getByRole('button', { name: 'Sign in' })).toBeVisible();
    expect(await stored(anna)).toContain(id);
  });

  await test.step('a colleague signs in on the same computer and finds nothing of it', async () => {
    await newsroom.signInAsOwner(anna.context());
    await anna.goto(`${newsroom.origin}/articles/${id}`);
    const article = new ArticleScreen(anna);
    await article.opened();
    await article.saved();
    await expect(article.manuscript).not.toContainText(words);
    await anna.goto(`${newsroom.origin}/status`);
    await expect(anna.getByRole('region', { name: 'In this browser' })).not.toContainText('waits');
    expect(JSON.stringify(await newsroom.document(id))).not.toContain(words);
    await anna.getByRole('button', { name: 'Your account' }).click();
    await anna.getByRole('menuitem', { name: 'Sign out' }).click();
    await expect(anna.getByRole('button', { name: 'Sign in' })).toBeVisible();
  });

  await test.step('she signs in again and goes to her desk: it is sent', async () => {
    await anna.goto(newsroom.origin);
    await anna.getByLabel('E-mail address').fill('anna.muster@example.org');
    await anna.getByLabel('Password').fill('ein langes Passwort');
    await anna.getByRole('button', { name: 'Sign in' }).click();
    await expect(anna.getByRole('grid', { name: 'Articles' })).toBeVisible();
    await expect.poll(async () => JSON.stringify(await newsroom.document(id))).toContain(words);
  });
  await page.close();
});

test('who signs out, and who is shut out, leaves nothing on the computer', async ({ newsroom, page }) => {
  const anna = await newsroom.signedIn('reporter', 'Anna Muster');
  const id = await leaveUnsent(newsroom, anna);
  await newsroom.restart();
  await new ArticleScreen(anna).saved();
  expect(await stored(anna)).toContain(id);
  let answer: () => void = () => {};
  const answered = new Promise<void>((resolve) => {
    answer = resolve;
  });
  await anna.route('**/api/session', async (route) => {
    await answered;
    await route.continue();
  });
  await test.step('an administrator shuts her account while the article is open', async () => {
    await page.goto(`${newsroom.origin}/people`);
    const row = page.getByRole('row').filter({ hasText: 'Anna Muster' });
    await row.getByRole('button').last().click();
    await page.getByRole('menuitem', { name: /Disable|Block|Deactivate/ }).click();
  });
  await test.step('she hears first that nobody is signed in, as when a session has expired, and then why', async () => {
    const refused = anna.waitForResponse((response) => response.status() === 401);
    await anna.getByRole('tab', { name: 'History' }).click();
    await refused;
    answer();
  });
  await expect(anna.getByRole('button', { name: 'Sign in' })).toBeVisible({ timeout: 15_000 });
  await expect.poll(() => stored(anna)).not.toContain(id);

  await test.step('signing out deletes the copies of articles that were only read', async () => {
    await page.goto(`${newsroom.origin}/articles/${id}`);
    const article = new ArticleScreen(page);
    await article.opened();
    await article.saved();
    await page.getByRole('link', { name: 'Desk' }).click();
    // The article's bar goes, and its menus with it.
    await expect(page.getByRole('grid', { name: 'Articles' })).toBeVisible();
    expect(await stored(page)).toContain(id);
    await page.getByRole('button', { name: 'Your account' }).click();
    await page.getByRole('menuitem', { name: 'Sign out' }).click();
    await expect(page.getByRole('button', { name: 'Sign in' })).toBeVisible();
    expect(await stored(page)).not.toContain(id);
  });
});

test('who signs out when the session has expired already leaves nothing either, and is asked about what is unsent', async ({
  newsroom,
  page,
}) => {
  const anna = await newsroom.signedIn('reporter', 'Anna Muster');
  const id = await leaveUnsent(newsroom, anna);
  let answer: () => void = () => {};
  const answered = new Promise<void>((resolve) => {
    answer = resolve;
  });
  // Her tab has not heard yet that the session is over.
  await anna.route('**/api/session', async (route) => {
    if (route.request().method() === 'GET') await answered;
    await route.continue();
  });
  await anna.context().clearCookies();
  await newsroom.restart();
  const signOut = async () => {
    await anna.getByRole('button', { name: 'Your account' }).click();
    await anna.getByRole('menuitem', { name: 'Sign out' }).click();
  };
  await test.step('she is told what would be lost, and may stay', async () => {
    await signOut();
    const question = anna.getByRole('dialog', { name: 'Sign out' });
    await expect(question).toContainText(`${words.length} changes are not saved`);
    await question.getByRole('button', { name: 'Stay' }).click();
    expect(await stored(anna)).toContain(id);
  });
  await test.step('she leaves all the same, and nothing of hers stays', async () => {
    await signOut();
    const refused = anna.waitForResponse((response) => response.request().method() === 'DELETE');
    await anna.getByRole('button', { name: 'Sign out anyway' }).click();
    expect((await refused).status()).toBe(401);
    answer();
    await expect(anna.getByRole('button', { name: 'Sign in' })).toBeVisible();
    expect(await stored(anna)).not.toContain(id);
  });
  await page.close();
});

test('somebody else who signs in in another tab takes this one over, and finds nothing of what waits in it', async ({
  newsroom,
  page,
}) => {
  const anna = await newsroom.signedIn('reporter', 'Anna Muster');
  const id = await newsroom.createArticle();
  const address = `${newsroom.origin}/articles/${id}`;
  await anna.goto(address);
  const article = new ArticleScreen(anna);
  await article.opened();
  await article.startWriting();
  await article.saved();
  await anna.context().setOffline(true);
  await expect(article.receipt).toContainText('Offline');
  await anna.keyboard.type(words);
  await expect(article.receipt).toContainText(`${words.length} changes kept here`);
  await newsroom.signInAsOwner(anna.context());
  await anna.context().setOffline(false);
  await expect(async () => {
    await anna.keyboard.press('Escape');
    await anna.getByRole('button', { name: 'Your account' }).click();
    // The owner's menu is longer than a reporter's.
    await expect(anna.getByRole('menuitem', { name: 'People' })).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await anna.keyboard.press('Escape');
  await article.saved();
  await expect(article.manuscript).not.toContainText(words);
  expect(JSON.stringify(await newsroom.document(id))).not.toContain(words);
  await newsroom.post(anna.context().request, '/api/session', {
    email: 'anna.muster@example.org',
    password: 'ein langes Passwort',
  });
  await anna.goto(address);
  await expect(article.manuscript).toContainText(words);
  await article.saved();
  await page.close();
});
