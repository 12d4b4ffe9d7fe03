import { fileURLToPath } from 'node:url';
import AxeBuilder from '@axe-core/playwright';
import type { BrowserContext, Page } from '@playwright/test';
import { ArticleScreen } from '../fixtures/ArticleScreen.ts';
import { DeskScreen } from '../fixtures/DeskScreen.ts';
import { expect, test } from '../fixtures/newsroom.ts';
import { typeUntilItWrites, writingThread } from '../fixtures/writingThread.ts';

const sample = 'Nordkorea schliesst Militärpakt mit Russland';

/** The front's headline is typed; the receipt may still be that of the version before. */
async function writeHeadline(article: ArticleScreen, headline: string): Promise<void> {
  await article.startWriting();
  await article.page.keyboard.press('Enter');
  await article.page.keyboard.type(headline);
  await article.page.keyboard.press('Enter');
  await article.saved();
}

const headlines = (page: Page, text: string) => page.getByRole('textbox', { name: 'Manuscript' }).getByText(text);

/** As in a private window of a browser that has none there. Workers know no init script, so their script brings it. */
async function withoutStorage(context: BrowserContext): Promise<void> {
  await context.route(/newsroom\.worker-.*\.js/, async (route) => {
    const answer = await route.fetch();
    const body = `delete self.FileSystemSyncAccessHandle;${await answer.text()}`;
    await route.fulfill({ response: answer, body });
  });
}

test('the demo starts full, keeps what is written, and passes from tab to tab', async ({ site, context }) => {
  const page = await context.newPage();
  const desk = new DeskScreen(page);

  await test.step('the first load says how far it is', async () => {
    let arrive: () => void = () => {};
    const arrived = new Promise<void>((resolve) => {
      arrive = resolve;
    });
    await context.route('**/*.wasm', async (route) => {
      await arrived;
      await route.continue();
    });
    await page.goto(site);
    await expect(page.getByRole('progressbar', { name: 'The demo starts' })).toBeVisible();
    await expect(page.getByRole('status')).toHaveText('Opening the database …');
    arrive();
  });

  await test.step('one is signed in at once, on a desk with articles, and told that it is the demo', async () => {
    await expect(desk.row(sample)).toBeVisible();
    const sign = page.getByRole('complementary', { name: 'Demo' });
    await expect(sign).toContainText('Stays in this browser');
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  });

  const article = await desk.newArticle();
  const address = page.url();
  await test.step('what is written is there after a reload', async () => {
    await writeHeadline(article, 'Ohne Server geschrieben');
    await page.reload();
    await article.opened();
    await expect(headlines(page, 'Ohne Server geschrieben')).toBeVisible();
  });

  const other = new ArticleScreen(await context.newPage());
  await test.step('a second tab sees what the first one types, and the other way round', async () => {
    await other.page.goto(address);
    await other.opened();
    await article.startWriting();
    await page.keyboard.type('Vom ersten Tab');
    await expect(headlines(other.page, 'Vom ersten Tab')).toBeVisible();
    await other.startWriting();
    await other.page.keyboard.press('End');
    await other.page.keyboard.type(', vom zweiten');
    await expect(headlines(page, 'Vom ersten Tab, vom zweiten')).toBeVisible();
  });

  await test.step('the tab that leads is closed, the other one goes on and loses nothing', async () => {
    await page.close();
    await other.page.keyboard.type(', allein');
    // A third tab knows only what is committed.
    const third = await context.newPage();
    await third.goto(address);
    await expect(headlines(third, 'Vom ersten Tab, vom zweiten, allein')).toBeVisible();
    await third.close();
    await other.saved();
  });

  await test.step('a link leads to the page, with its rights', async () => {
    const readers = await context.newPage();
    await readers.goto(`${address.replace('/articles/', '/api/articles/')}/preview`);
    await expect(readers.getByRole('heading', { level: 1 })).toHaveText('Ohne Server geschrieben');
    await readers.close();
  });

  await test.step('without a network it opens all the same', async () => {
    await context.setOffline(true);
    await other.page.reload();
    await other.opened();
    await other.page.keyboard.press('ControlOrMeta+End');
    await other.page.keyboard.type('Im Funkloch.');
    await other.saved();
    await other.page.goto(site);
    await expect(new DeskScreen(other.page).row('Ohne Server geschrieben')).toBeVisible();
    await context.setOffline(false);
  });
});

test('in the demo, too, a thread of its own writes the local copy', async ({ site, context }) => {
  const page = await context.newPage();
  await page.goto(site);
  const article = await new DeskScreen(page).newArticle();
  await article.opened();
  await article.startWriting();
  const words = await typeUntilItWrites(page, await writingThread(page), 'Wort ');
  await article.saved();
  await page.reload();
  await expect(article.manuscript).toContainText(words);
});

test('in the demo, too, a thread of its own reads the files that are imported', async ({ site, context }) => {
  const page = await context.newPage();
  await page.goto(site);
  await page.getByRole('button', { name: 'Import' }).click();
  const dialog = page.getByRole('dialog', { name: 'Import files' });
  const chooser = page.waitForEvent('filechooser');
  await dialog.getByRole('button', { name: 'Choose files' }).click();
  await (await chooser).setFiles(fileURLToPath(new URL('../samples/seed-article.txt', import.meta.url)));
  await expect(dialog.getByRole('status')).toHaveText('1 of 1 files read');
  expect(page.workers().map((worker) => worker.url())).toContainEqual(expect.stringContaining('/reading.worker-'));
  await dialog.getByRole('link', { name: 'Open: Nordkorea schließt Militärpakt mit Russland' }).click();
  await new ArticleScreen(page).opened();
});

test('the demo is reset in every tab, to the samples or to nothing', async ({ site, context }) => {
  const page = await context.newPage();
  await page.goto(site);
  await writeHeadline(await new DeskScreen(page).newArticle(), 'Bald vergessen');
  const other = await context.newPage();
  await other.goto(site);
  await expect(new DeskScreen(other).row('Bald vergessen')).toBeVisible();

  const reset = async (button: string) => {
    await page.getByRole('button', { name: 'Reset demo' }).click();
    await page.getByRole('dialog', { name: 'Reset demo' }).getByRole('button', { name: button }).click();
  };
  await reset('Begin with the samples');
  for (const tab of [page, other]) {
    await expect(new DeskScreen(tab).row(sample)).toBeVisible();
    await expect(new DeskScreen(tab).row('Bald vergessen')).toHaveCount(0);
  }
  await reset('Begin empty');
  for (const tab of [page, other]) await expect(tab.getByRole('button', { name: /sample/i })).toBeVisible();
});

test('the sign stays at the foot while a screen is fetched, and the screen says which Galley it is', async ({
  site,
  context,
}) => {
  const page = await context.newPage();
  await page.goto(site);
  await expect(new DeskScreen(page).row(sample)).toBeVisible();
  let arrive: () => void = () => {};
  const arrived = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  await context.route(/\/StatusPage-.*\.js/, async (route) => {
    await arrived;
    await route.continue();
  });
  await page.goto(`${site}status`);
  const sign = page.getByRole('complementary', { name: 'Demo' });
  await expect(sign).toBeVisible();
  const { y, height } = (await sign.boundingBox()) ?? { y: 0, height: 0 };
  expect(y + height).toBe(page.viewportSize()?.height);
  arrive();
  await expect(page.getByText(/^Galley \d+\.\d+\.\d+$/)).toBeVisible();
});

test('a tab of the demo before this one still gets its parts', async ({ site, context }) => {
  const page = await context.newPage();
  await page.goto(site);
  const article = await new DeskScreen(page).newArticle();
  const keeps = (file: RegExp) =>
    page.evaluate(async (wanted) => {
      const found = await Promise.all(
        (await caches.keys()).map(async (name) => (await (await caches.open(name)).keys()).map(({ url }) => url)),
      );
      return found.flat().some((url) => new RegExp(wanted).test(url));
    }, file.source);
  await expect.poll(() => keeps(/\/FindBar-[\w-]+\.js$/)).toBe(true);

  await test.step('the site gets another version, without that file, and cannot be asked for it', async () => {
    await context.route('**/files.json', async (route) => {
      const answer = await route.fetch();
      const files = ((await answer.json()) as string[]).filter((file) => !file.includes('/FindBar-'));
      await route.fulfill({ response: answer, json: [...files, 'favicon.svg?of-tomorrow'] });
    });
    const newer = await context.newPage();
    // Once is when it is new, twice when it is known.
    for (const _ of [1, 2]) {
      await newer.goto(site);
      await expect(new DeskScreen(newer).row(sample)).toBeVisible();
      await expect.poll(() => keeps(/of-tomorrow$/)).toBe(true);
    }
    await newer.close();
    await context.setOffline(true);
  });

  await article.startWriting();
  await page.keyboard.press('ControlOrMeta+f');
  await expect(page.getByRole('textbox', { name: 'Find', exact: true })).toBeVisible();
});

test('the demo is installed as an app of its own name, one for each folder of a host', async ({ site, context }) => {
  const page = await context.newPage();
  await page.goto(site);
  await expect(new DeskScreen(page).row(sample)).toBeVisible();
  const browser = await context.newCDPSession(page);
  const { installabilityErrors } = await browser.send('Page.getInstallabilityErrors');
  // A journey's window is a private one; nothing else is in the way.
  expect(installabilityErrors.map(({ errorId }) => errorId)).toEqual(['in-incognito']);
  const { errors, manifest } = await browser.send('Page.getAppManifest');
  expect(errors).toEqual([]);
  expect(manifest).toMatchObject({ name: 'Galley demo', startUrl: site, scope: site, id: site });
});

test('who has signed out comes in again by the sign', async ({ site, context }) => {
  const page = await context.newPage();
  await page.goto(site);
  await expect(new DeskScreen(page).row(sample)).toBeVisible();
  await page.getByRole('button', { name: 'Your account' }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await page.getByRole('link', { name: 'Sign in again' }).click();
  await expect(new DeskScreen(page).row(sample)).toBeVisible();
});

test.describe('where the browser gives no storage', () => {
  test('the demo runs in memory, and says so', async ({ site, context }) => {
    await withoutStorage(context);
    const page = await context.newPage();
    await page.goto(site);
    await expect(new DeskScreen(page).row(sample)).toBeVisible();
    await expect(page.getByRole('complementary', { name: 'Demo' })).toContainText('gone with the last tab');
  });

  test('all of that sentence is seen on a narrow phone, in every language', async ({ site, browser }) => {
    for (const locale of ['en-GB', 'de-CH', 'fr-CH']) {
      const context = await browser.newContext({ locale, viewport: { width: 360, height: 700 } });
      await withoutStorage(context);
      const page = await context.newPage();
      await page.goto(site);
      const sentence = page.getByRole('complementary', { name: /^D[eé]mo$/ }).getByRole('status');
      await expect(sentence).toBeVisible();
      const hidden = await sentence.evaluate((words) => words.scrollHeight - words.clientHeight);
      expect([locale, hidden]).toEqual([locale, 0]);
      await context.unrouteAll({ behavior: 'ignoreErrors' });
      await context.close();
    }
  });

  test('where the site may keep no data it refuses with the same sentence as where there is no service worker', async ({
    site,
    context,
  }) => {
    await context.addInitScript(() => {
      ServiceWorkerContainer.prototype.register = () => Promise.reject(new DOMException('denied', 'NotSupportedError'));
    });
    const page = await context.newPage();
    await page.goto(site);
    await expect(page.getByRole('heading', { name: 'The demo does not run here' })).toBeVisible();
    await expect(page.getByRole('alert')).toContainText('keep data');
  });

  test('without service workers it refuses with a sentence', async ({ site, context }) => {
    await context.addInitScript(() => {
      Reflect.deleteProperty(Navigator.prototype, 'serviceWorker');
    });
    const page = await context.newPage();
    await page.goto(site);
    await expect(page.getByRole('heading', { name: 'The demo does not run here' })).toBeVisible();
    await expect(page.getByRole('alert')).toContainText('current browser');
  });
});
