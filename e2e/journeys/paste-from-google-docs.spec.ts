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

test('Google Docs: title and subtitle are the headline and the standfirst of an empty article, and stay words in another', async ({
  newsroom,
  page,
}) => {
  const line = (look: string, words: string) => `<p dir="ltr"><span style="${look}">${words}</span></p>`;
  const document = `<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-2">${line('font-size:26pt;font-family:Arial', 'Der Pakt')}${line('font-size:15pt;font-family:Arial;color:#666666', 'Zwei Länder sind sich einig')}${line('font-size:11pt', 'Der Text beginnt.')}</b>`;
  await page.goto(`/articles/${await newsroom.createArticle()}`);
  const article = new ArticleScreen(page);
  const { manuscript } = article;
  await article.opened();
  await article.startWriting();
  await page.keyboard.press('ControlOrMeta+End');
  await article.pasteFrom(document, 'Der Pakt\nZwei Länder sind sich einig\nDer Text beginnt.');
  await expect(manuscript.getByRole('heading', { level: 1 })).toHaveText('Der Pakt');
  await expect(article.preview.getByRole('heading', { level: 1 })).toHaveText('Der Pakt');
  await expect(manuscript.getByText('Der Text beginnt.')).toBeVisible();
  await article.pasteFrom(document, 'Der Pakt\nZwei Länder sind sich einig\nDer Text beginnt.');
  await expect(manuscript.getByText('Zwei Länder sind sich einig')).toHaveCount(2);
  await expect(manuscript.getByRole('heading', { level: 1 })).toHaveText('Der Pakt');
  await article.saved();
});
