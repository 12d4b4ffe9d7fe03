import type { CDPSession, Page } from '@playwright/test';
import { DeskScreen } from '../fixtures/DeskScreen.ts';
import { expect, type Newsroom, test } from '../fixtures/newsroom.ts';
import { median, quantile, report } from './statistics.ts';

const articles = 10_000;
const rounds = 8;

/** What people type: words, beginnings, parts of words, several of them, names, other languages, and what is not there. */
const searches = [
  'wahl',
  'pakt',
  'bundesrat',
  'Bundesratswahl',
  'militärpakt',
  'steuerreform',
  'reform',
  'streit',
  'sanierung tunnel',
  'wahl pakt bericht',
  'bericht plan streit bern',
  'miet',
  'kran',
  'd',
  'der ',
  'die ',
  'Anna Meier',
  'Rochat',
  'Zürich',
  'retraites',
  'élus mars',
  'assurance-maladie',
  'votation loyers',
  'strade',
  'accordo',
  'bridges',
  'border controls',
  'zzzunauffindbar',
  'in',
  'en',
];

/** The milliseconds until an answer is here whole, asked as the browser asks. */
async function timed(page: Page, newsroom: Newsroom, query: string): Promise<number> {
  const start = performance.now();
  const answer = await page.context().request.get(`${newsroom.origin}/api/articles?${query}`);
  await answer.body();
  const took = performance.now() - start;
  expect(answer.ok()).toBe(true);
  return took;
}

/** The milliseconds between the frames while the list is scrolled at a steady rate. */
function scrollFrames(page: Page, pixelsPerFrame: number, frames: number): Promise<number[]> {
  return page.evaluate(
    ([by, count]) =>
      new Promise<number[]>((done) => {
        const scroller = document.querySelector('[role="grid"]')?.parentElement;
        const took: number[] = [];
        let last = performance.now();
        const step = (now: number) => {
          took.push(now - last);
          last = now;
          if (scroller) scroller.scrollTop += by;
          if (took.length <= count) requestAnimationFrame(step);
          else done(took.slice(1));
        };
        requestAnimationFrame(step);
      }),
    [pixelsPerFrame, frames] as const,
  );
}

/** Milliseconds that the page's main thread has worked. */
async function threadTime(cdp: CDPSession): Promise<number> {
  const { metrics } = await cdp.send('Performance.getMetrics');
  return 1000 * (metrics.find(({ name }) => name === 'ThreadTime')?.value ?? Number.NaN);
}

test(`${articles} articles`, async ({ newsroom, page }) => {
  await newsroom.fill(articles);
  const desk = new DeskScreen(page);
  await page.goto('/');
  await expect(desk.found).toHaveText('10,000 articles');

  await timed(page, newsroom, 'q=warm');
  const times: number[] = [];
  const before = newsroom.usage().cpu;
  for (let round = 0; round < rounds; round += 1)
    for (const words of searches) times.push(await timed(page, newsroom, String(new URLSearchParams({ q: words }))));
  report(`desk, search in ${articles} articles`, {
    searches: times.length,
    'p50 ms': quantile(times, 0.5),
    'p95 ms': quantile(times, 0.95),
    'p99 ms': quantile(times, 0.99),
    'processor ms a search': (newsroom.usage().cpu - before) / times.length,
  });

  const pages: number[] = [];
  for (let skip = 0; skip < articles; skip += 250) pages.push(await timed(page, newsroom, `skip=${skip}`));
  report('desk, a page of the list', { 'p50 ms': quantile(pages, 0.5), 'p95 ms': quantile(pages, 0.95) });

  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  for (const [name, speed] of [
    ['steady, 1,300 pixels a second', 22],
    ['fast, 7,900 pixels a second', 132],
  ] as const) {
    const busy = await threadTime(cdp);
    const frames = await scrollFrames(page, speed, 600);
    const thread = (await threadTime(cdp)) - busy;
    report(`desk, scrolling ${name}`, {
      'main-thread ms a frame': thread / frames.length,
      'frame p50 ms': median(frames),
      'frame p95 ms': quantile(frames, 0.95),
      'frames over 25 ms': frames.filter((took) => took > 25).length,
      'frames over 50 ms': frames.filter((took) => took > 50).length,
      frames: frames.length,
    });
  }
  report('desk, rows in the page', { rows: await page.getByRole('row').count() });
});
