import { formats } from '#formats/all.ts';
import { article, crosshead, paragraph } from '#testing/write.ts';
import { catalogs } from '#words/catalogs.ts';
import { ArticleScreen } from '../fixtures/ArticleScreen.ts';
import { download, openExport, publish } from '../fixtures/exporting.ts';
import { expect, test } from '../fixtures/newsroom.ts';
import { writeArticle } from '../fixtures/writeArticle.ts';

const published = Date.UTC(2025, 10, 5, 6, 30);

test('of an article that was changed after its publication the dialog writes the file that the server writes', async ({
  newsroom,
  page,
}) => {
  const cookie = await newsroom.cookie(page.context());
  const id = await newsroom.createArticle();
  const story = article(
    { headline: 'Ein Vertrag', fields: { section: 'Ausland', dateline: 'Bern' } },
    paragraph('Er.'),
  );
  await writeArticle(newsroom.origin, cookie, id, story);
  await publish(newsroom, published, id);
  const later = article({ headline: 'Ein Vertrag' }, paragraph('Er gilt.'), crosshead('Was darin steht'));
  await writeArticle(newsroom.origin, cookie, id, later);
  await page.goto(`/articles/${id}`);
  await new ArticleScreen(page).opened();
  const dialog = await openExport(page);
  for (const { name, label } of formats) {
    // A package has the moments of its files in it, and a message says when it was sent.
    if (['docx', 'newsmlG2', 'newsmlG2Nitf'].includes(name)) continue;
    await test.step(name, async () => {
      await dialog.getByLabel('Format', { exact: true }).selectOption({ label: catalogs.en[label] });
      await expect(dialog.getByRole('status')).toContainText('checked and valid');
      const here = String((await download(page, dialog)).bytes);
      const there = await (await page.request.get(`${newsroom.origin}/api/articles/${id}/export/${name}`)).text();
      expect(here).toBe(there);
      if (/"datePublished"|<published>/.test(here)) expect(here).toContain('2025-11-05T06:30:00Z');
    });
  }
});
