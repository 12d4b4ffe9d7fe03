import { strFromU8, unzipSync } from 'fflate';
import { schema } from '#article/schema.ts';
import { schemaNumber } from '#article/version.ts';
import { node } from '#blocks/example.ts';
import { formats } from '#formats/all.ts';
import { aspects } from '#formats/aspects.ts';
import { wav } from '#testing/recordings.ts';
import { article, crosshead, list, paragraph, pullquote, table } from '#testing/write.ts';
import { catalogs } from '#words/catalogs.ts';
import { ArticleScreen } from '../fixtures/ArticleScreen.ts';
import { axe } from '../fixtures/axe.ts';
import { DeskScreen } from '../fixtures/DeskScreen.ts';
import { download, openExport, publish } from '../fixtures/exporting.ts';
import { expect, test } from '../fixtures/newsroom.ts';
import { writeArticle } from '../fixtures/writeArticle.ts';

const story = article(
  { headline: 'Ein Vertrag', fields: { tags: ['Umwelt'], dateline: 'Bern' } },
  paragraph('Er ist ', schema.text('neu', [schema.mark('strong')]), ' & lang.'),
  crosshead('Was darin steht'),
  list('Reis', 'Mehl'),
  table(['Jahr', 'Mio.'], ['2026', '5']),
  pullquote('«Ein Dokument»', 'Wladimir Putin'),
);
const { en } = catalogs;

test('the open article is taken out in every format, each of which says what it cannot carry', async ({
  newsroom,
  page,
}) => {
  const id = await newsroom.createArticle();
  await writeArticle(newsroom.origin, await newsroom.cookie(page.context()), id, story);
  await publish(newsroom, Date.now() - 60_000, id);
  await page.goto(`/articles/${id}`);
  const screen = new ArticleScreen(page);
  await screen.opened();
  const dialog = await openExport(page);
  await test.step('first of all what this article loses', async () => {
    await dialog.getByLabel('Format', { exact: true }).selectOption({ label: en['format.markdown'] });
    const lost = dialog.getByRole('region', { name: 'What it cannot carry' });
    await expect(lost.getByRole('listitem')).toHaveText([
      'that a quotation is a pull quote',
      'the dateline',
      'which language it is in',
      'the ids of the blocks',
    ]);
    await expect(lost.getByText('more, not in this article')).toBeVisible();
  });
  for (const format of formats) {
    await test.step(en[format.label], async () => {
      await dialog.getByLabel('Format', { exact: true }).selectOption({ label: en[format.label] });
      await expect(dialog.getByRole('status')).toContainText('checked and valid');
      const lost = dialog.getByRole('region', { name: 'What it cannot carry' });
      for (const more of await lost.locator('details:not([open]) > summary').all()) await more.click();
      const told = await lost.getByRole('listitem').allTextContents();
      expect(told.sort()).toEqual(format.loses.map((aspect) => en[aspects[aspect]]).sort());
      const { name, bytes } = await download(page, dialog);
      expect(name).toBe(`ein-vertrag.${format.extension}`);
      const text = format.name === 'docx' ? strFromU8(unzipSync(bytes)['word/document.xml'] ?? bytes) : String(bytes);
      expect(text).toContain('Ein Vertrag');
      const preview = dialog.getByRole('region', { name: 'Preview of the file' });
      await expect(preview).toContainText('Ein Vertrag');
    });
  }
  await axe(page, 'export');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(screen.manuscript).toBeVisible();
});

test('of a Word document its styles and words are shown, and where its pictures are is said', async ({
  newsroom,
  page,
}) => {
  const id = await newsroom.createArticle();
  await writeArticle(newsroom.origin, await newsroom.cookie(page.context()), id, story);
  await page.goto(`/articles/${id}`);
  await new ArticleScreen(page).opened();
  const dialog = await openExport(page);
  await dialog.getByLabel('Format', { exact: true }).selectOption({ label: 'Word (.docx)' });
  const preview = dialog.getByRole('region', { name: 'Preview of the file' });
  await expect(preview.getByRole('row', { name: 'Heading 1 Ein Vertrag' })).toBeVisible();
  await expect(preview.getByRole('row', { name: 'Heading 2 Was darin steht' })).toBeVisible();
  await expect(preview.getByRole('row', { name: 'Table Jahr | Mio.' })).toBeVisible();
  await expect(preview.getByRole('row', { name: 'Pull Quote «Ein Dokument»' })).toBeAttached();
  await expect(dialog.getByText('Its pictures are in the file itself.')).toBeVisible();
  await expect(dialog.getByText('Whoever is not signed in can open these addresses only once')).toBeVisible();
  await expect(dialog.getByRole('heading', { name: 'Recordings', exact: true })).toBeVisible();
  await axe(page, 'export to Word');
});

test.describe('while what is fetched can fail', () => {
  // What the service worker keeps is fetched by nobody.
  test.use({ serviceWorkers: 'block' });

  test('a package for which nothing more can be fetched is said to have failed, and can be asked for again', async ({
    newsroom,
    page,
  }) => {
    const id = await newsroom.createArticle();
    await writeArticle(newsroom.origin, await newsroom.cookie(page.context()), id, story);
    await page.goto(`/articles/${id}`);
    await new ArticleScreen(page).opened();
    const dialog = await openExport(page);
    await dialog.getByLabel('Format', { exact: true }).selectOption({ label: 'HTML page' });
    await dialog.getByText('In a package', { exact: true }).click();
    await expect(dialog.getByRole('status')).toContainText('checked and valid');
    await page.route('**/*.js', (route) => route.abort());
    await dialog.getByRole('button', { name: 'Download' }).click();
    await expect(dialog.getByRole('alert')).toContainText('went wrong');
    await page.unroute('**/*.js');
    await dialog.getByText('By their address', { exact: true }).click();
    await expect(dialog.getByRole('status')).toContainText('checked and valid');
    expect((await download(page, dialog)).name).toBe('ein-vertrag.html');
  });
});

test('a package has the recording as a file that says what it is', async ({ newsroom, page }) => {
  await page.goto('/');
  const added = await page.request.post(`${newsroom.origin}/api/audio?name=rede`, {
    data: wav(1),
    headers: { origin: newsroom.origin, 'content-type': 'audio/wav' },
  });
  const { id: audio } = await added.json();
  const id = await newsroom.createArticle();
  const recording = schema.nodeFromJSON(
    node('audio', { id: 'audio001', audio, duration: 1 }, node('paragraph', 'Rede.')),
  );
  const spoken = article({ headline: 'Eine Rede' }, recording);
  await writeArticle(newsroom.origin, await newsroom.cookie(page.context()), id, spoken);
  await page.goto(`/articles/${id}`);
  await new ArticleScreen(page).opened();
  const dialog = await openExport(page);
  await dialog.getByLabel('Format', { exact: true }).selectOption({ label: 'HTML page' });
  await dialog.getByText('In a package', { exact: true }).click();
  await expect(dialog.getByRole('status')).toContainText('checked and valid');
  const files = unzipSync((await download(page, dialog)).bytes);
  expect(Object.keys(files).sort()).toEqual(['eine-rede.html', `media/${audio}.wav`]);
  expect(strFromU8(files['eine-rede.html'] ?? new Uint8Array())).toContain(`"media/${audio}.wav"`);
});

test('several articles of the desk leave as a zip, or as one list', async ({ newsroom, page }) => {
  const cookie = await newsroom.cookie(page.context());
  for (const headline of ['Ein Vertrag', 'Ein Pakt']) {
    await writeArticle(
      newsroom.origin,
      cookie,
      await newsroom.createArticle(),
      article({ headline }, paragraph('Satz.')),
    );
  }
  await page.goto('/');
  const desk = new DeskScreen(page);
  for (const headline of ['Ein Vertrag', 'Ein Pakt']) {
    await desk.row(headline).getByRole('checkbox').check();
  }
  const dialog = page.getByRole('dialog', { name: 'Export 2 articles' });
  const exporting = () => desk.selection.getByRole('button', { name: 'Export' }).click();
  await exporting();
  await dialog.getByLabel('Format', { exact: true }).selectOption({ label: 'Markdown' });
  await axe(page, 'export of several');
  const zip = await download(page, dialog);
  expect(zip.name).toBe('markdown.zip');
  expect(Object.keys(unzipSync(zip.bytes)).sort()).toEqual(['ein-pakt.md', 'ein-vertrag.md']);
  await expect(dialog).toBeHidden();
  await exporting();
  await dialog.getByLabel('Format', { exact: true }).selectOption({ label: 'RSS 2.0' });
  // Readers have none of them yet.
  await dialog.getByLabel('Before it is published, too, without a day of publication').check();
  const feed = await download(page, dialog);
  expect(feed.name).toBe('rss.xml');
  expect(String(feed.bytes).match(/<item>/g)).toHaveLength(2);
});

test('of several articles, too, it is said what no file may hold and what the package lacks', async ({
  newsroom,
  page,
}) => {
  const gone = schema.nodeFromJSON(
    node('figure', { picture: 'gone' }, node('figure_caption', 'Weg'), node('figure_credit')),
  );
  // Nobody types such a character; a file may bring it.
  const document = article({ headline: 'Ein Zeichen' }, paragraph('Ein\u0007 Satz.'), gone).toJSON();
  await newsroom.cookie(page.context());
  const imported = await page.request.post(`${newsroom.origin}/api/articles/import?name=zeichen.json`, {
    data: Buffer.from(JSON.stringify({ galley: 'article', schema: schemaNumber, document })),
    headers: { origin: newsroom.origin, 'content-type': 'application/octet-stream' },
  });
  expect(imported.ok()).toBe(true);
  await page.goto('/');
  const desk = new DeskScreen(page);
  await desk.row('Ein Zeichen').getByRole('checkbox').check();
  await desk.selection.getByRole('button', { name: 'Export' }).click();
  const dialog = page.getByRole('dialog', { name: /^Export 1/ });
  await dialog.getByLabel('Format', { exact: true }).selectOption({ label: 'HTML page' });
  await dialog.getByText('In a package').click();
  await download(page, dialog);
  await expect(page.getByRole('status', { name: 'Last notice' })).toHaveText(
    '1 character that no such file may hold was left out. 1 file could not be fetched and is not in the package.',
  );
});
