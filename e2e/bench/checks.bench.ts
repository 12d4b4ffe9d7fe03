import type { Page } from '@playwright/test';
import { ArticleScreen } from '../fixtures/ArticleScreen.ts';
import { fillArticle } from '../fixtures/fillArticle.ts';
import { test } from '../fixtures/newsroom.ts';
import { MainThread } from './mainThread.ts';
import { median, quantile, report } from './statistics.ts';

/** Times the article is opened, and keys that are followed by a pause. */
const openings = 7;
const keys = 20;
const pageKeys = 60;

/** What the runs of the checks took in their worker, in milliseconds, as soon as there are so many. */
async function runs(page: Page, count: number): Promise<number[]> {
  const handle = await page.waitForFunction(
    (wanted) => {
      const entries = performance.getEntriesByName('galley.checks');
      return entries.length >= wanted && entries.map(({ duration }) => duration);
    },
    count,
    { timeout: 60_000 },
  );
  return (await handle.jsonValue()) || [];
}

test('checks of 10000 words', async ({ newsroom, page, context }) => {
  const id = await newsroom.createArticle();
  await fillArticle(newsroom.origin, await newsroom.cookie(context), id, 10_000);
  const screen = new ArticleScreen(page);
  const cold: number[] = [];
  for (let opening = 0; opening < openings; opening += 1) {
    await page.goto(`${newsroom.origin}/articles/${id}`);
    await screen.opened();
    cold.push((await runs(page, 1))[0] ?? Number.NaN);
  }
  await screen.startWriting();
  const before = (await runs(page, 1)).length;
  for (let key = 0; key < keys; key += 1) {
    await page.keyboard.type('a');
    // The next key comes after the answer, so that each is checked.
    await runs(page, before + key + 1);
  }
  const warm = (await runs(page, before + keys)).slice(before);
  report('checks, 10000 words', {
    'cold ms': median(cold),
    'cold at most': Math.max(...cold),
    'cold goal': 150,
    'after a key ms': median(warm),
    'after a key p95': quantile(warm, 0.95),
    'after a key goal': 10,
  });
});

for (const words of [1_000, 10_000, 20_000])
  test(`what the checks of ${words} words cost the page itself`, async ({ newsroom, page, context }) => {
    const id = await newsroom.createArticle();
    await fillArticle(newsroom.origin, await newsroom.cookie(context), id, words);
    const screen = new ArticleScreen(page);
    await page.goto(`${newsroom.origin}/articles/${id}`);
    await screen.opened();
    await runs(page, 1);
    await screen.startWriting();
    let asked = (await runs(page, 1)).length;
    const write = async (count: number) => {
      for (let key = 0; key < count; key += 1) {
        await page.keyboard.type('a');
        asked += 1;
        await runs(page, asked);
      }
    };
    await write(keys);
    // What is sent to the worker, and what is done with its answers.
    const thread = await MainThread.of(page);
    const own = await thread.costOf('Checker-', () => write(pageKeys));
    report(`checks, main thread, ${words} words`, { 'ms a key': own / pageKeys, goal: 1 });
  });
