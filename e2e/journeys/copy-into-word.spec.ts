import { schema } from '#article/schema.ts';
import { article, crosshead, list, paragraph, table } from '#testing/write.ts';
import { ArticleScreen } from '../fixtures/ArticleScreen.ts';
import { openExport } from '../fixtures/exporting.ts';
import { expect, test } from '../fixtures/newsroom.ts';
import { writeArticle } from '../fixtures/writeArticle.ts';

const link = schema.text('Mehr', [schema.mark('link', { href: 'https://example.org/mehr' })]);
const story = article(
  { headline: 'Ein Vertrag' },
  paragraph('Er ist ', schema.text('neu', [schema.mark('strong')]), '. ', link),
  crosshead('Was darin steht'),
  list('Reis', 'Mehl'),
  table(['Jahr', 'Mio.'], ['2026', '5']),
);

test('what is copied as HTML is pasted elsewhere with its headings, lists, tables and links', async ({
  newsroom,
  page,
}) => {
  const id = await newsroom.createArticle();
  await writeArticle(newsroom.origin, await newsroom.cookie(page.context()), id, story);
  await page.goto(`/articles/${id}`);
  await new ArticleScreen(page).opened();
  const dialog = await openExport(page);
  await dialog.getByLabel('Format', { exact: true }).selectOption({ label: 'HTML page' });
  await expect(dialog.getByRole('status')).toContainText('checked and valid');
  await dialog.getByRole('button', { name: 'Copy' }).click();
  await expect(page.getByRole('status', { name: 'Last notice' })).toContainText('on the clipboard');

  // Another program with a rich text field: what the browser hands it is what Word and Google Docs get.
  await page.setContent(
    '<!doctype html><title>Elsewhere</title><div contenteditable role="textbox" aria-label="Document"></div>',
  );
  const document = page.getByRole('textbox', { name: 'Document' });
  await document.focus();
  await page.keyboard.press('ControlOrMeta+v');
  await expect(document.getByRole('heading', { level: 1 })).toHaveText('Ein Vertrag');
  await expect(document.getByRole('heading', { level: 2 })).toHaveText('Was darin steht');
  await expect(document.getByRole('listitem')).toHaveText(['Reis', 'Mehl']);
  await expect(document.getByRole('cell')).toHaveText(['Jahr', 'Mio.', '2026', '5']);
  await expect(document.getByRole('link', { name: 'Mehr' })).toHaveAttribute('href', 'https://example.org/mehr');
  await expect(document.getByRole('strong')).toHaveText('neu');
  expect(await document.innerHTML()).not.toMatch(/data-id|data-galley|contenteditable|ProseMirror/);
});
