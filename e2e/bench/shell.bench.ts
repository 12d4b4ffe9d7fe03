import { readdirSync, readFileSync } from 'node:fs';
import { coreTime, expect, test } from '../fixtures/newsroom.ts';
import { interval, median, report } from './statistics.ts';

// What is measured here.
test.use({ serviceWorkers: 'allow' });

const visits = 9;

test('what it costs to keep Galley for when there is no connection', async ({ newsroom, browser }) => {
  const cpu: number[] = [];
  const clock: number[] = [];
  for (let visit = 0; visit < visits; visit += 1) {
    const context = await browser.newContext();
    await newsroom.signInAsOwner(context);
    const page = await context.newPage();
    await page.goto(newsroom.origin);
    await expect(page.getByRole('button', { name: 'New article' })).toBeVisible();
    const [before, asked] = [browserTime() + newsroom.usage().cpu, performance.now()];
    await page.evaluate(async () => void (await navigator.serviceWorker.ready));
    clock.push(performance.now() - asked);
    cpu.push(browserTime() + newsroom.usage().cpu - before);
    await context.close();
  }
  const [low, high] = interval(cpu);
  report('keeping the app at a first visit, browser and server', {
    'ms of a core': median(cpu),
    low,
    high,
    'from the desk until it is kept, ms': median(clock),
  });
});

/** Milliseconds of a core that all of the machine's Chromium has used so far. */
function browserTime(): number {
  let time = 0;
  for (const process of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      if (readFileSync(`/proc/${process}/cmdline`, 'utf8').includes('chromium')) time += coreTime(process);
    } catch {
      // It has ended meanwhile.
    }
  }
  return time;
}
