import { type Browser, type BrowserContext, chromium, expect, type Page } from '@playwright/test';
import { endpoints } from '#api/all.ts';
import { readDocument } from '#article/newArticle.ts';
import { textOf, tokensOf } from '../edits.ts';
import type { Client } from '../serverProcess.ts';
import { pause } from '../TokenWriter.ts';
import type { Bench, FaultCase, Outcome } from './faultCase.ts';
import { type Scene, scene } from './scene.ts';

/** What was typed within so many milliseconds before the end may be lost with the tab. */
const mayBeLost = 1_000;

async function launch(bench: Bench): Promise<Browser> {
  // Chromium refuses its sandbox to root, as in most containers.
  const args = ['--disable-gpu', '--no-first-run', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])];
  const { chromium: executablePath } = bench;
  const browser = await chromium.launch({ args, ...(executablePath ? { executablePath } : {}) });
  bench.atEnd(async () => {
    await browser.close();
    return [];
  });
  return browser;
}

/** A browser in which the person is signed in. */
async function signedIn(browser: Browser, { origin }: Scene['server'], { cookie }: Client): Promise<BrowserContext> {
  const context = await browser.newContext({ locale: 'en-GB', serviceWorkers: 'block' });
  const [name = '', value = ''] = cookie.split('=');
  await context.addCookies([{ name, value, url: origin }]);
  return context;
}

async function open(page: Page, address: string) {
  await page.goto(address);
  const manuscript = page.getByRole('textbox', { name: 'Manuscript' });
  await expect(manuscript).toHaveAttribute('contenteditable', 'true', { timeout: 30_000 });
  await manuscript.focus();
  await page.keyboard.press('ControlOrMeta+End');
  return {
    saved: () => expect(page.getByRole('status', { name: 'Receipt' })).toContainText('Saved', { timeout: 30_000 }),
  };
}

async function typedTokens(stage: Scene, article: string): Promise<string[]> {
  const { document } = await stage.owner.call(endpoints.readDocumentAt, { id: article });
  return tokensOf(textOf(readDocument(document)));
}

/** The renderer is killed in the middle of a word, and the article opened again in the same browser. */
async function tabDies(bench: Bench): Promise<Outcome> {
  const kills = { ci: 3, full: 50 }[bench.size];
  const stage = await scene(bench);
  const browser = await launch(bench);
  const { id } = await stage.owner.call(endpoints.createArticle, {});
  stage.articles.push(id);
  const context = await signedIn(browser, stage.server, stage.owner);
  const address = `${stage.server.origin}/articles/${id}`;
  const failures: string[] = [];
  let [count, late, recovered] = [0, 0, 0];
  for (let kill = 0; kill < kills; kill += 1) {
    const page = await context.newPage();
    await (await open(page, address)).saved();
    const typed: { token: string; at: number }[] = [];
    const until = performance.now() + 1_300 + stage.chance.below(1_200);
    while (performance.now() < until) {
      count += 1;
      const token = `⟦tab-${String(count).padStart(4, '0')}⟧`;
      await page.keyboard.insertText(token);
      typed.push({ token, at: performance.now() });
      await pause(20 + stage.chance.below(60));
    }
    await page.keyboard.insertText('half a wo');
    const end = performance.now();
    const session = await context.newCDPSession(page);
    // It is not answered by a page that is gone.
    void session.send('Page.crash').catch(() => undefined);
    await page.waitForEvent('crash');
    stage.network.injected.add('renderers killed');
    await page.close();
    const again = await context.newPage();
    await (await open(again, address)).saved();
    await again.close();
    const there = new Set(await typedTokens(stage, id));
    for (const { token, at } of typed) {
      const inTime = end - at > mayBeLost;
      if (!inTime) late += 1;
      if (!inTime && there.has(token)) recovered += 1;
      if (inTime || there.has(token)) stage.tally.typed.set(token, { by: 'tab', at });
    }
  }
  await context.close();
  return stage.outcome({
    load: `Chromium, ${count} tokens by key, ${kills} kills in the middle of a word`,
    p95: null,
    figures: { [`recovered of ${late} typed in the last second`]: recovered },
    failures,
  });
}

/** The local copy is deleted while one writes, or the browser has none: the server has everything, and it is said. */
async function storageGone(bench: Bench): Promise<Outcome> {
  const rounds = { ci: 1, full: 10 }[bench.size];
  const stage = await scene(bench);
  const browser = await launch(bench);
  const failures: string[] = [];
  let count = 0;
  for (let round = 0; round < rounds; round += 1)
    for (const way of ['deleted', 'refused'] as const) {
      const { id } = await stage.owner.call(endpoints.createArticle, {});
      stage.articles.push(id);
      const context = await signedIn(browser, stage.server, stage.owner);
      const page = await context.newPage();
      if (way === 'refused')
        await page.addInitScript(() => {
          IDBFactory.prototype.open = () => {
            throw new DOMException('Refused', 'SecurityError');
          };
        });
      const article = await open(page, `${stage.server.origin}/articles/${id}`);
      const write = async () => {
        count += 1;
        const token = `⟦gone-${String(count).padStart(4, '0')}⟧`;
        await page.keyboard.insertText(token);
        stage.tally.typed.set(token, { by: 'gone', at: performance.now() });
      };
      for (let words = 0; words < 5; words += 1) await write();
      await article.saved();
      if (way === 'deleted') {
        const session = await context.newCDPSession(page);
        const { origin } = stage.server;
        await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' });
      }
      stage.network.injected.add(way === 'deleted' ? 'local copies deleted' : 'storage refused');
      for (let words = 0; words < 5; words += 1) await write();
      await article.saved();
      const told = await page.getByText('This browser keeps no local copy').count();
      if (way === 'refused' && told === 0) failures.push('Nobody was told that there is no local copy');
      await page.reload();
      await (await open(page, `${stage.server.origin}/articles/${id}`)).saved();
      if ((await page.getByRole('textbox', { name: 'Manuscript' }).innerText()).trim() === '')
        failures.push('An empty article was shown');
      await context.close();
    }
  return stage.outcome({
    load: `Chromium, ${count} tokens by key`,
    p95: null,
    failures,
  });
}

export const browserCases: readonly FaultCase[] = [
  { name: 'R11', aspect: 'tab dies', run: tabDies },
  { name: 'R12', aspect: 'local storage gone', run: storageGone },
];
