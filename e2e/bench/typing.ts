import type { BrowserContext, CDPSession, Page } from '@playwright/test';
import { expect } from '../fixtures/newsroom.ts';
import { serveBare } from './serveBare.ts';

/** What is typed, again and again: words as one writes them, for a browser breaks and checks a word without end at another cost. */
const typed = 'the council meets again on monday evening and decides about the old bridge ';

/** Main-thread CPU milliseconds and milliseconds on the clock of each of some keys, each pressed after the last one is painted. */
export async function typeKeys(
  page: Page,
  cdp: CDPSession,
  keys: number,
): Promise<{ thread: number; clock: number[] }> {
  await page.bringToFront();
  const clock: number[] = [];
  const before = await threadTime(cdp);
  for (let key = 0; key < keys; key += 1) {
    const pressed = performance.now();
    await cdp.send('Input.insertText', { text: typed.charAt(key % typed.length) });
    await page.evaluate(() => new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted))));
    clock.push(performance.now() - pressed);
  }
  return { thread: ((await threadTime(cdp)) - before) / keys, clock };
}

export async function threadTime(cdp: CDPSession): Promise<number> {
  const { metrics } = await cdp.send('Performance.getMetrics');
  return 1000 * (metrics.find(({ name }) => name === 'ThreadTime')?.value ?? Number.NaN);
}

/** A page whose main thread's own time can be asked for. */
export async function measured(page: Page): Promise<CDPSession> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  return cdp;
}

/** Puts the caret in the middle paragraph, as a click there would. */
export async function caretInTheMiddle(page: Page): Promise<void> {
  const paragraphs = page.getByRole('textbox', { name: 'Manuscript' }).locator('> p:not([class])');
  const middle = paragraphs.nth(Math.floor((await paragraphs.count()) / 2));
  await middle.scrollIntoViewIfNeeded();
  await middle.click({ position: { x: 200, y: 10 } });
}

/** Milliseconds from asking for the article until it can be written. */
export async function openingTime(page: Page, address: string): Promise<number> {
  const asked = performance.now();
  await page.goto(address);
  const manuscript = page.getByRole('textbox', { name: 'Manuscript' });
  await expect(manuscript).toContainText('1. ');
  await expect(manuscript).toHaveAttribute('contenteditable', 'true');
  return performance.now() - asked;
}

/** A page of bare ProseMirror with the same document, its caret in the middle. */
export async function openBare(context: BrowserContext, document: unknown) {
  const bare = await serveBare(document);
  const page = await context.newPage();
  await page.goto(bare.url);
  await caretInTheMiddle(page);
  return { page, cdp: await measured(page), close: bare.close };
}
