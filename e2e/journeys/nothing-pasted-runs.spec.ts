import { hostileMarkup } from '#testing/hostileMarkup.ts';
import { ArticleScreen } from '../fixtures/ArticleScreen.ts';
import { expect, test } from '../fixtures/newsroom.ts';
import { watchPage } from '../fixtures/watchPage.ts';

test('what is pasted runs nothing and asks nobody, in manuscript, preview, history and on the desk', async ({
  newsroom,
  page,
}) => {
  const seen = await watchPage(page);
  await page.goto(`/articles/${await newsroom.createArticle()}`);
  const article = new ArticleScreen(page);
  await article.opened();
  await article.startWriting();
  await page.keyboard.press('ControlOrMeta+End');
  const live = hostileMarkup().filter(({ live }) => live === 'load');
  const touched = hostileMarkup().filter(({ live }) => live === 'poke');

  await test.step('as HTML, as a slice of an editor, and as text', async () => {
    for (const { markup } of [...live, ...touched.slice(0, 20)])
      await article.pasteFrom(`<p>Regen</p>${markup}`, markup);
    for (const { markup } of live.slice(0, 20)) {
      await article.pasteFrom(`<div data-pm-slice="0 0 []"><p>Regen</p>${markup}</div>`, markup);
      await article.pasteFrom('', markup);
    }
    await expect(article.manuscript.getByText('alert(1)').first()).toBeAttached();
    expect(seen).toEqual([]);
  });

  await test.step('touched with the pointer and by the keyboard', async () => {
    await article.manuscript.hover();
    for (let press = 0; press < 12; press += 1) await page.keyboard.press('ArrowUp');
    await article.saved();
    expect(seen).toEqual([]);
  });

  await test.step('opened again, in the history and on the desk', async () => {
    await page.reload();
    await article.opened();
    await expect(page.getByRole('region', { name: 'Preview' })).toBeVisible();
    await page.getByRole('tab', { name: 'History' }).click();
    await expect(page.getByRole('region', { name: 'History' })).toBeVisible();
    await page.goto('/');
    await page.getByRole('searchbox', { name: 'Search articles' }).fill('Regen');
    await expect(page.getByRole('grid').getByRole('row').nth(1)).toBeVisible();
    expect(seen).toEqual([]);
  });
});
