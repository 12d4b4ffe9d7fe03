import { DeskScreen } from '../fixtures/DeskScreen.ts';
import { expect, test } from '../fixtures/newsroom.ts';

test('several articles are selected by keys, changed together and taken back; what fails is told one by one', async ({
  newsroom,
  page,
}) => {
  const desk = new DeskScreen(page);
  const { keyboard } = page;
  await newsroom.fill(80);
  await page.goto('/?stage=draft');
  const count = Number(/\d+/.exec(await desk.found.filter({ hasText: /\d/ }).innerText())?.[0]);

  await test.step('Space and Shift with the arrows select', async () => {
    await keyboard.press('j');
    await keyboard.press('Space');
    await expect(desk.focused).toHaveAttribute('aria-selected', 'true');
    await keyboard.press('Shift+ArrowDown');
    await keyboard.press('Shift+ArrowDown');
    await expect(desk.selection.getByRole('status')).toHaveText('3 selected');
    await desk.rowAt(5).getByRole('checkbox').check();
    await expect(desk.selection.getByRole('status')).toHaveText('4 selected');
  });

  await test.step('they are moved together, and back by one press', async () => {
    await desk.selection.getByRole('button', { name: 'Move to stage' }).click();
    await page.getByRole('menuitem', { name: 'Copy edit' }).click();
    await expect(desk.found).toHaveText(`${count - 4} articles`);
    await expect(desk.selection).toHaveCount(0);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(desk.found).toHaveText(`${count} articles`);
  });

  await test.step('they get another section', async () => {
    await desk.rowAt(1).focus();
    await keyboard.press('Space');
    await keyboard.press('Shift+ArrowDown');
    await desk.selection.getByRole('button', { name: 'Change section' }).click();
    await page.getByRole('dialog').getByRole('combobox', { name: 'Section' }).fill('Wochenende');
    await page.getByRole('dialog').getByRole('button', { name: 'Change section' }).click();
    await expect(desk.grid.getByRole('gridcell', { name: 'Wochenende' })).toHaveCount(2);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(desk.grid.getByRole('gridcell', { name: 'Wochenende' })).toHaveCount(0);
  });

  await test.step('all go to the trash, and come back from there', async () => {
    await desk.rowAt(1).focus();
    await keyboard.press('ControlOrMeta+a');
    await expect(desk.selection.getByRole('status')).toHaveText(`${count} selected`);
    await desk.selection.getByRole('button', { name: 'Move to trash' }).click();
    await expect(desk.found).toHaveText('0 articles');
    await page.goto('/?trash=true');
    await expect(desk.found).toHaveText(`${count} articles`);
    await desk.rowAt(1).focus();
    await keyboard.press('ControlOrMeta+a');
    await desk.selection.getByRole('button', { name: 'Take back' }).click();
    await expect(desk.found).toHaveText('0 articles');
    await page.goto('/?stage=draft');
    await expect(desk.found).toHaveText(`${count} articles`);
  });

  await test.step('a reporter is told which articles are the desk’s', async () => {
    const reporter = await newsroom.signedIn('reporter', 'Rita Reporter');
    await reporter.goto(newsroom.origin);
    const theirs = new DeskScreen(reporter);
    await theirs.rowAt(1).focus();
    await reporter.keyboard.press('ControlOrMeta+a');
    await expect(theirs.selection.getByRole('status')).toHaveText('80 selected');
    await theirs.selection.getByRole('button', { name: 'Move to stage' }).click();
    await reporter.getByRole('menuitem', { name: 'Submitted' }).click();
    const dialog = reporter.getByRole('dialog', { name: /articles were not changed/ });
    await expect(dialog.getByRole('listitem').first()).toContainText('You may not do this.');
    await dialog.getByRole('button', { name: 'Close' }).last().click();
    await expect(theirs.selection).toBeVisible();
    await reporter.keyboard.press('Escape');
  });

  await test.step('what cannot be taken back any more is told, too', async () => {
    const author = await newsroom.signedIn('reporter', 'Anton Autor');
    const drafts: string[] = [];
    for (let count = 0; count < 2; count += 1)
      drafts.push(String((await newsroom.post(author.context().request, '/api/articles', {})).id));
    await author.goto(`${newsroom.origin}/?mine=true`);
    const own = new DeskScreen(author);
    await expect(own.found).toHaveText('2 articles');
    await own.rowAt(1).focus();
    await author.keyboard.press('ControlOrMeta+a');
    await own.selection.getByRole('button', { name: 'Move to stage' }).click();
    await author.getByRole('menuitem', { name: 'Submitted' }).click();
    const undo = author.getByRole('button', { name: 'Undo' });
    await expect(undo).toBeVisible();
    const desks = { ids: drafts.slice(0, 1), change: { stage: 'copyedit' } };
    await newsroom.post(page.context().request, '/api/articles/bulk', desks);
    await undo.click();
    await expect(author.getByRole('dialog', { name: '1 article was not changed' })).toBeVisible();
    await expect(author.getByRole('status', { name: 'Last notice' })).toHaveText('Taken back for 1 article.');
  });
});
