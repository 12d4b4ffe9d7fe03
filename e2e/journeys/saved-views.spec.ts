import { DeskScreen } from '../fixtures/DeskScreen.ts';
import { expect, test } from '../fixtures/newsroom.ts';

test('a view is saved under a name, opened, changed, renamed and deleted; columns are chosen', async ({
  newsroom,
  page,
}) => {
  const desk = new DeskScreen(page);
  await newsroom.fill(60);
  await page.goto('/');
  await expect(desk.found).toHaveText('60 articles');
  const all = desk.grid.getByRole('columnheader');

  await test.step('the columns are chosen, put in order and remembered', async () => {
    await desk.view('Columns');
    const dialog = page.getByRole('dialog', { name: 'Columns' });
    await dialog.getByRole('checkbox', { name: 'Author' }).uncheck();
    await dialog.getByRole('checkbox', { name: 'Created' }).check();
    await dialog.getByRole('button', { name: 'Move up: Created' }).click();
    await dialog.getByRole('button', { name: 'Done' }).click();
    const names = ['Selected', 'Stage', 'Headline', 'Section', 'Words', 'Here now', 'Created', 'Changed', 'Actions'];
    await expect(all).toHaveText(names);
    await page.reload();
    await expect(all).toHaveText(names);
  });

  await test.step('filter, sort and columns are saved under a name', async () => {
    await page.getByRole('combobox', { name: 'Stage' }).selectOption('Draft');
    await page.getByRole('columnheader', { name: 'Words' }).getByRole('button').click();
    await desk.view('Save this view');
    await page.getByRole('textbox', { name: 'Name of the view' }).fill('Long drafts');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(page.getByRole('button', { name: 'View: Long drafts' })).toBeVisible();
    await expect(page).toHaveURL(/stage=draft/);
    await expect(page).toHaveURL(/view=/);
  });

  await test.step('it is opened again, also in another browser', async () => {
    const found = await desk.found.innerText();
    await desk.view('All articles');
    await expect(desk.found).toHaveText('60 articles');
    await desk.view('Long drafts');
    await expect(desk.found).toHaveText(found);
    await expect(page.getByRole('columnheader', { name: 'Words' })).toHaveAttribute('aria-sort', 'descending');
    await page.goBack();
    await expect(desk.found).toHaveText('60 articles');
    await page.goForward();
    await expect(desk.found).toHaveText(found);
    const { cookies } = await page.context().storageState();
    const other = await page.context().browser()?.newContext({ baseURL: newsroom.origin });
    if (!other) throw new Error('No browser');
    await other.addCookies(cookies);
    const there = await other.newPage();
    await there.goto('/');
    await new DeskScreen(there).view('Long drafts');
    await expect(new DeskScreen(there).found).toHaveText(found);
    await expect(there.getByRole('columnheader', { name: 'Author' })).toHaveCount(0);
    await other.close();
  });

  await test.step('a colleague does not see it', async () => {
    const colleague = await newsroom.signedIn('editor', 'Karin Kollegin');
    await colleague.goto(newsroom.origin);
    await colleague.getByRole('button', { name: 'Views' }).click();
    await expect(colleague.getByRole('menuitemradio', { name: 'All articles' })).toBeVisible();
    await expect(colleague.getByRole('menuitemradio', { name: 'Long drafts' })).toHaveCount(0);
  });

  await test.step('it is changed, renamed, deleted, and taken back', async () => {
    await page.getByRole('combobox', { name: 'Stage' }).selectOption('Submitted');
    await desk.view(/Save the changes/);
    await expect(page.getByRole('status', { name: 'Last notice' })).toHaveText('The view “Long drafts” is saved.');
    await desk.view(/^Rename/);
    await page.getByRole('textbox', { name: 'Name of the view' }).fill('To edit');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(page.getByRole('button', { name: 'View: To edit' })).toBeVisible();
    await desk.view('All articles');
    await desk.view('To edit');
    await expect(page).toHaveURL(/stage=submitted/);
    await desk.view(/^Delete/);
    await expect(page.getByRole('button', { name: 'Views', exact: true })).toBeVisible();
    await page.getByRole('button', { name: 'Undo' }).click();
    await desk.view('To edit');
    await expect(page.getByRole('button', { name: 'View: To edit' })).toBeVisible();
  });
});
