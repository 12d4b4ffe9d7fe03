import { expect, test } from '../fixtures/newsroom.ts';

test('a link that was cut off, or took a full stop along, says that nothing is there', async ({ newsroom, page }) => {
  const id = await newsroom.createArticle();
  for (const wrong of [id.slice(0, 3), `${id}.`, `${id}%20`, 'nowhere12345']) {
    await page.goto(`/articles/${wrong}`);
    await expect(page.getByText('There is nothing here, or you may not see it.')).toBeVisible();
    await expect(page.getByText('Opening…')).toHaveCount(0);
  }
  await page.getByRole('link', { name: 'Go to the articles' }).click();
  await expect(page.getByRole('grid', { name: 'Articles' })).toBeVisible();
});
