import { ArticleScreen } from '../fixtures/ArticleScreen.ts';
import { expect, test } from '../fixtures/newsroom.ts';

test('signing out asks before it deletes what only this computer has', async ({ newsroom, page }) => {
  const id = await newsroom.createArticle();
  await page.goto(`${newsroom.origin}/articles/${id}`);
  const article = new ArticleScreen(page);
  await article.opened();
  const account = page.getByRole('button', { name: 'Your account' });
  await account.click();
  await expect(page.getByRole('menuitem', { name: 'Sign out' })).toBeVisible();
  await page.keyboard.press('Escape');
  await article.startWriting();
  await page.context().setOffline(true);
  await expect(article.receipt).toContainText('Offline');
  await page.keyboard.type('!');
  const signOut = async () => {
    await account.click();
    await page.getByRole('menuitem', { name: 'Sign out' }).click();
  };
  await signOut();
  const question = page.getByRole('dialog', { name: 'Sign out' });
  await expect(question).toContainText('1 change is not saved');
  await question.getByRole('button', { name: 'Stay' }).click();
  await page.context().setOffline(false);
  await article.saved();
  await signOut();
  await expect(page.getByRole('button', { name: 'Sign in' })).toBeVisible();
  expect(JSON.stringify(await newsroom.document(id))).toContain('!');
});

test('what is typed into the details counts when one leaves the page out of the field', async ({ newsroom, page }) => {
  const id = await newsroom.createArticle();
  await page.goto(`${newsroom.origin}/`);
  await page.getByRole('link', { name: 'Untitled' }).click();
  const article = new ArticleScreen(page);
  await article.opened();
  const details = page.getByRole('tab', { name: 'Details' });
  const document = async () => JSON.stringify(await newsroom.document(id));

  await details.click();
  await page.getByRole('combobox', { name: 'Tags' }).fill('Hafen');
  await page.reload();
  await article.opened();
  await expect.poll(document).toContain('Hafen');

  await details.click();
  await page.getByRole('textbox', { name: 'Section' }).fill('Kultur');
  await page.evaluate(() => window.history.back());
  await expect.poll(document).toContain('Kultur');
});
