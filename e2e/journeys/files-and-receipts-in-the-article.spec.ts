import type { Page } from '@playwright/test';
import { newsItem, wordClipboard } from '#testing/readingSamples.ts';
import { ArticleScreen } from '../fixtures/ArticleScreen.ts';
import { expect, test } from '../fixtures/newsroom.ts';

/** The server reads files in a thread that is started with the first of them. */

/** Drops a file, or what another program drags, on the words of the manuscript. */
async function drop(
  page: Page,
  on: string,
  { file, html = '' }: { file?: { name: string; text: string }; html?: string },
) {
  const dataTransfer = await page.evaluateHandle(
    ([dropped, markup]) => {
      const transfer = new DataTransfer();
      if (dropped) transfer.items.add(new File([dropped.text], dropped.name));
      if (markup) transfer.setData('text/html', markup);
      return transfer;
    },
    [file, html] as const,
  );
  const manuscript = page.getByRole('textbox', { name: 'Manuscript' });
  const place = on === '' ? manuscript.getByRole('paragraph').last() : manuscript.getByText(on);
  const box = await place.boundingBox();
  if (!box) throw new Error(`Not on the screen: ${on}`);
  await place.dispatchEvent('drop', { dataTransfer, clientX: box.x + 10, clientY: box.y + box.height / 2 });
}

test('a wire message is dropped on an empty article, Word on a written one; receipts and originals are found again', async ({
  newsroom,
  page,
}) => {
  await page.goto(`/articles/${await newsroom.createArticle()}`);
  const article = new ArticleScreen(page);
  const { manuscript } = article;
  const receipt = page.getByRole('region', { name: 'Receipt of the paste' });
  await article.opened();

  await test.step('a file fills an empty article, with its byline', async () => {
    await drop(page, '', { file: { name: 'wire.xml', text: newsItem } });
    await expect(manuscript.getByRole('heading', { level: 1 })).toHaveText('Pakt unterzeichnet');
    await expect(receipt.getByRole('status')).toContainText(
      'Every word, quotation mark, link, list item, table, picture and emphasis is accounted for.',
    );
    await expect(article.preview.getByText('Anna Muster')).toBeVisible();
  });

  await test.step('what another program drags comes by what it means, at the place where it is dropped', async () => {
    const last = (await article.blocks()).at(-1) ?? '';
    await drop(page, last, { html: wordClipboard });
    await expect(receipt.getByRole('status')).toContainText('Pasted from Microsoft Word');
    await article.saved();
  });

  await test.step('a file is chosen from the palette', async () => {
    await page.keyboard.press('ControlOrMeta+k');
    await page.keyboard.type('Insert a file');
    const chooser = page.waitForEvent('filechooser');
    await page
      .getByRole('option', { name: /Insert a file/ })
      .first()
      .click();
    await (await chooser).setFiles({ name: 'more.md', mimeType: '', buffer: Buffer.from('Noch ein *Absatz* mehr.') });
    await expect(manuscript.getByText('Noch ein Absatz mehr.')).toBeVisible();
    await article.saved();
  });

  await test.step('all of it is in the details, each with its receipt and beside its original', async () => {
    await page.reload();
    await article.opened();
    await page.getByRole('tab', { name: 'Details' }).click();
    const from = page.getByRole('region', { name: 'Where the text is from' });
    await expect(from.getByRole('button')).toHaveText([
      /^Import: more.md/,
      /^Drop: Microsoft Word/,
      /^Import: wire.xml/,
    ]);
    await from.getByRole('button', { name: /^Import: wire.xml/ }).click();
    const dialog = page.getByRole('dialog', { name: 'Receipt and original' });
    await expect(dialog.getByRole('table', { name: 'Counts' })).toBeVisible();
    await dialog.getByText('Side by side').click();
    await expect(dialog.getByRole('row', { name: 'Pakt unterzeichnet Pakt unterzeichnet' })).toBeVisible();
    const saved = page.waitForEvent('download');
    await dialog.getByRole('button', { name: 'Save the original' }).click();
    expect((await saved).suggestedFilename()).toBe('wire.xml');
  });
});
