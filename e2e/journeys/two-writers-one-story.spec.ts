import { ArticleScreen } from '../fixtures/ArticleScreen.ts';
import { expect, test } from '../fixtures/newsroom.ts';

test('two writers in one story see each other and converge', async ({ newsroom, page }) => {
  const id = await newsroom.createArticle();
  const colleague = await newsroom.signedIn('reporter', 'Anna Keller');
  await page.goto(`/articles/${id}`);
  await colleague.goto(`${newsroom.origin}/articles/${id}`);
  const mine = new ArticleScreen(page);
  const hers = new ArticleScreen(colleague);
  await mine.opened();
  await hers.opened();

  await test.step('they see who is here', async () => {
    await expect(page.getByRole('img', { name: 'Anna Keller' }).first()).toBeVisible();
  });

  await test.step('they write at once in different parts', async () => {
    await mine.startWriting();
    await hers.startWriting();
    await colleague.keyboard.press('Enter');
    await Promise.all([
      page.keyboard.type('Verkehr', { delay: 20 }),
      colleague.keyboard.type('Neue Tramlinie', { delay: 15 }),
    ]);
    await expect(mine.manuscript).toContainText('Neue Tramlinie');
    await expect(hers.manuscript).toContainText('Verkehr');
  });

  await test.step('and in the same word', async () => {
    await Promise.all([page.keyboard.type(' aaaa', { delay: 10 }), colleague.keyboard.type(' bbbb', { delay: 10 })]);
    await mine.saved();
    await hers.saved();
    await expect(async () => expect(await mine.blocks()).toEqual(await hers.blocks())).toPass();
    expect(await mine.blocks()).toEqual(expect.arrayContaining(['Verkehr aaaa', 'Neue Tramlinie bbbb']));
  });

  await test.step('undo takes back only one’s own words', async () => {
    await page.keyboard.press('ControlOrMeta+z');
    await mine.saved();
    await expect(hers.manuscript).not.toContainText('aaaa');
    await expect(hers.manuscript).toContainText('Neue Tramlinie bbbb');
    await expect(async () => expect(await mine.blocks()).toEqual(await hers.blocks())).toPass();
  });

  await test.step('a colleague who leaves is gone from the list', async () => {
    await colleague.close();
    await expect(page.getByRole('img', { name: 'Anna Keller' })).toHaveCount(0);
  });
});
