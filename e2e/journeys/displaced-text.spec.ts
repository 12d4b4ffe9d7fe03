import type { Page } from '@playwright/test';
import { ArticleScreen } from '../fixtures/ArticleScreen.ts';
import { expect, type Newsroom, test } from '../fixtures/newsroom.ts';

const first = 'Der Stadtrat tagte bis Mitternacht.';
const doomed = 'Die Brücke bleibt gesperrt.';

/** Writes into a paragraph without a connection while a colleague deletes it, and comes back. */
async function displace(newsroom: Newsroom, anna: Page, bruno: Page, id: string, words: string): Promise<void> {
  const [hers, his] = [new ArticleScreen(anna), new ArticleScreen(bruno)];
  await bruno.goto(`${newsroom.origin}/articles/${id}`);
  await his.opened();
  await expect(his.manuscript).toContainText(doomed);
  await anna.context().setOffline(true);
  await expect(hers.receipt).toContainText('Offline');
  await hers.caretAtEndOf(doomed);
  await anna.keyboard.press('ArrowLeft');
  await anna.keyboard.type(words);
  await his.manuscript.getByText(doomed).click({ clickCount: 3 });
  await bruno.keyboard.press('Backspace');
  await bruno.keyboard.press('Backspace');
  await his.saved();
  await expect(his.manuscript).not.toContainText(doomed);
  await anna.context().setOffline(false);
  await hers.saved();
}

async function begin(newsroom: Newsroom, page: Page): Promise<string> {
  const id = await newsroom.createArticle();
  await page.goto(`${newsroom.origin}/articles/${id}`);
  const article = new ArticleScreen(page);
  await article.opened();
  await article.startWriting();
  for (let part = 0; part < 3; part += 1) await page.keyboard.press('Enter');
  await page.keyboard.type(first);
  await page.keyboard.press('Enter');
  await page.keyboard.type(doomed);
  await article.saved();
  return id;
}

test('words whose place a colleague deleted are kept, put back in one click, and stay in the list', async ({
  newsroom,
  page,
}) => {
  const bruno = await newsroom.signedIn('editor', 'Bruno Blau');
  const id = await begin(newsroom, page);
  const [hers, his] = [new ArticleScreen(page), new ArticleScreen(bruno)];
  const words = ' Das sagte sie um elf.';
  await displace(newsroom, page, bruno, id, words);
  const panel = page.getByRole('region', { name: 'Displaced text' });
  const open = panel.getByRole('list', { name: 'To decide' });
  const settled = panel.getByRole('list', { name: 'Decided' });

  await test.step('she is told, and finds them with who, when and where', async () => {
    await expect(hers.manuscript).not.toContainText(words.trim());
    await page.getByRole('button', { name: 'Show', exact: true }).click();
    await expect(page.getByRole('tab', { name: 'Displaced text' })).toHaveAttribute('aria-selected', 'true');
    await expect(open.getByRole('listitem')).toHaveCount(1);
    await expect(open).toContainText(words.trim());
    await expect(open).toContainText('Bruno Blau deleted the place at the same time');
    await expect(open).toContainText(doomed.slice(0, -1));
    await expect(open).toContainText(/\d\d:\d\d/);
  });

  await test.step('they outlive her browser: a colleague sees them, too', async () => {
    await bruno.getByRole('tab', { name: 'Displaced text' }).click();
    await expect(bruno.getByRole('list', { name: 'To decide' })).toContainText(words.trim());
  });

  await test.step('one click puts them back where the caret is', async () => {
    await hers.caretAtEndOf(first);
    await open.getByRole('button', { name: 'Put back at the caret' }).click();
    await expect(hers.manuscript).toContainText(`${first}${words.trim()}`);
    await hers.saved();
    await expect(panel).toContainText('Nothing waits for a decision.');
    await expect(settled).toContainText(/Put back by Olga Besitzer/);
    await expect(his.manuscript).toContainText(words.trim());
  });

  await test.step('whom it was shown, too, sees at once that it is decided', async () => {
    await expect(bruno.getByRole('region', { name: 'Displaced text' })).toContainText('Nothing waits for a decision.');
  });

  await test.step('it stays in the history of both, after a reload', async () => {
    for (const reader of [page, bruno]) {
      await reader.reload();
      await new ArticleScreen(reader).opened();
      await reader.getByRole('tab', { name: 'Displaced text' }).click();
      const list = reader.getByRole('list', { name: 'Decided' });
      await expect(list).toContainText(words.trim());
      await expect(list).toContainText('Put back by Olga Besitzer');
    }
    await expect(page.getByRole('button', { name: 'Show', exact: true })).toHaveCount(0);
  });
});

test('dismissed words are not lost either; where they stood is a click away', async ({ newsroom, page }) => {
  const bruno = await newsroom.signedIn('editor', 'Bruno Blau');
  const id = await begin(newsroom, page);
  const article = new ArticleScreen(page);
  await displace(newsroom, page, bruno, id, ' Ein erster Satz.');
  await page.getByRole('button', { name: 'Show', exact: true }).click();
  const open = page.getByRole('list', { name: 'To decide' });
  await open.getByRole('button', { name: 'Dismiss' }).click();
  const settled = page.getByRole('list', { name: 'Decided' });
  await expect(settled).toContainText('Ein erster Satz.');
  await expect(settled).toContainText('Dismissed by Olga Besitzer');

  await test.step('another one goes back behind the paragraph that stood before it', async () => {
    await article.caretAtEndOf(first);
    await page.keyboard.press('Enter');
    await page.keyboard.type(doomed);
    await page.keyboard.press('Enter');
    await page.keyboard.type('Zum Schluss.');
    await article.saved();
    await displace(newsroom, page, bruno, id, ' Ein zweiter Satz.');
    await open.getByRole('button', { name: 'Put back where it stood' }).click();
    await article.saved();
    const blocks = (await article.blocks()).filter((text) => text !== '');
    expect(blocks.slice(-3)).toEqual([first, 'Ein zweiter Satz.', 'Zum Schluss.']);
    await expect(settled.getByRole('listitem')).toHaveCount(2);
  });
});

test.describe('while what is fetched can fail', () => {
  // What the service worker keeps is fetched by nobody.
  test.use({ serviceWorkers: 'block' });

  test('words are told to the server though what tells them could not be fetched at first', async ({
    newsroom,
    page,
  }) => {
    const refused = page.waitForEvent('requestfailed', (request) => request.url().includes('/tellDisplaced'));
    await page.route('**/tellDisplaced*.js', (route) => route.abort(), { times: 1 });
    const bruno = await newsroom.signedIn('editor', 'Bruno Blau');
    const id = await begin(newsroom, page);
    await refused;
    await displace(newsroom, page, bruno, id, ' Ein erster Satz.');
    const told = async () => {
      const answer = await page.request.get(`${newsroom.origin}/api/articles/${id}/displaced`);
      return ((await answer.json()) as { texts: { words: string }[] }).texts.map(({ words }) => words);
    };
    await expect.poll(told).toEqual(['Ein erster Satz.']);
  });
});

test('words that come into a paragraph while a colleague moves it are offered back, and go where it stands now', async ({
  newsroom,
  page,
}) => {
  const bruno = await newsroom.signedIn('editor', 'Bruno Blau');
  const id = await begin(newsroom, page);
  const [hers, his] = [new ArticleScreen(page), new ArticleScreen(bruno)];
  await bruno.goto(`${newsroom.origin}/articles/${id}`);
  await his.opened();
  await bruno.context().setOffline(true);
  await expect(his.receipt).toContainText('Offline');
  await his.manuscript.getByText(doomed).click();
  await bruno.keyboard.press('Alt+ArrowUp');
  await hers.caretAtEndOf(first);
  await page.keyboard.type(' Danach sprach der Stadtpräsident.');
  await hers.saved();
  await bruno.context().setOffline(false);
  await his.saved();
  await expect(hers.manuscript).not.toContainText('Stadtpräsident');
  await page.getByRole('button', { name: 'Show', exact: true }).click();
  const open = page.getByRole('list', { name: 'To decide' });
  await expect(open).toContainText('Danach sprach der Stadtpräsident.');
  await expect(open).toContainText('Bruno Blau deleted the place at the same time');
  await open.getByRole('button', { name: 'Put back where it stood' }).click();
  const blocks = async () => (await his.blocks()).filter((text) => text !== '');
  await expect.poll(blocks).toEqual([doomed, first, 'Danach sprach der Stadtpräsident.']);
});

test('what another browser keeps is put back only where the server can be told so', async ({ newsroom, page }) => {
  const bruno = await newsroom.signedIn('editor', 'Bruno Blau');
  const id = await begin(newsroom, page);
  const his = new ArticleScreen(bruno);
  const words = ' Das sagte sie um elf.';
  await displace(newsroom, page, bruno, id, words);
  await bruno.getByRole('tab', { name: 'Displaced text' }).click();
  await bruno.context().setOffline(true);
  await expect(his.receipt).toContainText('Offline');
  await his.caretAtEndOf(first);
  const open = bruno.getByRole('list', { name: 'To decide' });
  const back = open.getByRole('button', { name: 'Put back at the caret' });
  await back.click();
  await expect(bruno.getByRole('status', { name: 'Last notice' })).toContainText('cannot be reached');
  await expect(his.manuscript).not.toContainText(words.trim());
  await bruno.context().setOffline(false);
  await his.saved();
  await back.dblclick();
  await expect(his.manuscript).toContainText(`${first}${words.trim()}`);
  await his.saved();
  await expect(open.getByRole('listitem')).toHaveCount(0);
  expect(JSON.stringify(await newsroom.document(id)).split(words.trim())).toHaveLength(2);
});
