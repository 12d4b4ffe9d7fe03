import type { Page } from '@playwright/test';
import { ArticleScreen } from '../fixtures/ArticleScreen.ts';
import { expect, test } from '../fixtures/newsroom.ts';

const details = (page: Page) => page.getByRole('region', { name: 'Details' });
const field = (page: Page, name: string) => details(page).getByRole('textbox', { name, exact: true });

test('two people fill in the details together, see each other there, and see what is too long', async ({
  newsroom,
  page,
}) => {
  const earlier = await newsroom.createArticle();
  const id = await newsroom.createArticle();
  const colleague = await newsroom.signedIn('editor', 'Anna Keller');

  await test.step('an earlier article has tags', async () => {
    await page.goto(`/articles/${earlier}`);
    await new ArticleScreen(page).opened();
    await page.getByRole('tab', { name: 'Details' }).click();
    await details(page).getByRole('combobox', { name: 'Tags' }).fill('Nordkorea, Russland,');
    await page.keyboard.press('Enter');
    await expect(details(page).getByRole('listitem')).toHaveText(['Nordkorea', 'Russland']);
    await new ArticleScreen(page).saved();
  });

  await page.goto(`/articles/${id}`);
  await colleague.goto(`${newsroom.origin}/articles/${id}`);
  for (const each of [page, colleague]) {
    await new ArticleScreen(each).opened();
    await each.getByRole('tab', { name: 'Details' }).click();
  }

  await test.step('who is in a field is seen by the other, and no longer when they have left it', async () => {
    await field(colleague, 'Search title').focus();
    await expect(details(page).getByText('Anna Keller is here')).toBeVisible();
    await field(page, 'Push text').focus();
    await expect(details(colleague).getByText('Olga Besitzer is here')).toBeVisible();
    await field(colleague, 'Social title').focus();
    await expect(details(page).getByText('Anna Keller is here')).toHaveCount(1);
    await colleague.getByRole('tab', { name: 'Preview' }).click();
    await expect(details(page).getByText('Anna Keller is here')).toHaveCount(0);
    await colleague.getByRole('tab', { name: 'Details' }).click();
  });

  await test.step('values arrive while one looks on', async () => {
    await details(page).getByRole('combobox', { name: 'Kind' }).selectOption('Analysis');
    await expect(details(colleague).getByRole('combobox', { name: 'Kind' })).toHaveValue('analysis');
    await details(page).getByRole('combobox', { name: 'Translated from' }).selectOption('Korean');
    await expect(details(colleague).getByRole('combobox', { name: 'Translated from' })).toHaveValue('ko');
    await field(colleague, 'Slug').fill('Neuer Pakt für «Größe»');
    await colleague.keyboard.press('Enter');
    await expect(field(page, 'Slug')).toHaveValue('neuer-pakt-fuer-groesse');
  });

  await test.step('tags are suggested with their numbers and chosen by keys', async () => {
    const tags = details(page).getByRole('combobox', { name: 'Tags' });
    await tags.click();
    await page.keyboard.type('nord');
    const option = page.getByRole('option', { name: 'Nordkorea 1 article' });
    await expect(option).toBeVisible();
    await page.keyboard.press('ArrowDown');
    await expect(option).toHaveAttribute('aria-selected', 'true');
    await page.keyboard.press('Enter');
    await expect(details(colleague).getByRole('listitem').filter({ hasText: 'Nordkorea' })).toBeVisible();
    await expect(option).toHaveCount(0);
    await page.keyboard.press('Escape');
  });

  await test.step('a whole list of tags is pasted; what cannot be one is said to be so, and stays to be changed', async () => {
    const tags = details(page).getByRole('combobox', { name: 'Tags' });
    await tags.focus();
    const long = 'Wort '.repeat(14).trim();
    const list = ['Militärhilfe', 'Rüstung und Rüstungsausfuhr', 'Vereinte Nationen', 'Sicherheitsrat'];
    await page.evaluate(
      (text) => navigator.clipboard.writeText(text),
      `${list.slice(0, 2).join('\n')}\n${list[2]}; ${list[3]}, ${long}`,
    );
    await page.keyboard.press('ControlOrMeta+v');
    await page.keyboard.press('Enter');
    for (const tag of list)
      await expect(details(colleague).getByRole('listitem').filter({ hasText: tag })).toBeVisible();
    await expect(tags).toHaveValue(long);
    await expect(tags).toHaveAccessibleDescription(/too long/);
    await tags.fill('');
    await expect(tags).not.toHaveAttribute('aria-invalid');
    await page.keyboard.press('Escape');
  });

  await test.step('lengths are counted by what a reader sees as a character, with a word where they are off', async () => {
    const push = field(page, 'Push text');
    await push.fill('👩‍👩‍👧'.repeat(91));
    await expect(push).toHaveAccessibleDescription(/91 of 90 characters long/);
    await push.fill('x'.repeat(121));
    await expect(push).toHaveAccessibleDescription(/121 of 90 characters too long/);
    await push.press('Enter');
    await expect(field(colleague, 'Push text')).toHaveValue('x'.repeat(121));
  });

  await test.step('a colleague’s value that comes while one types can be taken instead', async () => {
    await field(page, 'Social title').fill('Meiner');
    await field(colleague, 'Social title').fill('Ihrer');
    await colleague.keyboard.press('Enter');
    await expect(details(page).getByText('Changed by a colleague meanwhile: Ihrer')).toBeVisible();
    await details(page).getByRole('button', { name: 'Take theirs' }).click();
    await expect(field(page, 'Social title')).toHaveValue('Ihrer');
    await expect(field(colleague, 'Social title')).toHaveValue('Ihrer');
  });

  await test.step('a value that a colleague’s took the place of is offered back to its writer', async () => {
    await field(colleague, 'Search title').fill('Ihr Titel');
    await colleague.keyboard.press('Enter');
    await expect(field(page, 'Search title')).toHaveValue('Ihr Titel');
    await field(page, 'Search title').fill('Mein Titel');
    await page.keyboard.press('Enter');
    await colleague.getByRole('button', { name: 'Show', exact: true }).click();
    const displaced = colleague.getByRole('region', { name: 'Displaced text' });
    await expect(displaced).toContainText('Ihr Titel');
    await expect(displaced).toContainText('changed the field “Search title” at the same time');
    await displaced.getByRole('button', { name: 'Put back into the field' }).click();
    await expect(field(page, 'Search title')).toHaveValue('Ihr Titel');
  });

  await test.step('the line below the manuscript counts the front, the text in hand and the whole', async () => {
    const lengths = page.getByRole('group', { name: 'Lengths' });
    const mine = new ArticleScreen(page);
    await mine.startWriting();
    await page.keyboard.press('Enter');
    await page.keyboard.type('Ein Titel, der allein schon länger ist, als es die Hausregel für ihn haben möchte');
    await expect(lengths).toContainText(/81 of 65 characters too long/);
    await field(page, 'Target length').fill('300');
    await field(page, 'Target length').press('Enter');
    await expect(lengths).toContainText(/Article .*of 300 words short/);
    await expect(details(page)).toContainText('of 300 words short');
    await page.keyboard.press('Escape');
    await mine.manuscript.focus();
    await mine.saved();
  });
});
