import { readFileSync } from 'node:fs';
import { ArticleScreen } from '../fixtures/ArticleScreen.ts';
import { expect, test } from '../fixtures/newsroom.ts';

const seed = readFileSync(new URL('../samples/seed-article.txt', import.meta.url), 'utf8');

test('a copied page becomes its article; what was around it is told by kind and can be put back', async ({
  newsroom,
  page,
}) => {
  await page.goto(`/articles/${await newsroom.createArticle()}`);
  const article = new ArticleScreen(page);
  const { manuscript } = article;
  await article.opened();
  await article.startWriting();
  await article.paste(seed);
  await expect(manuscript.getByRole('heading', { level: 1 })).toHaveText('Nordkorea schließt Militärpakt mit Russland');
  await expect(manuscript.getByRole('heading', { level: 2 })).toHaveCount(5);
  await expect(manuscript.getByText('BotTalk')).toHaveCount(0);
  await expect(article.preview.getByText('ATS', { exact: true })).toBeVisible();

  const receipt = page.getByRole('region', { name: 'Receipt of the paste' });
  await receipt.getByRole('button', { name: 'Show receipt' }).click();
  for (const kind of [
    'Repeated',
    'Audio or video player',
    'Newsletter',
    'Sign-in',
    'Report an error',
    'Readers’ comments',
    'Previous and next article',
  ])
    await expect(receipt.getByRole('button', { name: `Put back at the caret: ${kind}` })).toBeVisible();
  await expect(receipt.getByRole('row', { name: /^Quotation marks 65 59 6 0 0$/ })).toBeVisible();

  await article.caretAtEndOf(/^Unterdessen erhalte der russische Präsident/);
  await page.keyboard.press('Enter');
  await receipt.getByRole('button', { name: 'Put back at the caret: Sign-in' }).click();
  await expect(manuscript.getByText('Einloggen')).toBeVisible();
  await receipt.getByRole('button', { name: 'Close receipt' }).click();
  await expect(receipt).toHaveCount(0);
  await article.saved();
});
