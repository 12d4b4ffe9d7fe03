import type { Page } from '@playwright/test';
import { bodyOf, fillArticle } from '../fixtures/fillArticle.ts';
import { expect, test } from '../fixtures/newsroom.ts';
import { MainThread } from './mainThread.ts';
import { serveBare } from './serveBare.ts';
import { interval, median, report } from './statistics.ts';

const goal = 1.3;
const pairs = 7;
const pasted = bodyOf(1_000)
  .map(({ text }) => text)
  .join('\n\n');

/** Each is taken back, so that the next pair meets the same article. */
const commands = {
  Enter: { before: '', key: 'Enter' },
  'paste of 1000 words': { before: '', key: 'ControlOrMeta+v' },
  'select all, bold': { before: 'ControlOrMeta+a', key: 'ControlOrMeta+b' },
} as const;

async function caretInTheMiddle(page: Page): Promise<void> {
  const paragraphs = page.getByRole('textbox', { name: 'Manuscript' }).getByRole('paragraph');
  const middle = paragraphs.nth(Math.floor((await paragraphs.count()) / 2));
  await middle.scrollIntoViewIfNeeded();
  await middle.click({ position: { x: 200, y: 10 } });
}

/** What a command costs here, and what taking it back does. */
async function measure(thread: MainThread, { before, key }: { before: string; key: string }) {
  const { page } = thread;
  await page.bringToFront();
  await caretInTheMiddle(page);
  if (before) await page.keyboard.press(before);
  const done = await thread.cost(() => page.keyboard.press(key));
  const undone = await thread.cost(() => page.keyboard.press('ControlOrMeta+z'));
  return { done, undone };
}

for (const words of [1_000, 5_000, 20_000])
  test(`commands at ${words} words`, async ({ newsroom, page, context }) => {
    const id = await newsroom.createArticle();
    await fillArticle(newsroom.origin, await newsroom.cookie(context), id, words);
    await page.goto(`${newsroom.origin}/articles/${id}`);
    await expect(page.getByRole('textbox', { name: 'Manuscript' })).toHaveAttribute('contenteditable', 'true');
    await expect(page.frameLocator('iframe[title="Preview"]').getByRole('paragraph').first()).toBeAttached();
    await page.evaluate((text) => navigator.clipboard.writeText(text), pasted);
    const bare = await serveBare(await newsroom.document(id));
    const barePage = await context.newPage();
    await barePage.goto(bare.url);
    const [ours, theirs] = [await MainThread.of(page), await MainThread.of(barePage)];

    for (const [name, command] of Object.entries(commands)) {
      await measure(ours, command);
      await measure(theirs, command);
      const figures: { own: number; ratio: number; undo: number; undoRatio: number }[] = [];
      for (let pair = 0; pair < pairs; pair += 1) {
        const own = await measure(ours, command);
        const other = await measure(theirs, command);
        figures.push({
          own: own.done,
          ratio: own.done / other.done,
          undo: own.undone,
          undoRatio: own.undone / other.undone,
        });
      }
      const [low, high] = interval(figures.map(({ ratio }) => ratio));
      report(`${name}, ${words} words`, {
        'galley ms': median(figures.map(({ own }) => own)),
        'ratio to bare ProseMirror': median(figures.map(({ ratio }) => ratio)),
        low,
        high,
        goal,
        'undo ms': median(figures.map(({ undo }) => undo)),
        'ratio of undo': median(figures.map(({ undoRatio }) => undoRatio)),
      });
    }
    await bare.close();
  });
