import type { Page } from '@playwright/test';
import { ArticleScreen } from '../fixtures/ArticleScreen.ts';
import { expect, test } from '../fixtures/newsroom.ts';
import { writingThread } from '../fixtures/writingThread.ts';

/** Between two keys, in milliseconds: a fast hand. */
const delay = 40;
/** What may be lost of it: a second. */
const mostLost = 1_000 / delay;

/** Takes the page's process down, as the system does that runs out of memory. */
async function crash(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const crashed = page.waitForEvent('crash');
  // The command is never answered: who would answer it is gone.
  session.send('Page.crash').catch(() => undefined);
  await crashed;
}

test('a tab that is killed in the middle of a word has it again, with the server and without', async ({
  newsroom,
  page,
}) => {
  const id = await newsroom.createArticle();
  const address = `${newsroom.origin}/articles/${id}`;
  const context = page.context();
  await page.goto(address);
  await page.evaluate(async () => void (await navigator.serviceWorker.ready));
  const article = new ArticleScreen(page);
  await article.opened();
  await article.startWriting();
  for (let part = 0; part < 3; part += 1) await page.keyboard.press('Enter');
  await page.keyboard.type('Vor dem ersten Absturz.');
  await article.saved();
  let tab = page;
  const written = ['Vor dem ersten Absturz.'];
  for (const [round, alive] of [true, false, true, false].entries())
    await test.step(`round ${round + 1}, ${alive ? 'with' : 'without'} a server`, async () => {
      const before = new ArticleScreen(tab);
      await before.saved();
      // At first the page writes its local copy itself, then a thread does.
      if (round > 1) await writingThread(tab);
      if (!alive) {
        await newsroom.kill();
        await expect(before.receipt).toContainText('Offline');
      }
      await before.caretAtEndOf(written.at(-1) ?? '');
      await tab.keyboard.press('Enter');
      const words = `Runde ${round}: ein Satz, der mitten im Wort endet, weil die Maschi`;
      await tab.keyboard.type(words, { delay });
      await crash(tab);
      await tab.close();

      tab = await context.newPage();
      // Without the server first: what is there comes from this browser.
      await tab.goto(address);
      const again = new ArticleScreen(tab);
      await again.opened();
      if (!alive) {
        await expect(again.manuscript).toContainText(words.slice(0, -mostLost));
        await newsroom.restart();
      }
      await again.saved();
      const texts = (await again.blocks()).filter((text) => text !== '');
      const found = texts.at(-1) ?? '';
      expect(texts.slice(0, -1)).toEqual(written);
      expect(words.slice(0, found.length)).toBe(found);
      expect(words.length - found.length).toBeLessThanOrEqual(mostLost);
      written.push(found);
      expect(JSON.stringify(await newsroom.document(id)).split(found)).toHaveLength(2);
    });
});
