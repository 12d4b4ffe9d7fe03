import { article, paragraph } from '#testing/write.ts';
import { ArticleScreen } from '../fixtures/ArticleScreen.ts';
import { ChecksPanel } from '../fixtures/ChecksPanel.ts';
import { expect, test } from '../fixtures/newsroom.ts';
import { writeArticle } from '../fixtures/writeArticle.ts';

test('a house decides its marks and words, and the open article follows', async ({ newsroom, page, context }) => {
  const id = await newsroom.createArticle();
  const cookie = await newsroom.cookie(context);
  const words = article({ headline: 'Hausstil', fields: { language: 'de-CH' } }, paragraph('Der Asylant kam.'));
  await writeArticle(newsroom.origin, cookie, id, words);
  await page.goto(`/articles/${id}`);
  const open = new ArticleScreen(page);
  await open.opened();

  const settings = await context.newPage();
  await settings.goto('/');
  await settings.getByRole('button', { name: 'Account' }).click();
  await settings.getByRole('menuitem', { name: 'House style' }).click();
  const quotes = settings.getByRole('form', { name: 'Quotation marks' });

  await test.step('marks that cannot be told apart are refused with a sentence, and others seen before they are saved', async () => {
    await quotes.getByLabel('Quotation', { exact: true }).selectOption('‹ … ›');
    await quotes.getByRole('button', { name: 'Save' }).press('Enter');
    await expect(quotes.getByRole('alert')).toContainText('would have the same marks: ‹ ›');
    await quotes.getByLabel('Quotation', { exact: true }).selectOption('„ … “');
    await expect(quotes.getByRole('status')).toContainText('„Ist das die ‹Grosse Strasse›?“');
    await quotes.getByRole('button', { name: 'Save' }).press('Enter');
    await expect(quotes.getByText('Usual: « … »')).toBeVisible();
    await expect(quotes.getByRole('button', { name: 'Save' })).toHaveCount(0);
  });

  await test.step('a word that is not printed has its reason', async () => {
    await settings.getByRole('tab', { name: 'Words' }).click();
    const forbidden = settings.getByRole('form', { name: 'Words that are not printed' });
    await forbidden.getByRole('button', { name: 'Add a word' }).click();
    await forbidden.getByLabel('Word', { exact: true }).fill('Asylant');
    await forbidden.getByLabel('Instead').fill('Asylsuchender');
    await forbidden.getByLabel('Reason').fill('Das Wort wertet ab.');
    await forbidden.getByLabel('Reason').press('Enter');
    await expect(forbidden.getByRole('button', { name: 'Save' })).toHaveCount(0);
  });

  await test.step('in the article that was open all the time the new marks are typed, and the word is found', async () => {
    await page.bringToFront();
    await open.caretAtEndOf('Der Asylant kam.');
    await page.keyboard.type(' "Ja"');
    await expect(open.manuscript).toContainText('Der Asylant kam. „Ja“');
    const checks = new ChecksPanel(page);
    await checks.openFindings();
    await expect(checks.finding(/Das Wort wertet ab/)).toBeVisible();
  });

  await test.step('another variant is chosen by its sentence, all its marks at once, and is typed from then on', async () => {
    await settings.bringToFront();
    await settings.getByRole('tab', { name: 'Marks and figures' }).click();
    const ways = quotes.getByRole('group', { name: 'Usual ways' });
    // Marks that were put together one by one are nobody's variant.
    await expect(ways.getByRole('radio', { checked: true })).toHaveCount(0);
    await ways.getByRole('radio', { name: 'Books »War das ein ›Ja‹?«, fragte sie.' }).check();
    await expect(quotes.getByLabel('Quotation', { exact: true })).toHaveValue('» «');
    await expect(quotes.getByLabel('Quotation inside another', { exact: true })).toHaveValue('› ‹');
    await expect(quotes.getByRole('status')).toContainText('»Ist das die ›Grosse Strasse‹?«');
    await quotes.getByRole('button', { name: 'Save' }).press('Enter');
    await expect(quotes.getByRole('button', { name: 'Save' })).toHaveCount(0);
    await expect(ways.getByRole('radio', { name: /^Books/ })).toBeChecked();

    await page.bringToFront();
    await open.caretAtEndOf('Der Asylant kam.');
    await page.keyboard.type(' "Nein, \'nie\'"');
    await expect(open.manuscript).toContainText('»Nein, ›nie‹«');
  });

  await test.step('two forms that are open at once are saved one after the other, without being asked about each other', async () => {
    await settings.bringToFront();
    const signs = settings.getByRole('form', { name: 'Dashes and signs' });
    await quotes.getByLabel('Apostrophe', { exact: true }).selectOption("'");
    await signs.getByLabel('Ellipsis', { exact: true }).selectOption('...');
    for (const form of [quotes, signs]) {
      await form.getByRole('button', { name: 'Save' }).press('Enter');
      await expect(form.getByRole('button', { name: 'Save' })).toHaveCount(0);
    }
    await settings.reload();
    await expect(quotes.getByLabel('Apostrophe', { exact: true })).toHaveValue("'");
    await expect(signs.getByLabel('Ellipsis', { exact: true })).toHaveValue('...');
  });

  await test.step('from how many digits on figures are grouped is seen in the example and kept', async () => {
    const figures = settings.getByRole('form', { name: 'Figures and times' });
    const from = figures.getByLabel('Groups from four or five digits', { exact: true });
    await expect(figures.getByRole('status')).toContainText('12’500 Franken, davon 1500 in bar');
    await from.selectOption('1’500, 12’345');
    await expect(figures.getByRole('status')).toContainText('12’500 Franken, davon 1’500 in bar');
    await figures.getByRole('button', { name: 'Save' }).press('Enter');
    await expect(figures.getByRole('button', { name: 'Save' })).toHaveCount(0);
    await settings.reload();
    await expect(from).toHaveValue('4');
    await expect(figures.getByText('Usual: 1500, 12’345')).toBeVisible();
  });
});
