import { ArticleScreen } from '../fixtures/ArticleScreen.ts';
import { expect, test } from '../fixtures/newsroom.ts';

const text = '## Was gilt\n\nEin **fettes** Wort und [ein Link](https://example.org/a).\n\n- eins\n  - tiefer\n- zwei';

test('Markdown is pasted by what it means, and one undo makes it the text it was', async ({ newsroom, page }) => {
  await page.goto(`/articles/${await newsroom.createArticle()}`);
  const article = new ArticleScreen(page);
  const { manuscript } = article;
  await article.opened();
  await article.startWriting();
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.type('Vorher.');
  await page.keyboard.press('Enter');
  await article.paste(text);
  await expect(manuscript.getByRole('heading', { name: 'Was gilt' })).toBeVisible();
  await expect(manuscript.getByRole('strong')).toHaveText(['fettes']);
  await expect(manuscript.getByRole('link', { name: 'ein Link' })).toHaveAttribute('href', 'https://example.org/a');
  await expect(manuscript.getByRole('listitem')).toHaveText(['einstiefer', 'tiefer', 'zwei']);
  await expect(page.getByRole('region', { name: 'Receipt of the paste' }).getByRole('status')).toContainText(
    'Every word, quotation mark, link, list item, table, picture and emphasis is accounted for.',
  );
  await manuscript.focus();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(manuscript.getByText('## Was gilt')).toBeVisible();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(manuscript.getByText('Was gilt')).toHaveCount(0);
  await expect(manuscript.getByText('Vorher.')).toBeVisible();
  await article.saved();
});
