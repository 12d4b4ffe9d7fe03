import { article, paragraph } from '#testing/write.ts';
import { ArticleScreen } from '../fixtures/ArticleScreen.ts';
import { axe } from '../fixtures/axe.ts';
import { download, openExport } from '../fixtures/exporting.ts';
import { expect, test } from '../fixtures/newsroom.ts';
import { writeArticle } from '../fixtures/writeArticle.ts';

test('a named version goes out, or any by its number, with keys alone', async ({ newsroom, page }) => {
  const id = await newsroom.createArticle();
  const cookie = await newsroom.cookie(page.context());
  const [first] = [
    await writeArticle(newsroom.origin, cookie, id, article({ headline: 'Erst so' }, paragraph('Ein Satz.'))),
    await writeArticle(newsroom.origin, cookie, id, article({ headline: 'Dann so' }, paragraph('Ein anderer.'))),
  ];
  await page.request.post(`${newsroom.origin}/api/articles/${id}/milestones`, {
    data: { version: first, name: 'Zur Freigabe' },
    headers: { origin: newsroom.origin },
  });
  await page.goto(`/articles/${id}`);
  await new ArticleScreen(page).opened();
  const dialog = await openExport(page);
  const preview = dialog.getByRole('region', { name: 'Preview of the file' });
  await dialog.getByLabel('Format', { exact: true }).focus();
  await page.keyboard.type('Plain');
  await expect(preview).toContainText('Dann so');
  // The browser's own lists take the first letters of what is meant.
  await page.keyboard.press('Tab');
  await expect(dialog.getByLabel('Version', { exact: true })).toBeFocused();
  await expect(dialog.getByRole('option', { name: 'Zur Freigabe' })).toBeAttached();
  await page.keyboard.type(`v ${first}`);
  await expect(dialog.getByLabel('Version', { exact: true })).toHaveValue(String(first));
  await expect(preview).toContainText('Erst so');
  expect(String((await download(page, dialog)).bytes)).toContain('Ein Satz.');

  await dialog.getByLabel('Version', { exact: true }).focus();
  await page.keyboard.press('End');
  await page.keyboard.press('Tab');
  const number = dialog.getByLabel('Number of the version');
  await expect(number).toBeFocused();
  await number.fill('0');
  await expect(preview).not.toContainText('so');
  await number.fill('999');
  await expect(number).toHaveAccessibleDescription(/no such version/);
  await axe(page, 'export of a version');
});

test('a version from before a retraction goes out as retracted, or is refused with the way to what says so', async ({
  newsroom,
  page,
}) => {
  const id = await newsroom.createArticle();
  const cookie = await newsroom.cookie(page.context());
  const story = (fields: object) => article({ headline: 'Ein Pakt', fields }, paragraph('Ein Satz.'));
  const first = await writeArticle(newsroom.origin, cookie, id, story({}));
  await writeArticle(newsroom.origin, cookie, id, story({ signal: 'retraction' }));
  await page.goto(`/articles/${id}`);
  await new ArticleScreen(page).opened();
  const dialog = await openExport(page);
  await dialog.getByLabel('Version', { exact: true }).selectOption({ label: 'Another version …' });
  await dialog.getByLabel('Number of the version').fill(String(first));
  await dialog.getByLabel('Format', { exact: true }).selectOption({ label: 'ninjs 3.1' });
  await expect(dialog.getByRole('region', { name: 'Preview of the file' })).toContainText(`"version": "${first}"`);
  await expect(dialog.getByRole('region', { name: 'Preview of the file' })).toContainText('"pubStatus": "canceled"');
  await dialog.getByLabel('Format', { exact: true }).selectOption({ label: 'Markdown' });
  await expect(dialog.getByRole('alert')).toContainText('was retracted');
  await expect(dialog.getByRole('button', { name: 'Download' })).toBeDisabled();
  await dialog.getByRole('button', { name: 'Go to: What this version is' }).press('Enter');
  await expect(page.getByRole('region', { name: 'Details' }).getByLabel('What this version is')).toBeFocused();
});

test('words that are not saved leave in no file that says its version, until they are', async ({ newsroom, page }) => {
  const id = await newsroom.createArticle();
  const story = article({ headline: 'Ein Pakt' }, paragraph('Ein Satz.'));
  const version = await writeArticle(newsroom.origin, await newsroom.cookie(page.context()), id, story);
  await page.goto(`/articles/${id}`);
  const screen = new ArticleScreen(page);
  await screen.opened();
  const dialog = await openExport(page);
  const format = dialog.getByLabel('Format', { exact: true });
  const preview = dialog.getByRole('region', { name: 'Preview of the file' });
  await format.selectOption({ label: 'ninjs 3.1' });
  await expect(preview).toContainText(`"version": "${version}"`);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();

  await newsroom.kill();
  await screen.caretAtEndOf('Ein Satz.');
  await page.keyboard.type(' Noch einer.');
  await expect(screen.receipt).toContainText('Offline');
  await openExport(page);
  await expect(dialog.getByRole('status')).toContainText('once your last words are saved');
  await expect(preview).toBeHidden();
  await expect(dialog.getByRole('button', { name: 'Download' })).toBeDisabled();
  await expect(dialog.getByRole('button', { name: 'Copy' })).toBeDisabled();
  await format.selectOption({ label: 'Plain text' });
  await expect(preview).toContainText('Ein Satz. Noch einer.');
  await format.selectOption({ label: 'ninjs 3.1' });
  await expect(dialog.getByRole('status')).toContainText('once your last words are saved');

  await newsroom.restart();
  await expect(preview).toContainText('Ein Satz. Noch einer.');
  const { version: saved } = JSON.parse(String((await download(page, dialog)).bytes));
  expect(Number(saved)).toBeGreaterThan(version);
});
