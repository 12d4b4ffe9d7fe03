import { ArticleScreen } from '../fixtures/ArticleScreen.ts';
import { DeskScreen } from '../fixtures/DeskScreen.ts';
import { expect, test } from '../fixtures/newsroom.ts';

test('the desk without a server shows what is here and what waits; new articles are made when it is back, once', async ({
  newsroom,
  page,
}) => {
  const desk = new DeskScreen(page);
  const read = await newsroom.createArticle();
  const untouched = await newsroom.createArticle();
  await page.goto(`/articles/${read}`);
  const article = new ArticleScreen(page);
  await article.opened();
  await article.startWriting();
  await page.keyboard.press('Enter');
  await page.keyboard.type('Vorher geöffnet');
  await article.saved();
  await page.getByRole('link', { name: 'Desk' }).click();
  await expect(desk.row('Vorher geöffnet')).toBeVisible();
  await page.evaluate(async () => void (await navigator.serviceWorker.ready));

  const here = page.getByRole('region', { name: 'Articles in this browser' });
  const line = page.getByRole('status', { name: 'Receipt' });
  await test.step('the server is gone: within five seconds the desk says so and shows what is here', async () => {
    await newsroom.kill();
    await expect(line).toContainText('Offline', { timeout: 5_000 });
    await expect(here.getByRole('listitem')).toHaveCount(1);
    await expect(here.getByRole('listitem')).toContainText('everything sent');
  });

  await test.step('an article that was closed before opens and is written', async () => {
    await here.getByRole('link', { name: 'Vorher geöffnet' }).click();
    await article.opened();
    await article.caretAtEndOf('Vorher geöffnet');
    await page.keyboard.type('!');
    await expect(article.receipt).toContainText('Offline: 1 change');
    await page.getByRole('link', { name: 'Desk' }).click();
    await expect(here.getByRole('listitem')).toContainText('1 change waits to be sent');
    await expect(line).toContainText('1 change waits');
  });

  await test.step('a new one is started, and survives a reload', async () => {
    const begun = await desk.newArticle();
    await page.keyboard.press('Enter');
    await page.keyboard.type('Im Zug begonnen');
    await expect(begun.receipt).toContainText('Offline: 15 changes');
    await page.reload();
    await begun.opened();
    await expect(begun.manuscript).toContainText('Im Zug begonnen');
    await page.getByRole('link', { name: 'Desk' }).click();
    await expect(here.getByRole('listitem').filter({ hasText: 'Im Zug begonnen' })).toContainText('started here');
    await expect(line).toContainText('16 changes wait');
  });

  await test.step('the server is back: everything is sent though nothing is open, once', async () => {
    await newsroom.restart();
    await expect(desk.row('Im Zug begonnen')).toBeVisible({ timeout: 15_000 });
    await expect(desk.row('Im Zug begonnen')).toHaveCount(1);
    await expect(desk.row('Vorher geöffnet!')).toBeVisible();
    await expect(line).toHaveText('');
    await expect(desk.found).toHaveText(/^3 /);
    expect(JSON.stringify(await newsroom.document(untouched))).not.toContain('text');
  });
});

test('leaving asks only while something is unsent', async ({ newsroom, page }) => {
  const id = await newsroom.createArticle();
  await page.goto(`/articles/${id}`);
  const article = new ArticleScreen(page);
  await article.opened();
  const asked: string[] = [];
  page.on('dialog', (dialog) => {
    asked.push(dialog.type());
    void dialog.accept();
  });
  await article.startWriting();
  await page.keyboard.type('Gesendet');
  await article.saved();
  await page.reload();
  await article.opened();
  expect(asked).toEqual([]);
  await page.evaluate(async () => void (await navigator.serviceWorker.ready));
  await newsroom.kill();
  await expect(article.receipt).toContainText('Offline');
  await page.keyboard.press('ControlOrMeta+Home');
  await article.startWriting();
  await page.keyboard.type('Neu ');
  await expect(article.receipt).toContainText('Offline: 4 changes');
  await page.reload();
  await article.opened();
  expect(asked).toEqual(['beforeunload']);
  await newsroom.restart();
  await article.saved();
  await page.reload();
  expect(asked).toHaveLength(1);
});

for (const width of [320, 390, 768, 1440])
  test(`offline is said within five seconds, with the number of changes, ${width} pixels wide`, async ({
    newsroom,
    page,
  }) => {
    const id = await newsroom.createArticle();
    await page.setViewportSize({ width, height: 700 });
    await page.goto(`/articles/${id}`);
    const article = new ArticleScreen(page);
    await article.opened();
    await article.startWriting();
    await page.keyboard.type('Eins');
    await article.saved();
    await newsroom.kill();
    await expect(article.receipt).toContainText('Offline', { timeout: 5_000 });
    await page.keyboard.type(' zwei');
    await expect(article.receipt).toContainText('Offline: 5 changes');
    // All of it can be read: nothing is cut off by the edge of its place.
    const cut = await article.receipt.evaluate((receipt) =>
      [receipt, ...receipt.querySelectorAll('*')].some(
        (part) => part instanceof HTMLElement && part.scrollWidth > part.clientWidth && part.clientWidth > 0,
      ),
    );
    expect(cut).toBe(false);
    await expect(article.receipt).toBeInViewport({ ratio: 1 });
  });

test('a network that takes everything and says nothing is noticed within ten seconds', async ({ newsroom, page }) => {
  const id = await newsroom.createArticle();
  await page.goto(`/articles/${id}`);
  const article = new ArticleScreen(page);
  await article.opened();
  await article.startWriting();
  await page.keyboard.type('Vorher');
  await article.saved();
  // The process stands still: its sockets stay open, and nothing comes back.
  newsroom.signal('SIGSTOP');
  await page.keyboard.type(' danach');
  await expect(article.receipt).not.toContainText('Saved', { timeout: 3_000 });
  await expect(article.receipt).toContainText('Offline: 7 changes', { timeout: 10_000 });
  newsroom.signal('SIGCONT');
  await article.saved();
  await expect.poll(async () => JSON.stringify(await newsroom.document(id))).toContain('Vorher danach');
});
