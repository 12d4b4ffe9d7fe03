import { article, crosshead, paragraph } from '#testing/write.ts';
import { ArticleScreen } from '../fixtures/ArticleScreen.ts';
import { axe } from '../fixtures/axe.ts';
import { openExport, tabTo } from '../fixtures/exporting.ts';
import { expect, test } from '../fixtures/newsroom.ts';
import { writeArticle } from '../fixtures/writeArticle.ts';

test('the page of the version that was chosen is printed, with keys alone', async ({ newsroom, page }) => {
  // There is no paper here: what the browser was asked to print is kept.
  const printed: { title: string; text: string }[] = [];
  await page.exposeFunction('keepPrinted', (sheet: { title: string; text: string }) => void printed.push(sheet));
  const id = await newsroom.createArticle();
  const cookie = await newsroom.cookie(page.context());
  const first = article({ headline: 'Erst so' }, paragraph('Ein Satz.'), crosshead('Was darin steht'));
  const version = await writeArticle(newsroom.origin, cookie, id, first);
  await writeArticle(newsroom.origin, cookie, id, article({ headline: 'Dann so' }, paragraph('Ein anderer.')));
  await page.goto(`/articles/${id}`);
  await new ArticleScreen(page).opened();
  const dialog = await openExport(page);
  const sheet = dialog.frameLocator('iframe[title="The page in print"]');
  const print = dialog.getByRole('button', { name: 'Print, or save as PDF' });
  const onPaper = async (headline: string) => {
    await expect(sheet.getByRole('heading', { level: 1, name: headline })).toBeVisible();
    await dialog.getByTitle('The page in print').evaluate((frame) => {
      const { contentWindow: sheets, contentDocument: shown } = frame as HTMLIFrameElement;
      const keep = (window as unknown as { keepPrinted(sheet: object): Promise<void> }).keepPrinted;
      if (sheets) sheets.print = () => void keep({ title: shown?.title, text: shown?.body.textContent });
    });
    const before = printed.length;
    await tabTo(page, print);
    await page.keyboard.press('Enter');
    await expect.poll(() => printed.length).toBe(before + 1);
    return printed.at(-1);
  };
  await tabTo(page, dialog.getByLabel('Format', { exact: true }));
  await page.keyboard.type('PDF');
  await expect(dialog.getByRole('region', { name: 'What it cannot carry' })).toBeVisible();
  await expect(dialog.getByRole('status')).toContainText('saves it as PDF');
  await axe(page, 'export to print');
  expect((await onPaper('Dann so'))?.text).toContain('Ein anderer.');
  await dialog.getByLabel('Version', { exact: true }).selectOption({ label: 'Another version …' });
  await dialog.getByLabel('Number of the version').fill(String(version));
  const old = await onPaper('Erst so');
  expect(old?.title).toContain('Erst so');
  expect(old?.text).not.toContain('Ein anderer.');
  // It is the page that the server makes of that version.
  const there = await page.request.get(`${newsroom.origin}/api/articles/${id}/preview?version=${version}`);
  const [, served = ''] = /<article class="article">(.*)<\/article>/s.exec(await there.text()) ?? [];
  expect(served.replaceAll(/<[^>]*>/g, '')).toBe(await sheet.locator('article.article').textContent());
});

test('a retracted article is not printed as if it were not', async ({ newsroom, page }) => {
  const id = await newsroom.createArticle();
  const story = article({ headline: 'Ein Pakt', fields: { signal: 'retraction' } }, paragraph('Ein Satz.'));
  await writeArticle(newsroom.origin, await newsroom.cookie(page.context()), id, story);
  await page.goto(`/articles/${id}`);
  await new ArticleScreen(page).opened();
  const dialog = await openExport(page);
  await dialog.getByLabel('Format', { exact: true }).selectOption({ label: 'PDF (print)' });
  await expect(dialog.getByRole('alert')).toContainText('was retracted');
  await expect(dialog.getByRole('button', { name: 'Print, or save as PDF' })).toBeDisabled();
  await expect(dialog.getByRole('region', { name: 'What it cannot carry' })).toContainText('retraction');
  await dialog.getByRole('button', { name: 'Go to: What this version is' }).click();
  await expect(dialog).toBeHidden();
});
