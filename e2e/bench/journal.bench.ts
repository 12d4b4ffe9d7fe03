import type { Page } from '@playwright/test';
import { ArticleScreen } from '../fixtures/ArticleScreen.ts';
import { fillArticle } from '../fixtures/fillArticle.ts';
import { expect, test } from '../fixtures/newsroom.ts';
import { typeUntilItWrites, writingThread } from '../fixtures/writingThread.ts';
import { MainThread } from './mainThread.ts';
import { interval, median, quantile, report } from './statistics.ts';

const words = 20_000;
const pairs = 30;
const keys = 40;

test(`what the local copy costs at a key in ${words} words`, async ({ newsroom, page, context }) => {
  const id = await newsroom.createArticle();
  await fillArticle(newsroom.origin, await newsroom.cookie(context), id, words);
  const without = await context.newPage();
  await without.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('Refused', 'SecurityError');
    };
  });
  await open(page, `${newsroom.origin}/articles/${id}`);
  await open(without, `${newsroom.origin}/articles/${id}`);
  await expect(without.getByText('This browser keeps no local copy')).toBeVisible();
  await typeUntilItWrites(page, await writingThread(page), 'e');
  const [kept, refused] = [await MainThread.of(page), await MainThread.of(without)];
  await cost(kept);
  await cost(refused);
  const differences: number[] = [];
  for (let pair = 0; pair < pairs; pair += 1) differences.push((await cost(kept)) - (await cost(refused)));
  const [low, high] = interval(differences);
  report(`local copy, ${words} words`, { 'ms a key': median(differences), low, high, goal: 0.5 });

  await watchWriting(page);
  await cost(kept);
  const durable = await page.evaluate(() => (window as unknown as { durable: number[] }).durable);
  expect(durable.length).toBeGreaterThan(keys / 2);
  report('local copy, from a key until it is durable', {
    'p50 ms': quantile(durable, 0.5),
    'p95 ms': quantile(durable, 0.95),
    longest: Math.max(...durable),
    'a frame': 1000 / 60,
  });
});

/** From now on the page notes how long after a key it hears that the next write of its local copy is durable, in milliseconds. */
async function watchWriting(page: Page): Promise<void> {
  await page.evaluate(() => {
    const durable: number[] = [];
    let pressed: number | null = null;
    addEventListener('beforeinput', () => (pressed = performance.now()), { capture: true });
    const { postMessage } = Worker.prototype;
    Worker.prototype.postMessage = function (this: Worker, message: { write?: { row: number } }) {
      const [since, row] = [pressed, message.write?.row];
      if (since !== null && row !== undefined) {
        pressed = null;
        const hear = ({ data }: MessageEvent<{ row?: number }>) => {
          if (data.row !== row) return;
          this.removeEventListener('message', hear);
          durable.push(performance.now() - since);
        };
        this.addEventListener('message', hear);
      }
      postMessage.call(this, message);
    };
    Object.assign(window, { durable });
  });
}

async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  const screen = new ArticleScreen(page);
  await screen.opened();
  await screen.startWriting();
}

/** Main-thread milliseconds a key, each painted before the next. */
async function cost(thread: MainThread): Promise<number> {
  const all = await thread.cost(async () => {
    for (let key = 0; key < keys; key += 1) {
      await thread.page.keyboard.insertText('e');
      await thread.painted();
    }
  });
  return all / keys;
}
