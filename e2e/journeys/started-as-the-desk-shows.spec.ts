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

test('an article begins in the language that its house has decided, without a connection as well', async ({
  newsroom,
  page,
}) => {
  const desk = new DeskScreen(page);
  const language = page.getByRole('combobox', { name: 'Language', exact: true });
  const toDesk = page.getByRole('link', { name: 'Desk', exact: true });

  await test.step('a chief decides it once for the whole house', async () => {
    await page.goto('/settings');
    const decided = page.getByRole('form', { name: 'New articles' });
    await expect(decided.getByLabel('New articles are in')).toHaveValue('de-CH');
    await decided.getByLabel('New articles are in').selectOption('French (Switzerland)');
    await decided.getByRole('button', { name: 'Save' }).press('Enter');
    await expect(decided.getByRole('button', { name: 'Save' })).toHaveCount(0);
    await expect(decided.getByLabel('New articles are in')).toHaveValue('fr-CH');
    // It is not the language whose style is looked at.
    await expect(page.getByLabel('House style for')).toHaveValue('de-CH');
  });

  await test.step('what is started at the desk is in it, and typed in it', async () => {
    await toDesk.click();
    const article = await desk.newArticle();
    await article.startWriting();
    await page.keyboard.press('Enter');
    await page.keyboard.type('Une "place" sans voitures');
    await expect(article.manuscript).toContainText('Une «place» sans voitures');
    await page.getByRole('tab', { name: 'Details' }).click();
    await expect(language).toHaveValue('fr-CH');
    await article.saved();
  });

  await test.step('so is what is started while the server is gone, and it stays so when it is back', async () => {
    await toDesk.click();
    await expect(desk.row('Une «place» sans voitures')).toBeVisible();
    await page.evaluate(async () => void (await navigator.serviceWorker.ready));
    await newsroom.kill();
    await expect(page.getByRole('status', { name: 'Receipt' })).toContainText('Offline');
    const article = await desk.newArticle();
    await article.startWriting();
    await page.keyboard.press('Enter');
    await page.keyboard.type('Dans le train');
    await expect(language).toHaveValue('fr-CH');
    await newsroom.restart();
    await article.saved();
    await expect(language).toHaveValue('fr-CH');
    const id = new URL(page.url()).pathname.split('/').at(-1) ?? '';
    expect(await newsroom.document(id)).toMatchObject({ attrs: { language: 'fr-CH' } });
  });
});
