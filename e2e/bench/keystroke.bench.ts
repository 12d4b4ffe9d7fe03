import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { CDPSession, Page } from '@playwright/test';
import { fillArticle } from '../fixtures/fillArticle.ts';
import { expect, test } from '../fixtures/newsroom.ts';
import { interval, median, report } from './statistics.ts';
import { caretInTheMiddle, measured, openBare, openingTime, typeKeys } from './typing.ts';

const sizes = [500, 5_000, 20_000, 50_000] as const;
const goals: Readonly<Record<number, number>> = { 500: 1.6, 5000: 1.25, 20000: 1.0, 50000: 0.65 };
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
    await expect(page.frameLocator('iframe[title="Preview"]').locator('.chunk p').first()).toBeAttached();
    const scripts = await page.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .map(({ name }) => name)
        .filter((name) => name.endsWith('.js')),
    );
    await caretInTheMiddle(page);
    const galley = await measured(page);

    const bare = await openBare(context, await newsroom.document(id));

    await keystroke(page, galley);
    await keystroke(bare.page, bare.cdp);
    const ratios: number[] = [];
    const own: number[] = [];
    for (let pair = 0; pair < pairs; pair += 1) {
      const ours = await keystroke(page, galley);
      const theirs = await keystroke(bare.page, bare.cdp);
      own.push(ours);
      ratios.push(ours / theirs);
    }
    await galley.send('HeapProfiler.collectGarbage');
    const heap = (await galley.send('Runtime.getHeapUsage')).usedSize / 1024 / 1024;
    const gzip = scripts
      .map((url) => gzipSync(readFileSync(newsroom.clientFile(new URL(url).pathname)), { level: 9 }).length)
      .reduce((sum, size) => sum + size, 0);
    const [low, high] = interval(ratios);
    report(`keystroke, ${words} words`, {
      'galley ms': median(own),
      'ratio to bare ProseMirror': median(ratios),
      low,
      high,
      goal: goals[words] ?? Number.NaN,
      'opening ms': opening,
      'heap MB': heap,
      'script kB gzip': gzip / 1000,
    });
    await bare.close();
  });
}
