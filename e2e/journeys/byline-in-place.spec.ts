import { ArticleScreen } from '../fixtures/ArticleScreen.ts';
import { expect, test } from '../fixtures/newsroom.ts';

test('byline and dateline are written in place, by two at once, and only read by who may not write', async ({
  newsroom,
  page,
}) => {
  const id = await newsroom.createArticle();
  const colleague = await newsroom.signedIn('editor', 'Anna Keller');
  await page.goto(`/articles/${id}`);
  await colleague.goto(`${newsroom.origin}/articles/${id}`);
  const mine = new ArticleScreen(page);
  const hers = new ArticleScreen(colleague);
  await mine.opened();
  await hers.opened();
  const fields = (screen: ArticleScreen) => screen.page.getByRole('group', { name: 'Byline' });

  await test.step('one writes the name, the other the role of the same person, letter by letter', async () => {
    await fields(mine).getByRole('button', { name: 'Add a person' }).click();
    const myName = fields(mine).getByRole('textbox', { name: 'Name' });
    const hersRole = fields(hers).getByRole('textbox', { name: 'Role' });
    await myName.click();
    await hersRole.click();
    for (const index of [0, 1, 2]) {
      await page.keyboard.type('Ida'.charAt(index));
      await expect(fields(hers).getByRole('textbox', { name: 'Name' })).toHaveValue('Ida'.slice(0, index + 1));
      await colleague.keyboard.type('Rom'.charAt(index));
      await expect(fields(mine).getByRole('textbox', { name: 'Role' })).toHaveValue('Rom'.slice(0, index + 1));
    }
    await expect(myName).toHaveValue('Ida');
    await expect(hersRole).toHaveValue('Rom');
  });

  await test.step('the dateline too, and the page has all of it', async () => {
    await fields(mine).getByRole('textbox', { name: 'Dateline' }).fill('Bern');
    await expect(fields(hers).getByRole('textbox', { name: 'Dateline' })).toHaveValue('Bern');
    for (const words of ['Ida', 'Rom', 'Bern']) await expect(mine.preview.locator('header.front')).toContainText(words);
    await mine.saved();
  });

  await test.step('a reader sees it, without empty fields and buttons', async () => {
    const reader = await newsroom.signedIn('reader', 'Rosa Leser');
    await reader.goto(`${newsroom.origin}/articles/${id}`);
    const byline = fields(new ArticleScreen(reader));
    await expect(byline.getByRole('textbox', { name: 'Name' })).toHaveValue('Ida');
    await expect(byline.getByRole('textbox', { name: 'Name' })).toBeDisabled();
    await expect(byline.getByRole('button')).toHaveCount(0);
  });

  await test.step('what one takes out is gone for both, also while the other stands in it', async () => {
    await fields(mine).getByRole('button', { name: 'Remove Ida' }).click();
    await expect(fields(hers).getByRole('textbox', { name: 'Role' })).toHaveCount(0);
    await colleague.keyboard.type('x');
    await expect(fields(mine).getByRole('textbox', { name: 'Name' })).toHaveCount(0);
  });
});
