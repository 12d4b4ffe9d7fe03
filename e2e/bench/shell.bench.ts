import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from '../fixtures/newsroom.ts';
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

/** Milliseconds of a core that all of the machine's Chromium has used so far, as Linux tells them. */
function browserTime(): number {
  let ticks = 0;
  for (const process of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      if (!readFileSync(`/proc/${process}/cmdline`, 'utf8').includes('chromium')) continue;
      // User and system mode: the 14th and 15th field, the second one's name left out.
      const stat = readFileSync(`/proc/${process}/stat`, 'utf8').replace(/^.*\) /, '');
      const [user, system] = stat.split(' ').slice(11, 13);
      ticks += Number(user) + Number(system);
    } catch {
      // It has ended meanwhile.
    }
  }
  return 10 * ticks;
}
