import { readDocument } from '#article/newArticle.ts';
import { article, paragraph } from '#testing/write.ts';
import { ArticleScreen } from '../fixtures/ArticleScreen.ts';
import { expect, test } from '../fixtures/newsroom.ts';
import { writeArticle } from '../fixtures/writeArticle.ts';

test('a related article is called on the page as it is called now', async ({ newsroom, page }) => {
  const cookie = await newsroom.cookie(page.context());
  const other = await newsroom.createArticle();
  const rename = (headline: string) =>
    writeArticle(newsroom.origin, cookie, other, article({ headline }, paragraph('Von einer Brücke.')));
  await rename('Die alte Brücke');
  const id = await newsroom.createArticle();
  await page.goto(`/articles/${id}`);
  const screen = new ArticleScreen(page);
  await screen.opened();
  await screen.startWriting();
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.type('/related');
  await page.keyboard.press('Enter');
  const search = page.getByRole('combobox', { name: 'Find an article' });
  await expect(search).toBeFocused();

  await test.step('found by its words, taken by Enter', async () => {
    await page.keyboard.type('Brücke');
    await expect(page.getByRole('option', { name: 'Die alte Brücke' })).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(screen.manuscript).toBeFocused();
    await expect(screen.manuscript.getByText('Die alte Brücke')).toBeVisible();
    await expect(screen.preview.getByRole('link', { name: 'Die alte Brücke' })).toBeVisible();
  });

  await test.step('called otherwise, it is called so in the preview at once, and on the page', async () => {
    await rename('Die neue Brücke');
    await expect(screen.preview.getByRole('link', { name: 'Die neue Brücke' })).toBeVisible();
    await expect(screen.manuscript.getByText('Die neue Brücke')).toBeVisible();
    await screen.saved();
    const answer = await page.request.get(`${newsroom.origin}/api/articles/${id}/preview`);
    expect(await answer.text()).toContain(`href="/api/articles/${other}/preview"`);
    expect(await answer.text()).toContain('Die neue Brücke');
    // The article itself knows the other by its id alone.
    expect(readDocument(await newsroom.document(id)).textContent).not.toContain('Brücke');
  });

  await test.step('in the trash it is left out of the page, and whoever writes is told at once', async () => {
    const trash = (trashed: boolean) =>
      newsroom.post(page.context().request, '/api/articles/bulk', { ids: [other], change: { trashed } });
    await trash(true);
    await expect(screen.manuscript.getByText('This article cannot be shown')).toBeVisible();
    await expect(screen.preview.getByRole('link', { name: 'Die neue Brücke' })).toBeHidden();
    await trash(false);
    await expect(screen.manuscript.getByText('Die neue Brücke')).toBeVisible();
  });
});
