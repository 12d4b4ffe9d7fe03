import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { CDPSession, Page } from '@playwright/test';
import { fillArticle } from '../fixtures/fillArticle.ts';
import { expect, test } from '../fixtures/newsroom.ts';
import { interval, median, report } from './statistics.ts';
import { caretInTheMiddle, measured, openBare, openingTime, typeKeys } from './typing.ts';

const sizes = [500, 5_000, 20_000, 50_000] as const;
const goals: Readonly<Record<number, number>> = { 500: 1.6, 5000: 1.25, 20000: 1.0, 50000: 0.65 };
/** The same while invisible characters are shown; for long articles alone. */
const goalsShown: Readonly<Record<number, number>> = { 20000: 1.0, 50000: 0.7 };
const pairs = 9;
const keys = 40;

const keystroke = async (page: Page, cdp: CDPSession) => (await typeKeys(page, cdp, keys)).thread;

test('opening at 1000 words', async ({ newsroom, page }) => {
  const id = await newsroom.createArticle();
  await fillArticle(newsroom.origin, await newsroom.cookie(page.context()), id, 1_000);
  const address = `${newsroom.origin}/articles/${id}`;
  // The first load warms server and cache; it is told, but is none of the five.
  const first = await openingTime(page, address);
  const loads: number[] = [];
  for (let load = 0; load < 5; load += 1) {
    // From another page, or the address would only be a reload of its own.
    await page.goto('about:blank');
    loads.push(await openingTime(page, address));
  }
  report('opening, 1000 words', { 'median ms': median(loads), longest: Math.max(...loads), first });
});

for (const words of sizes) {
  test(`keystroke at ${words} words`, async ({ newsroom, page, context }) => {
    const id = await newsroom.createArticle();
    await fillArticle(newsroom.origin, await newsroom.cookie(context), id, words);

    const opening = await openingTime(page, `${newsroom.origin}/articles/${id}`);
    // Those before the first key; what is fetched at rest comes after.
    const scripts = await page.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .map(({ name }) => name)
        .filter((name) => name.endsWith('.js')),
    );
    await expect(page.frameLocator('iframe[title="Preview"]').locator('.chunk p').first()).toBeAttached();
    await caretInTheMiddle(page);
    const galley = await measured(page);

    const bare = await openBare(context, await newsroom.document(id));

    const against = async () => {
      await keystroke(page, galley);
      await keystroke(bare.page, bare.cdp);
      const own: number[] = [];
      const ratios: number[] = [];
      for (let pair = 0; pair < pairs; pair += 1) {
        const ours = await keystroke(page, galley);
        const theirs = await keystroke(bare.page, bare.cdp);
        own.push(ours);
        ratios.push(ours / theirs);
      }
      const [low, high] = interval(ratios);
      return { 'galley ms': median(own), 'ratio to bare ProseMirror': median(ratios), low, high };
    };
    const plain = await against();
    await galley.send('HeapProfiler.collectGarbage');
    const heap = (await galley.send('Runtime.getHeapUsage')).usedSize / 1024 / 1024;
    const gzip = scripts
      .map((url) => gzipSync(readFileSync(newsroom.clientFile(new URL(url).pathname)), { level: 9 }).length)
      .reduce((sum, size) => sum + size, 0);
    report(`keystroke, ${words} words`, {
      ...plain,
      goal: goals[words] ?? Number.NaN,
      'opening ms': opening,
      'heap MB': heap,
      'script kB gzip': gzip / 1000,
    });
    const goal = goalsShown[words];
    if (goal) {
      await page.bringToFront();
      await page.keyboard.press('ControlOrMeta+Alt+p');
      await expect(page.getByRole('status', { name: 'Announcements' })).toHaveText('Invisible characters are shown');
      report(`keystroke, ${words} words, invisible characters shown`, { ...(await against()), goal });
    }
    await bare.close();
  });
}
