import { article, paragraph } from '#testing/write.ts';
import { ArticleScreen } from '../fixtures/ArticleScreen.ts';
import { expect, test } from '../fixtures/newsroom.ts';
import { writeArticle } from '../fixtures/writeArticle.ts';

test('each of two publications types, repairs and checks its articles in its own style', async ({
  newsroom,
  page,
  context,
}) => {
  const cookie = await newsroom.cookie(context);
  const written = async (headline: string) => {
    const id = await newsroom.createArticle();
    const words = article({ headline, fields: { language: 'de-CH' } }, paragraph('Er sagte "nein".'));
    await writeArticle(newsroom.origin, cookie, id, words);
    return id;
  };
  const [daily, sunday] = [await written('Am Dienstag'), await written('Am Sonntag')];
  const open = new ArticleScreen(page);
  const dialog = page.getByRole('dialog', { name: 'Set by the house style' });
  const publication = page.getByRole('region', { name: 'Details' }).getByLabel('Publication', { exact: true });

  await test.step('while there is one publication nobody is asked which', async () => {
    await page.goto(`/articles/${daily}`);
    await open.opened();
    await page.getByRole('tab', { name: 'Details' }).click();
    await expect(page.getByRole('region', { name: 'Details' }).getByLabel('Language')).toBeVisible();
    await expect(publication).toHaveCount(0);
  });

  const settings = await context.newPage();
  await settings.goto('/settings');
  const list = settings.getByRole('region', { name: 'Publications' });
  const chosen = list.getByRole('combobox', { name: 'Publication' });
  const quotes = settings.getByRole('form', { name: 'Quotation marks' });
  const name = settings.getByRole('dialog').getByLabel('Name of the publication');

  await test.step('a second one begins as a copy of the first, and gets marks of its own', async () => {
    await list.getByRole('button', { name: 'Rename Main publication' }).press('Enter');
    await name.fill('Tagblatt');
    await name.press('Enter');
    await expect(list.getByRole('button', { name: 'Rename Tagblatt' })).toBeVisible();
    await list.getByRole('button', { name: 'Add a publication' }).press('Enter');
    await name.fill('TAGBLATT');
    await name.press('Enter');
    await expect(settings.getByRole('dialog').getByRole('alert')).toHaveText(
      'There is a publication called “TAGBLATT” already.',
    );
    await name.fill('Sonntagsblatt');
    await name.press('Enter');
    await expect(chosen.getByRole('option', { name: 'Sonntagsblatt', selected: true })).toHaveCount(1);
    await expect(quotes.getByLabel('Quotation', { exact: true })).toHaveValue('« »');
    await quotes.getByLabel('Quotation', { exact: true }).selectOption('„ … “');
    await quotes.getByRole('button', { name: 'Save' }).press('Enter');
    await expect(quotes.getByRole('button', { name: 'Save' })).toHaveCount(0);
    await chosen.selectOption('Tagblatt');
    await expect(quotes.getByLabel('Quotation', { exact: true })).toHaveValue('« »');
  });

  await test.step('an article that is open asks at once, and is the first one’s until it is given away', async () => {
    await page.bringToFront();
    await expect(publication.getByRole('option', { name: 'Tagblatt', selected: true })).toHaveCount(1);
    await open.caretAtEndOf('Er sagte "nein".');
    await page.keyboard.type(' Sie: "ja".');
    await expect(open.manuscript).toContainText('Er sagte "nein". Sie: «ja».');
    await page.keyboard.press('ControlOrMeta+Alt+j');
    await dialog.getByRole('button', { name: /^Make / }).press('Enter');
    await expect(open.manuscript).toContainText('Er sagte «nein». Sie: «ja».');
  });

  await test.step('one that is given to the other is typed and repaired in its marks', async () => {
    await page.goto(`/articles/${sunday}`);
    await open.opened();
    await page.getByRole('tab', { name: 'Details' }).click();
    await publication.selectOption('Sonntagsblatt');
    await open.saved();
    await open.caretAtEndOf('Er sagte "nein".');
    await page.keyboard.type(' Sie: "ja".');
    await expect(open.manuscript).toContainText('Er sagte "nein". Sie: „ja“.');
    await page.keyboard.press('ControlOrMeta+Alt+j');
    await dialog.getByRole('button', { name: /^Make / }).press('Enter');
    await expect(open.manuscript).toContainText('Er sagte „nein“. Sie: „ja“.');
  });

  await test.step('the desk shows which is whose, one at a time if one likes, and starts there what is started there', async () => {
    await page.goto('/');
    const grid = page.getByRole('grid');
    const filter = page.getByRole('search').getByLabel('Publication');
    const start = page.getByRole('button', { name: 'New article' });
    await page.getByRole('button', { name: 'Views' }).click();
    await page.getByRole('menuitem', { name: /^Columns/ }).click();
    await page.getByRole('checkbox', { name: 'Publication' }).check();
    await page.keyboard.press('Escape');
    await expect(grid.getByRole('row', { name: /Am Sonntag/ })).toContainText('Sonntagsblatt');
    await expect(grid.getByRole('row', { name: /Am Dienstag/ })).toContainText('Tagblatt');
    await filter.selectOption('Sonntagsblatt');
    await expect(grid.getByRole('row', { name: /Am Dienstag/ })).toHaveCount(0);
    await expect(grid.getByRole('row', { name: /Am Sonntag/ })).toHaveCount(1);
    await start.press('Enter');
    await open.opened();
    await page.getByRole('tab', { name: 'Details' }).click();
    await expect(publication.getByRole('option', { name: 'Sonntagsblatt', selected: true })).toHaveCount(1);
    await publication.selectOption('Tagblatt');
    await open.saved();
    await page.goto(`/articles/${sunday}`);
    await open.opened();
    await page.getByRole('tab', { name: 'Details' }).click();
  });

  await test.step('one that has articles is not removed; without any it goes', async () => {
    await settings.bringToFront();
    await chosen.selectOption('Sonntagsblatt');
    const remove = settings.getByRole('button', { name: 'Remove Sonntagsblatt' });
    const question = settings.getByRole('dialog', { name: 'Remove Sonntagsblatt' });
    await remove.press('Enter');
    await question.getByRole('button', { name: 'Remove Sonntagsblatt' }).press('Enter');
    await expect(question.getByRole('alert')).toContainText('1 article belongs to this publication');
    await settings.keyboard.press('Escape');
    await expect(question).toHaveCount(0);
    await expect(chosen).toHaveValue(/./);
    await page.bringToFront();
    await publication.selectOption('Tagblatt');
    await open.saved();
    await settings.bringToFront();
    await remove.press('Enter');
    await question.getByRole('button', { name: 'Remove Sonntagsblatt' }).press('Enter');
    await expect(chosen).toHaveCount(0);
    await page.bringToFront();
    await expect(publication).toHaveCount(0);
  });
});
