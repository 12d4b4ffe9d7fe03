import { readFileSync } from 'node:fs';
import { DeskScreen } from '../fixtures/DeskScreen.ts';
import { expect, test } from '../fixtures/newsroom.ts';

const bridge = readFileSync(new URL('../samples/bridge.jpg', import.meta.url));

test('whoever works by keys goes on where they were when what they pressed goes away', async ({ newsroom, page }) => {
  const { keyboard } = page;
  const desk = new DeskScreen(page);
  await newsroom.fill(30);
  await page.goto('/');

  await test.step('the bar of the selection goes: to the list', async () => {
    await desk.rowAt(2).focus();
    await keyboard.press('Space');
    await keyboard.press('Shift+ArrowDown');
    await desk.selection.getByRole('button', { name: 'Move to trash' }).press('Enter');
    await expect(desk.selection).toBeHidden();
    await expect(desk.focused).toBeVisible();
  });

  await test.step('the notice with its way back goes: back to the list', async () => {
    await page.getByRole('button', { name: 'Undo' }).press('Enter');
    await expect(page.getByRole('status', { name: 'Last notice' })).toHaveText('Taken back for 2 articles.');
    await expect(desk.focused).toBeVisible();
    await keyboard.press('Space');
    await desk.selection.getByRole('button', { name: 'Select none' }).press('Enter');
    await expect(desk.focused).toBeVisible();
  });

  await test.step('a dialog that was opened from a menu closes: to the menu’s button', async () => {
    const views = page.getByRole('button', { name: 'Views' });
    for (const again of [false, true]) {
      await views.press('Enter');
      await page.getByRole('menuitem', { name: 'Columns' }).press('Enter');
      await expect(page.getByRole('dialog', { name: 'Columns' }), `again: ${again}`).toBeVisible();
      await keyboard.press('Escape');
      await expect(views, `again: ${again}`).toBeFocused();
    }
  });

  await test.step('an empty list is left: to the search', async () => {
    await desk.search.fill('zzzzz');
    await page.getByRole('button', { name: 'Show all articles' }).press('Enter');
    await expect(desk.found).toHaveText('30 articles');
    await expect(desk.search).toBeFocused();
  });

  await test.step('a picture is stored: the button stays where one is', async () => {
    const { manuscript } = await desk.newArticle();
    await manuscript.focus();
    await keyboard.press('ControlOrMeta+End');
    await keyboard.press('ControlOrMeta+Alt+f');
    await manuscript.getByRole('button', { name: 'Choose a picture' }).focus();
    const chooser = page.waitForEvent('filechooser');
    await keyboard.press('Enter');
    await (await chooser).setFiles({ name: 'bridge.jpg', mimeType: 'image/jpeg', buffer: bridge });
    await expect(manuscript.getByRole('button', { name: 'Replace picture' })).toBeFocused();

    await test.step('it is taken back with its block: to the text, and the keys bring it back', async () => {
      await keyboard.press('ControlOrMeta+z');
      await expect(manuscript.getByRole('button', { name: 'Choose a picture' })).toBeFocused();
      await keyboard.press('ControlOrMeta+z');
      await expect(manuscript.getByRole('figure')).toHaveCount(0);
      await expect(manuscript).toBeFocused();
      await keyboard.press('ControlOrMeta+Shift+z');
      await keyboard.press('ControlOrMeta+Shift+z');
      await expect(manuscript.getByRole('img')).toBeVisible();
    });
  });
});
