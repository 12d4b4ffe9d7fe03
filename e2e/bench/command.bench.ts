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

type Costs = Awaited<ReturnType<MainThread['costs']>>;

async function caretInTheMiddle(page: Page): Promise<void> {
  const paragraphs = page.getByRole('textbox', { name: 'Manuscript' }).getByRole('paragraph');
  const middle = paragraphs.nth(Math.floor((await paragraphs.count()) / 2));
  await middle.scrollIntoViewIfNeeded();
  await middle.click({ position: { x: 200, y: 10 } });
}

/** By what a command leaves behind one sees that it did something. */
const contents = (page: Page) =>
  page.getByRole('textbox', { name: 'Manuscript' }).evaluate(({ childElementCount, innerHTML }) => {
    return `${childElementCount} blocks, ${innerHTML.split('<strong').length - 1} bold`;
  });

/** What a command costs here, and what taking it back does. */
async function measure(thread: MainThread, { before, key }: { before: string; key: string }) {
  const { page } = thread;
  await page.bringToFront();
  await caretInTheMiddle(page);
  // The browser tells of a click in what was selected a moment later: a selection made before that is lost again in bare ProseMirror.
  await thread.painted();
  if (before) await page.keyboard.press(before);
  await thread.painted();
  await thread.rest();
  const [was, steps] = [await contents(page), [] as string[]];
  const press = async (pressed: string) => {
    const costs = await thread.costs(() => page.keyboard.press(pressed));
    steps.push(await contents(page));
    return costs;
  };
  const done = await press(key);
  const undone = await press('ControlOrMeta+z');
  expect(steps, 'the command did something, and was taken back').toEqual([expect.not.stringMatching(was), was]);
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
      const figures: Record<'done' | 'undone', { own: Costs; other: Costs }[]> = { done: [], undone: [] };
      for (let pair = 0; pair < pairs; pair += 1) {
        const own = await measure(ours, command);
        const other = await measure(theirs, command);
        for (const way of ['done', 'undone'] as const) figures[way].push({ own: own[way], other: other[way] });
      }
      for (const way of ['done', 'undone'] as const) {
        const ratios = figures[way].map(({ own, other }) => own.painted / other.painted);
        const [low, high] = interval(ratios);
        report(`${name}${way === 'done' ? '' : ', undone'}, ${words} words`, {
          'ms until painted': median(figures[way].map(({ own }) => own.painted)),
          'of bare ProseMirror': median(figures[way].map(({ other }) => other.painted)),
          ratio: median(ratios),
          low,
          high,
          goal,
          'ms in all': median(figures[way].map(({ own }) => own.inAll)),
          'ratio in all': median(figures[way].map(({ own, other }) => own.inAll / other.inAll)),
        });
      }
    }
    await bare.close();
  });
