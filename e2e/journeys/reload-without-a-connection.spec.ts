import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { ArticleScreen } from '../fixtures/ArticleScreen.ts';
import { expect, test } from '../fixtures/newsroom.ts';

/** Resolves when the browser keeps the app. */
async function kept(page: Page): Promise<void> {
  await page.evaluate(async () => void (await navigator.serviceWorker.ready));
}

test('Galley opens without a server, the article is there and can be written, and all of it is sent later', async ({
  newsroom,
  page,
}) => {
  const id = await newsroom.createArticle();
  await page.goto(`/articles/${id}`);
  const article = new ArticleScreen(page);
  await article.opened();
  await kept(page);

  await test.step('something is saved, something more is typed after the server has died', async () => {
    await article.startWriting();
    await page.keyboard.press('Enter');
    await page.keyboard.type('Zug im Tunnel');
    await article.saved();
    await newsroom.kill();
    await page.keyboard.type(', ohne Netz');
    await expect(article.receipt).toContainText('Offline');
    await expect(article.receipt).toContainText('kept here');
  });

  await test.step('the page is reloaded: it comes, with everything', async () => {
    await page.reload();
    await article.opened();
    await expect(article.manuscript).toContainText('Zug im Tunnel, ohne Netz');
    await expect(article.preview.locator('h1')).toHaveText('Zug im Tunnel, ohne Netz');
  });

  await test.step('one goes on writing, and reloads once more', async () => {
    await article.caretAtEndOf('Zug im Tunnel');
    await page.keyboard.type(', trotzdem');
    await expect(article.receipt).toContainText('kept here');
    await page.reload();
    await expect(article.manuscript).toContainText('Zug im Tunnel, ohne Netz, trotzdem');
  });

  await test.step('the server is back: everything is sent, once', async () => {
    await newsroom.restart();
    await article.saved();
    expect(JSON.stringify(await newsroom.document(id)).split('Zug im Tunnel, ohne Netz, trotzdem')).toHaveLength(2);
  });
});

test('behind a proxy that says files vary by origin, too, all of what is kept is found', async ({
  newsroom,
  page,
  context,
}) => {
  await context.route(/\/assets\//, async (route) => {
    const answer = await route.fetch({ maxRetries: 1 });
    await route.fulfill({ response: answer, headers: { ...answer.headers(), vary: 'Origin' } });
  });
  await page.goto(`/articles/${await newsroom.createArticle()}`);
  const article = new ArticleScreen(page);
  await article.opened();
  await kept(page);
  await context.unrouteAll({ behavior: 'ignoreErrors' });
  await newsroom.kill();
  await page.reload();
  await article.opened();
  await article.startWriting();
  // What is asked for the first time.
  await page.keyboard.press('ControlOrMeta+f');
  await expect(page.getByRole('search')).toBeVisible();
});

test('what is kept is the app alone; after signing out nobody is remembered', async ({ newsroom, page }) => {
  const id = await newsroom.createArticle();
  await page.goto(`/articles/${id}`);
  await new ArticleScreen(page).opened();
  await kept(page);
  await page.reload();
  await new ArticleScreen(page).opened();
  const addresses = await page.evaluate(async () => {
    const caches = await Promise.all((await window.caches.keys()).map((name) => window.caches.open(name)));
    const requests = (await Promise.all(caches.map((cache) => cache.keys()))).flat();
    return requests.map((request) => new URL(request.url).pathname);
  });
  expect(addresses).toContain('/');
  expect(addresses.filter((address) => /^\/(api|media|read|articles)/.test(address))).toEqual([]);

  await page.getByRole('button', { name: 'Your account' }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await expect(page.getByRole('button', { name: 'Sign in' })).toBeVisible();
  await newsroom.kill();
  await page.goto(`/articles/${id}`);
  await expect(page.getByText('The server cannot be reached.')).toBeVisible({ timeout: 20_000 });
  await expect(page.getByRole('textbox', { name: 'Manuscript' })).toHaveCount(0);
});

test('a new build takes over; a tab that was opened with the old one still gets its files', async ({
  newsroom,
  page,
}, testInfo) => {
  const next = testInfo.outputPath('next');
  const dist = newsroom.clientFile('..');
  await cp(dist, join(next, 'dist'), { recursive: true });
  const client = join(next, 'dist/client');
  const people = (await readdir(join(client, 'assets'))).filter((file) => /^PeoplePage.*\.js/.test(file)).sort();
  expect(people).not.toEqual([]);
  for (const file of people) await rm(join(client, 'assets', file));
  const index = await readFile(join(client, 'index.html'), 'utf8');
  await writeFile(join(client, 'index.html'), index.replace('</title>', '</title><meta name="next" content="yes">'));
  const source = await readFile(join(client, 'shell.js'), 'utf8');
  const smallFiles = String(/"smallFiles":"([^"]+)"/.exec(source)?.[1]);
  const { [`/assets/${people[0]}`]: left, ...others } = JSON.parse(await readFile(join(client, smallFiles), 'utf8'));
  expect(left).toContain('export');
  await writeFile(join(client, '/assets/shell-next.json'), JSON.stringify(others));
  const ofNext = source.replace(/"version":"\w+"/, '"version":"next"').replace(smallFiles, '/assets/shell-next.json');
  await writeFile(join(client, 'shell.js'), ofNext);

  await kept(page);
  await page.reload();
  // From before the new build is there: the browser may look for it by itself.
  const shell = await page.evaluateHandle(() => {
    const seen = { another: false };
    navigator.serviceWorker.addEventListener('controllerchange', () => (seen.another = true), { once: true });
    return seen;
  });
  await newsroom.stop();
  await newsroom.restart(next);

  await test.step('the browser takes the new shell while the old tab stays open', async () => {
    // More than once: it may just be looking by itself, and has seen the old one. A browser ends a worker that has nothing
    // to do, after which the new one takes over; one that is driven by a test does not, and may let the new one wait.
    const workers = await page.context().newCDPSession(page);
    await workers.send('ServiceWorker.enable');
    const look = async () => {
      const { another, waits } = await shell.evaluate(async (seen) => {
        const registration = await navigator.serviceWorker.ready;
        if (!registration.installing && !registration.waiting) await registration.update();
        return { another: seen.another, waits: registration.waiting !== null };
      });
      if (waits) await workers.send('ServiceWorker.stopAllWorkers');
      return another;
    };
    await expect.poll(look).toBe(true);
    await page.getByRole('button', { name: 'Your account' }).click();
    await page.getByRole('menuitem', { name: 'People' }).click();
    await expect(page.getByRole('heading', { name: 'People' })).toBeVisible();
  });

  await test.step('a reload brings the new page', async () => {
    await page.goto('/');
    await expect(page.locator('meta[name="next"]')).toBeAttached();
  });
});
