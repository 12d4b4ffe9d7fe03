import { readFile } from 'node:fs/promises';
import type { Node } from '@tiptap/pm/model';
import { article, paragraph, table } from '#testing/write.ts';
import { ArticleScreen } from '../fixtures/ArticleScreen.ts';
import { axe } from '../fixtures/axe.ts';
import { DeskScreen } from '../fixtures/DeskScreen.ts';
import { hearStatus, openExport, tabTo } from '../fixtures/exporting.ts';
import { expect, test } from '../fixtures/newsroom.ts';
import { writeArticle } from '../fixtures/writeArticle.ts';

test('an article without a headline is no message: the dialog says so and leads to it', async ({ newsroom, page }) => {
  const id = await newsroom.createArticle();
  await writeArticle(newsroom.origin, await newsroom.cookie(page.context()), id, article({}, paragraph('Ein Satz.')));
  await page.goto(`/articles/${id}`);
  const screen = new ArticleScreen(page);
  await screen.opened();
  const dialog = await openExport(page);
  await dialog.getByLabel('Format', { exact: true }).selectOption({ label: 'NewsML-G2 with XHTML' });
  await expect(dialog.getByRole('alert')).toContainText('needs a headline');
  await expect(dialog.getByRole('button', { name: 'Download' })).toBeDisabled();
  await dialog.getByRole('button', { name: 'Go to: Headline' }).click();
  await expect(dialog).toBeHidden();
  await page.keyboard.type('Ein Vertrag');
  await expect(screen.manuscript.getByRole('heading', { level: 1 })).toHaveText('Ein Vertrag');
  // The bar above the article has it, too.
  await page.getByRole('banner').getByRole('button', { name: 'Export' }).click();
  const again = page.getByRole('dialog', { name: 'Export' });
  await expect(again.getByRole('status')).toContainText('checked and valid');
});

test('under an embargo there is no feed, and the way leads to the field that says until when', async ({
  newsroom,
  page,
}) => {
  const id = await newsroom.createArticle();
  const story = article({ headline: 'Ein Pakt', fields: { embargo: '2990-01-02T05:00:00Z' } }, paragraph('Ein Satz.'));
  await writeArticle(newsroom.origin, await newsroom.cookie(page.context()), id, story);
  await page.goto(`/articles/${id}`);
  const screen = new ArticleScreen(page);
  await screen.opened();
  const dialog = await openExport(page);
  await dialog.getByLabel('Format', { exact: true }).selectOption({ label: 'RSS 2.0' });
  const undated = dialog.getByLabel('Before it is published, too, without a day of publication');
  await undated.check();
  await expect(dialog.getByRole('alert')).toContainText('under an embargo');
  await dialog.getByRole('button', { name: 'Go to: Embargo' }).press('Enter');
  const embargo = page.getByRole('region', { name: 'Details' }).getByLabel('Embargo until');
  await expect(embargo).toBeFocused();
  await expect(embargo).toHaveValue(/^2990-01-02T\d\d:00$/);
  await embargo.fill('2026-01-02T06:00');
  await embargo.press('Enter');
  await screen.saved();
  await openExport(page);
  await undated.check();
  await expect(dialog.getByRole('status')).toContainText('checked and valid');
});

test('what readers have not had yet is in no file for them, but for who wants it without a day, with keys alone', async ({
  newsroom,
  page,
}) => {
  const id = await newsroom.createArticle();
  const story = article({ headline: 'Ein Pakt' }, paragraph('Ein Satz.'));
  await writeArticle(newsroom.origin, await newsroom.cookie(page.context()), id, story);
  await page.goto(`/articles/${id}`);
  await new ArticleScreen(page).opened();
  const dialog = await openExport(page);
  const preview = dialog.getByRole('region', { name: 'Preview of the file' });
  await tabTo(page, dialog.getByLabel('Format', { exact: true }));
  await page.keyboard.type('Structured');
  await expect(dialog.getByRole('alert')).toContainText('not published yet');
  await expect(dialog.getByRole('button', { name: 'Download' })).toBeDisabled();
  const undated = dialog.getByLabel('Before it is published, too, without a day of publication');
  await axe(page, 'export of what is not published');
  await tabTo(page, undated);
  await page.keyboard.press('Space');
  await expect(dialog.getByRole('status')).toContainText('It says no day of publication');
  await expect(undated).toBeFocused();
  await expect(preview).toContainText('"dateModified"');
  await expect(preview).not.toContainText('"datePublished"');
  await page.keyboard.press('Space');
  await expect(dialog.getByRole('alert')).toContainText('not published yet');
  // A message to other newsrooms says by its status that it is not to be used yet.
  await dialog.getByLabel('Format', { exact: true }).selectOption({ label: 'NITF 3.6' });
  await expect(preview).toContainText('withheld');
  await expect(undated).toBeHidden();
});

test('on the desk the article that lacks it is named, and opened where it lacks it', async ({ newsroom, page }) => {
  const cookie = await newsroom.cookie(page.context());
  const whole = await newsroom.createArticle();
  await writeArticle(newsroom.origin, cookie, whole, article({ headline: 'Ein Pakt' }, paragraph('Ein Satz.')));
  const lacking = await newsroom.createArticle();
  await writeArticle(newsroom.origin, cookie, lacking, article({}, paragraph('Ein anderer.')));
  await page.goto('/');
  const desk = new DeskScreen(page);
  await desk.row('Ein Pakt').getByRole('checkbox').check();
  await desk.row('Untitled').getByRole('checkbox').check();
  await desk.selection.getByRole('button', { name: 'Export' }).click();
  const dialog = page.getByRole('dialog', { name: 'Export 2 articles' });
  await dialog.getByLabel('Format', { exact: true }).selectOption({ label: 'ninjs 3.1' });
  await dialog.getByRole('button', { name: 'Download' }).click();
  await expect(dialog.getByRole('alert')).toContainText('needs a headline');
  // Of another format nothing is known yet.
  await dialog.getByLabel('Format', { exact: true }).selectOption({ label: 'HTML page' });
  await expect(dialog.getByRole('alert')).toBeHidden();
  await dialog.getByLabel('Format', { exact: true }).selectOption({ label: 'ninjs 3.1' });
  await dialog.getByRole('button', { name: 'Download' }).click();
  await dialog.getByRole('button', { name: 'Open the article' }).click();
  await expect(page).toHaveURL(new RegExp(`/articles/${lacking}$`));
  const { manuscript } = new ArticleScreen(page);
  await expect(manuscript).toBeFocused();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.keyboard.type('Ein Vertrag');
  await expect(manuscript.getByRole('heading', { level: 1 })).toHaveText('Ein Vertrag');
});

test('from the desk the way leads into the block, or to the field, that makes a file wrong', async ({
  newsroom,
  page,
}) => {
  const cookie = await newsroom.cookie(page.context());
  const write = async (story: Node) => {
    await writeArticle(newsroom.origin, cookie, await newsroom.createArticle(), story);
  };
  const wide = table(Array.from({ length: 64 }, (_, index) => `Z${index}`));
  const long = Array.from({ length: 30 }, (_, index) => paragraph(`Satz ${index}.`));
  await write(article({ headline: 'Ein Pakt' }, ...long, wide));
  const fields = { expires: '0000-01-01T00:00:00Z' };
  await write(article({ headline: 'Ein Vertrag', fields }, paragraph('Ein Satz.')));
  const desk = new DeskScreen(page);
  const open = async (format: string) => {
    await page.goto('/');
    for (const headline of ['Ein Pakt', 'Ein Vertrag']) await desk.row(headline).getByRole('checkbox').check();
    await desk.selection.getByRole('button', { name: 'Export' }).click();
    const dialog = page.getByRole('dialog', { name: 'Export 2 articles' });
    await dialog.getByLabel('Format', { exact: true }).selectOption({ label: format });
    await dialog.getByRole('button', { name: 'Download' }).click();
    await expect(dialog.getByRole('alert')).toContainText('would not be valid');
    await dialog.getByRole('button', { name: 'Open the article' }).press('Enter');
  };
  await open('Word (.docx)');
  const screen = new ArticleScreen(page);
  await expect(screen.manuscript).toBeFocused();
  await page.keyboard.type('Jahr ');
  await expect(screen.manuscript.getByRole('cell', { name: 'Jahr Z0' })).toBeInViewport();
  await screen.saved();
  await open('NewsML-G2 with NITF');
  await expect(page.getByRole('region', { name: 'Details' }).getByLabel('Expires')).toBeFocused();
});

test('a table that Word could not open is named, and the way leads into it', async ({ newsroom, page }) => {
  const id = await newsroom.createArticle();
  const columns = (from: number, count: number) =>
    table(Array.from({ length: count }, (_, index) => `Z${from + index}`));
  const long = Array.from({ length: 30 }, (_, index) => paragraph(`Satz ${index}.`));
  const story = article({ headline: 'Ein Pakt' }, columns(1, 63), ...long, columns(101, 64), paragraph('Ein Satz.'));
  await writeArticle(newsroom.origin, await newsroom.cookie(page.context()), id, story);
  await page.goto(`/articles/${id}`);
  const screen = new ArticleScreen(page);
  await screen.opened();
  const dialog = await openExport(page);
  const heard = await hearStatus(dialog);
  await dialog.getByLabel('Format', { exact: true }).selectOption({ label: 'Word (.docx)' });
  await expect(dialog.getByRole('alert')).toContainText('would not be valid');
  expect(await heard()).toContain('The file would not be valid. Looking for what makes it so …');
  await expect(dialog.getByRole('button', { name: /^Go to/ })).toHaveCount(1);
  await axe(page, 'export that is not valid');
  await dialog.getByRole('button', { name: /^Go to: Table: Z101/ }).press('Enter');
  await expect(dialog).toBeHidden();
  await page.keyboard.type('Jahr ');
  const cell = screen.manuscript.getByRole('cell', { name: 'Jahr Z101' });
  await expect(cell).toBeInViewport();
});

test('a field that a schema refuses is named, and the way leads to it', async ({ newsroom, page }) => {
  const id = await newsroom.createArticle();
  const fields = { expires: '0000-01-01T00:00:00Z' };
  const story = article({ headline: 'Ein Pakt', fields }, paragraph('Ein Satz.'));
  await writeArticle(newsroom.origin, await newsroom.cookie(page.context()), id, story);
  await page.goto(`/articles/${id}`);
  const screen = new ArticleScreen(page);
  await screen.opened();
  const dialog = await openExport(page);
  await dialog.getByLabel('Format', { exact: true }).selectOption({ label: 'NewsML-G2 with NITF' });
  await dialog.getByRole('button', { name: 'Go to: Expires' }).click();
  const until = page.getByRole('region', { name: 'Details' }).getByLabel('Expires');
  await expect(until).toBeFocused();
  await until.fill('2027-01-02T06:00');
  await until.press('Enter');
  await screen.saved();
  await openExport(page);
  await expect(dialog.getByRole('status')).toContainText('checked and valid');
});

test.describe('where a rule refuses what stands above the text', () => {
  // The worker that keeps the app's files would answer with its own.
  test.use({ serviceWorkers: 'block' });

  test('byline and dateline are named, and keys alone lead to them', async ({ newsroom, page }) => {
    // Nothing that one can write there breaks a rule of ours: the app arrives with a stricter one, for NITF.
    let stricter = 0;
    await page.route('**/assets/transfer-*.js', async (route) => {
      const file = newsroom.clientFile(new URL(route.request().url()).pathname);
      const body = (await readFile(file, 'utf8')).replace(
        /(hedline )\(byline \)\?(.{0,30})\(dateline \)\?/,
        (_, ...parts) => {
          stricter += 1;
          return `${parts[0]}${parts[1]}`;
        },
      );
      await route.fulfill({ contentType: 'text/javascript', body });
    });
    const id = await newsroom.createArticle();
    const story = article({ headline: 'Ein Pakt', fields: { dateline: 'Bern' } }, paragraph('Ein Satz.'));
    await writeArticle(newsroom.origin, await newsroom.cookie(page.context()), id, story);
    await page.goto(`/articles/${id}`);
    const screen = new ArticleScreen(page);
    await screen.opened();
    const above = page.getByRole('group', { name: 'Byline' });
    await tabTo(page, above.getByRole('button', { name: 'Add a person' }));
    await page.keyboard.press('Enter');
    await page.keyboard.type('Anna Muster');
    await screen.saved();
    const dialog = await openExport(page);
    await tabTo(page, dialog.getByLabel('Format', { exact: true }));
    await page.keyboard.type('NITF');
    await expect(dialog.getByRole('alert')).toContainText('would not be valid');
    expect(stricter).toBe(1);
    await expect(dialog.getByRole('button', { name: /^Go to/ })).toHaveText(['Go to: Byline', 'Go to: Dateline']);
    await tabTo(page, dialog.getByRole('button', { name: 'Go to: Byline' }));
    await page.keyboard.press('Enter');
    await expect(dialog).toBeHidden();
    const name = above.getByLabel('Name', { exact: true }).first();
    await expect(name).toBeFocused();
    await expect(name).toHaveValue('Anna Muster');
    await page.keyboard.press('End');
    await page.keyboard.type('mann');
    await expect(name).toHaveValue('Anna Mustermann');

    await openExport(page);
    await tabTo(page, dialog.getByRole('button', { name: 'Go to: Dateline' }));
    await page.keyboard.press('Space');
    await expect(dialog).toBeHidden();
    const dateline = above.getByLabel('Dateline');
    await expect(dateline).toBeFocused();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.press('Delete');
    await screen.saved();
    await openExport(page);
    await expect(dialog.getByRole('button', { name: /^Go to/ })).toHaveText(['Go to: Byline']);
  });
});
