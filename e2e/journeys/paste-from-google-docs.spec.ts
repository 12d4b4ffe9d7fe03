import { docsClipboard } from '#testing/readingSamples.ts';
import { ArticleScreen } from '../fixtures/ArticleScreen.ts';
import { expect, test } from '../fixtures/newsroom.ts';

test('Google Docs: bold is what its font says, lists stand in lists, and the text is saved', async ({
  newsroom,
  page,
}) => {
  await page.goto(`/articles/${await newsroom.createArticle()}`);
  const article = new ArticleScreen(page);
  const { manuscript } = article;
  await article.opened();
  await article.startWriting();
  await page.keyboard.press('ControlOrMeta+End');
  await article.pasteFrom(docsClipboard, 'Ein Titel\n\nVorne fett schräg\neins\ntiefer\nzwei');
  await expect(manuscript.getByRole('heading', { name: 'Ein Titel' })).toBeVisible();
  await expect(manuscript.getByRole('strong')).toHaveText(['fett']);
  await expect(manuscript.getByRole('emphasis')).toHaveText(['schräg']);
  await expect(manuscript.getByRole('list')).toHaveCount(2);
  await expect(manuscript.getByRole('listitem').filter({ hasText: 'zwei' })).toHaveText('zwei');
  await expect(page.getByRole('region', { name: 'Receipt of the paste' })).toContainText('Google Docs');
  await article.saved();
  await page.reload();
  await article.opened();
  await expect(manuscript.getByRole('strong')).toHaveText(['fett']);
});
