import { wordClipboard } from '#testing/readingSamples.ts';
import { ArticleScreen } from '../fixtures/ArticleScreen.ts';
import { expect, test } from '../fixtures/newsroom.ts';

const plain =
  'Drei Punkte\nDer Bundesrat sagte: «Wir warten nicht»[1], heute.\n1.\terstens\no\tdarunter\n2.\tzweitens\nEin Zitat.';

test('what is pasted from Word is what was meant there, and one undo makes it plain text', async ({
  newsroom,
  page,
}) => {
  await page.goto(`/articles/${await newsroom.createArticle()}`);
  const article = new ArticleScreen(page);
  const { manuscript } = article;
  await article.opened();
  const { keyboard } = page;
  await article.startWriting();
  await keyboard.press('ControlOrMeta+End');
  await keyboard.type('Vorher.');
  await keyboard.press('Enter');

  await test.step('heading, emphasis, lists, quotation, link, table and footnote arrive', async () => {
    await article.pasteFrom(wordClipboard, plain);
    await expect(manuscript.getByRole('heading', { name: 'Drei Punkte' })).toBeVisible();
    await expect(manuscript.getByRole('strong').filter({ hasText: 'Bundesrat' })).toBeVisible();
    await expect(manuscript.getByRole('listitem')).toHaveText(['erstensdarunter', 'darunter', 'zweitens']);
    await expect(manuscript.getByRole('blockquote')).toHaveText('Ein Zitat.');
    await expect(manuscript.getByRole('link', { name: 'hier' })).toHaveAttribute('href', 'https://example.org/a');
    await expect(manuscript.getByRole('row')).toHaveText(['KantonJa', /^Bern51.*Prozent$/s]);
    await expect(manuscript.getByText('[1] Am Montag.')).toBeVisible();
    await expect(manuscript.getByText('«Wir warten nicht»[1], heute.')).toBeVisible();
  });

  await test.step('the receipt says where it came from, that it adds up, and keeps the comment', async () => {
    const receipt = page.getByRole('region', { name: 'Receipt of the paste' });
    await expect(receipt.getByRole('status')).toHaveText(
      /Pasted from Microsoft Word: \d+ words\. Every word, quotation mark, link, list item, table, picture and emphasis is accounted for\. 2 pieces set aside/,
    );
    await receipt.getByRole('button', { name: 'Show receipt' }).click();
    await expect(receipt.getByRole('listitem').filter({ hasText: 'Comment' })).toContainText('Stimmt das?');
    await expect(receipt.getByRole('row', { name: /^Quotation marks 2 2 0 0 0$/ })).toBeVisible();
  });

  await test.step('one undo is the plain text, the next is before the paste', async () => {
    await manuscript.focus();
    await keyboard.press('ControlOrMeta+z');
    await expect(manuscript.getByRole('heading', { name: 'Drei Punkte' })).toHaveCount(0);
    await expect(manuscript.getByText('1.\terstens')).toBeVisible();
    await keyboard.press('ControlOrMeta+z');
    await expect(manuscript.getByText('erstens')).toHaveCount(0);
    await expect(manuscript.getByText('Vorher.')).toBeVisible();
  });
  await article.saved();
});
