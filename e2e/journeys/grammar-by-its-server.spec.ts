import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { ArticleScreen } from '../fixtures/ArticleScreen.ts';
import { axe } from '../fixtures/axe.ts';
import { ChecksPanel } from '../fixtures/ChecksPanel.ts';
import { test as base, expect } from '../fixtures/newsroom.ts';

/** A newsroom whose LanguageTool server finds every *Huas*. */
const test = base.extend({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from its first parameter
  environment: async ({}, use) => {
    const server = createServer(async (request, response) => {
      const words = new URLSearchParams(await text(request)).get('text') ?? '';
      const matches = [...words.matchAll(/Huas/g)].map(({ index }) => ({
        message: 'Möglicher Tippfehler gefunden.',
        offset: index,
        length: 4,
        replacements: [{ value: 'Haus' }],
        rule: { issueType: 'misspelling' },
      }));
      response.setHeader('content-type', 'application/json').end(JSON.stringify({ matches }));
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    await use({ GALLEY_LANGUAGETOOL: `http://127.0.0.1:${(server.address() as AddressInfo).port}` });
    server.close();
  },
});

test('grammar is asked for in a press; a remark is among the findings, follows its words and is mended', async ({
  newsroom,
  page,
}) => {
  await page.goto(`/articles/${await newsroom.createArticle()}`);
  const article = new ArticleScreen(page);
  await article.opened();
  await article.startWriting();
  for (const line of ['', 'Ein Titel', 'Ein Lead.']) {
    await page.keyboard.type(line);
    await page.keyboard.press('Enter');
  }
  await page.keyboard.type('Das Huas steht.');
  await article.saved();

  const checks = new ChecksPanel(page);
  await checks.openFindings();
  const remark = checks.finding(/Möglicher Tippfehler/);
  await expect(remark).toHaveCount(0);
  await checks.panel.getByRole('button', { name: 'Check grammar' }).press('Enter');
  await expect(remark).toBeVisible();
  await expect(checks.panel.getByText('1 remark on grammar')).toBeVisible();
  await axe(page, 'checks with grammar');

  // A fix is pressed while the words before it are still being typed: its own still stand.
  await remark.click();
  const fix = checks.panel.getByRole('button', { name: 'Haus' });
  await expect(fix).toBeVisible();
  await article.manuscript.getByText('Das Huas steht.').click();
  await page.keyboard.press('Home');
  await page.keyboard.type('Aber: ');
  await fix.dispatchEvent('click');
  await expect(article.manuscript.getByText('Aber: Das Haus steht.')).toBeVisible();
  await expect(checks.panel.getByText('Möglicher Tippfehler')).toHaveCount(0);
});
