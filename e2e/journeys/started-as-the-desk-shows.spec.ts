import { DeskScreen } from '../fixtures/DeskScreen.ts';
import { expect, test } from '../fixtures/newsroom.ts';

test('an article that is started while the desk shows a language and a section is of both', async ({
  newsroom,
  page,
}) => {
  await page.goto(`${newsroom.origin}/?language=en-GB&section=Sport`);
  const article = await new DeskScreen(page).newArticle();
  await article.startWriting();
  await page.keyboard.type('A "car-free" square');
  await expect(article.manuscript).toContainText('A “car-free” square');
  await page.getByRole('tab', { name: 'Details' }).click();
  await expect(page.getByRole('combobox', { name: 'Language', exact: true })).toHaveValue('en-GB');
  await expect(page.getByRole('combobox', { name: 'Section' })).toHaveValue('Sport');
});
