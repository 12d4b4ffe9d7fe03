import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { CDPSession, Page } from '@playwright/test';
import { fillArticle } from '../fixtures/fillArticle.ts';
import { expect, test } from '../fixtures/newsroom.ts';
import { serveBare } from './serveBare.ts';
import { interval, median, report } from './statistics.ts';

const sizes = [500, 5_000, 20_000, 50_000] as const;
const goals: Readonly<Record<number, number>> = { 500: 1.6, 5000: 1.25, 20000: 1.0, 50000: 0.65 };
const pairs = 9;
const keys = 40;

/** Main-thread CPU milliseconds a keystroke, each key pressed after the last one is painted. */
async function keystroke(page: Page, cdp: CDPSession): Promise<number> {
  await page.bringToFront();
  const before = await threadTime(cdp);
  for (let key = 0; key < keys; key += 1) {
    await cdp.send('Input.insertText', { text: 'e' });
    await page.evaluate(() => new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted))));
  }
  return ((await threadTime(cdp)) - before) / keys;
}

async function threadTime(cdp: CDPSession): Promise<number> {
  const { metrics } = await cdp.send('Performance.getMetrics');
  return 1000 * (metrics.find(({ name }) => name === 'ThreadTime')?.value ?? Number.NaN);
}

async function measured(page: Page): Promise<CDPSession> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  return cdp;
}

/** Puts the caret in the middle paragraph, as a click there would. */
async function caretInTheMiddle(page: Page): Promise<void> {
  const paragraphs = page.getByRole('textbox', { name: 'Manuscript' }).locator('> p:not([class])');
  const middle = paragraphs.nth(Math.floor((await paragraphs.count()) / 2));
  await middle.scrollIntoViewIfNeeded();
  await middle.click({ position: { x: 200, y: 10 } });
}

/** Milliseconds from asking for the article until it can be written. */
async function openingTime(page: Page, address: string): Promise<number> {
  const asked = performance.now();
  await page.goto(address);
  const manuscript = page.getByRole('textbox', { name: 'Manuscript' });
  await expect(manuscript).toContainText('1. ');
  await expect(manuscript).toHaveAttribute('contenteditable', 'true');
  return performance.now() - asked;
}

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

    const bare = await serveBare(await newsroom.document(id));
    const barePage = await context.newPage();
    await barePage.goto(bare.url);
    await caretInTheMiddle(barePage);
    const bareCdp = await measured(barePage);

    await keystroke(page, galley);
    await keystroke(barePage, bareCdp);
    const ratios: number[] = [];
    const own: number[] = [];
    for (let pair = 0; pair < pairs; pair += 1) {
      const ours = await keystroke(page, galley);
      const theirs = await keystroke(barePage, bareCdp);
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
