import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { ArticleScreen } from '../fixtures/ArticleScreen.ts';
import { expect, test } from '../fixtures/newsroom.ts';

/** Bytes of script that a browser may have to fetch, packed, before one can type. What would exceed it is fetched later. */
const most = 300_000;

test('what a browser fetches before one can type stays small', async ({ newsroom, page }) => {
  // What is fetched once the hands rest is none of it, however late this looks.
  await page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      if (!document.querySelector('[role="textbox"][contenteditable="true"]')) return;
      performance.mark('can type');
      observer.disconnect();
    }).observe(document, { subtree: true, childList: true, attributes: true });
  });
  const id = await newsroom.createArticle();
  await page.goto(`${newsroom.origin}/articles/${id}`);
  await new ArticleScreen(page).opened();
  const scripts = await page.evaluate(() => {
    const ready = performance.getEntriesByName('can type')[0]?.startTime ?? 0;
    return performance
      .getEntriesByType('resource')
      .filter(({ name, startTime }) => /\.js$/.test(name) && startTime <= ready)
      .map(({ name }) => new URL(name).pathname);
  });
  expect(scripts.length).toBeGreaterThan(2);
  const sizes = scripts.map((path) => gzipSync(readFileSync(newsroom.clientFile(path)), { level: 9 }).length);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(most);
});
