import { expect, test } from '@playwright/test';
import { demoSite } from '../../src/cli/demoSite.mjs';
import { DeskScreen } from '../fixtures/DeskScreen.ts';
import { median, report } from './statistics.ts';

const rounds = 5;

test('the demo, until the desk has its rows', async ({ browser }) => {
  const site = await demoSite(0);
  const first: number[] = [];
  const second: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    // A browser that knows nothing, and then a new tab when no other one is left.
    const context = await browser.newContext();
    for (const starts of [first, second]) {
      const page = await context.newPage();
      const begun = performance.now();
      await page.goto(site.address);
      await expect(new DeskScreen(page).row('Nordkorea')).toBeVisible({ timeout: 60_000 });
      starts.push(performance.now() - begun);
      await page.close();
    }
    await context.close();
  }
  await site.close();
  report('demo', {
    'first start s': median(first) / 1000,
    'second start s': median(second) / 1000,
    'slowest second start s': Math.max(...second) / 1000,
  });
});
