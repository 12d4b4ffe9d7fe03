import { ArticleScreen } from '../fixtures/ArticleScreen.ts';
import { DeskScreen } from '../fixtures/DeskScreen.ts';
import { expect, test } from '../fixtures/newsroom.ts';

test('the empty newsroom offers samples; they are found by words, filtered, trashed and taken back', async ({
  page,
}) => {
  const desk = new DeskScreen(page);
  await page.getByRole('button', { name: /sample/i }).click();
  await expect(desk.row('Nordkorea schliesst Militärpakt mit Russland')).toBeVisible();
  const all = await page.getByRole('row').count();

  await test.step('search by words, stemmed and prefixed, the place shown', async () => {
    await desk.search.fill('sanktionen');
    await expect(desk.row('Nordkorea')).toBeVisible();
    await expect(page.getByRole('row')).toHaveCount(2);
    await expect(page.locator('mark').first()).toHaveText(/Sanktion/);
    await expect(page).toHaveURL(/q=sanktionen/);
  });

  await test.step('the arrow goes from the words to what they have found', async () => {
    await desk.search.press('ArrowDown');
    await expect(desk.rowAt(1)).toBeFocused();
  });

  await test.step('a part of a word finds the whole one, marked in the headline', async () => {
    await desk.search.fill('pakt');
    const row = desk.row('Nordkorea schliesst Militärpakt mit Russland');
    await expect(row.getByRole('link').locator('mark')).toHaveText('Militärpakt');
    await expect(row.getByText(/^(In the text|Standfirst)$/)).toBeVisible();
  });

  await test.step('what is not there says so, and one clears it', async () => {
    await desk.search.fill('zzzzunauffindbar');
    await expect(page.getByText(/nothing found|no articles/i).first()).toBeVisible();
    await desk.search.fill('');
    await expect(page.getByRole('row')).toHaveCount(all);
  });

  await test.step('filter and sort are in the address, back undoes them', async () => {
    await page.getByRole('columnheader', { name: /Words/ }).getByRole('button').click();
    await expect(page).toHaveURL(/sort=words/);
    await page.goBack();
    await expect(page).not.toHaveURL(/sort=words/);
  });

  await test.step('duplicate', async () => {
    await desk.row('Nordkorea').getByRole('button', { name: /More/ }).click();
    await page.getByRole('menuitem', { name: 'Duplicate' }).click();
    await new ArticleScreen(page).opened();
    await page.goto('/');
    await expect(desk.row('Nordkorea')).toHaveCount(2);
  });

  await test.step('trash and back', async () => {
    await desk.row('Nordkorea').first().getByRole('button', { name: /More/ }).click();
    await page.getByRole('menuitem', { name: 'Move to trash' }).click();
    await expect(desk.row('Nordkorea')).toHaveCount(1);
    await page.goto('/?trash=true');
    await desk.row('Nordkorea').getByRole('button', { name: /More/ }).click();
    await page.getByRole('menuitem', { name: 'Take back' }).click();
    await page.goto('/');
    await expect(desk.row('Nordkorea')).toHaveCount(2);
  });
});
