import { ArticleScreen } from '../fixtures/ArticleScreen.ts';
import { DeskScreen } from '../fixtures/DeskScreen.ts';
import { expect, test } from '../fixtures/newsroom.ts';

test('every command is found by its name, with its key, on the desk and in the text', async ({ page }) => {
  const { keyboard } = page;
  const palette = page.getByRole('dialog', { name: 'Commands' });
  const field = palette.getByRole('combobox', { name: 'Search commands' });
  const option = (name: string | RegExp) => palette.getByRole('option', { name });
  const desk = new DeskScreen(page);
  const article = new ArticleScreen(page);

  await test.step('on the desk Ctrl-K filters, and starts an article', async () => {
    await expect(desk.search).toBeVisible();
    await keyboard.press('ControlOrMeta+k');
    await expect(field).toBeFocused();
    await field.fill('draft');
    await expect(option('Show only: Draft')).toHaveAttribute('aria-selected', 'true');
    await keyboard.press('Enter');
    await expect(palette).toBeHidden();
    await expect(page).toHaveURL(/stage=draft/);
    await keyboard.press('ControlOrMeta+k');
    await field.fill('new art');
    await keyboard.press('Enter');
    await expect(page).toHaveURL(/\/articles\//);
    await article.opened();
  });

  await test.step('in the text it turns the block into another, and the caret stays', async () => {
    await article.startWriting();
    for (const words of ['Tram', 'Die Linie 3', 'Lead']) {
      await keyboard.type(words);
      await keyboard.press('Enter');
    }
    await keyboard.type('Halt am See');
    await keyboard.press('ControlOrMeta+k');
    await field.fill('turn crossh');
    await expect(option('Turn into: Crosshead').first()).toHaveAttribute('aria-keyshortcuts', /Alt\+2|Alt\+Shift\+2/);
    await keyboard.press('Enter');
    await expect(article.manuscript.getByRole('heading', { level: 2 })).toHaveText('Halt am See');
    await keyboard.type('!');
    await expect(article.manuscript.getByRole('heading', { level: 2 })).toHaveText('Halt am See!');
  });

  await test.step('what was used last stands first', async () => {
    await keyboard.press('ControlOrMeta+k');
    await expect(palette.getByRole('group', { name: 'Used last' }).getByRole('option').first()).toHaveText(
      /Turn into: Crosshead/,
    );
    await keyboard.press('Escape');
    await expect(palette).toBeHidden();
    await expect(article.manuscript).toBeFocused();
    await keyboard.type('!');
    await expect(article.manuscript.getByRole('heading', { level: 2 })).toHaveText('Halt am See!!');
    await keyboard.press('Backspace');
  });

  await test.step('what cannot be done here is shown, and does nothing', async () => {
    await keyboard.press('ControlOrMeta+k');
    await field.fill('indent');
    await expect(option('Indent').first()).toHaveAttribute('aria-disabled', 'true');
    await keyboard.press('Enter');
    await expect(palette).toBeVisible();
    await field.fill('no such thing');
    await expect(palette.getByText('No command is called “no such thing”.')).toBeVisible();
    await keyboard.press('Escape');
  });

  await test.step('panels, theme and language are commands; in German it speaks German', async () => {
    await keyboard.press('ControlOrMeta+k');
    await field.fill('panel details');
    await keyboard.press('Enter');
    await expect(page.getByRole('tab', { name: 'Details' })).toHaveAttribute('aria-selected', 'true');
    await keyboard.press('ControlOrMeta+Alt+y');
    await expect(page.getByRole('tab', { name: 'Details' })).toBeHidden();
    await keyboard.press('ControlOrMeta+k');
    await field.fill('dark');
    await keyboard.press('Enter');
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
    await keyboard.press('ControlOrMeta+k');
    await field.fill('deutsch');
    await keyboard.press('Enter');
    await keyboard.press('ControlOrMeta+k');
    const german = page.getByRole('combobox', { name: 'Befehle suchen' });
    await german.fill('verdopp');
    await expect(page.getByRole('option', { name: 'Duplizieren' })).toHaveAttribute('aria-selected', 'true');
    await german.fill('zwtitel');
    await expect(page.getByRole('option')).toHaveCount(0);
    await german.fill('titel');
    await expect(page.getByRole('option', { name: 'Umwandeln in: Zwischentitel' })).toBeVisible();
    await keyboard.press('Escape');
  });

  await test.step('the slash menu takes German words, with or without their dots', async () => {
    const manuscript = page.getByRole('textbox', { name: 'Manuskript' });
    await manuscript.focus();
    await keyboard.press('ControlOrMeta+End');
    await keyboard.press('Enter');
    await keyboard.type('/uberschr');
    await expect(page.getByRole('option', { name: /Zwischentitel/ }).first()).toHaveAttribute('aria-selected', 'true');
    await keyboard.press('Enter');
    await keyboard.type('Zweiter Halt');
    await expect(manuscript.getByRole('heading', { level: 2 })).toHaveText(['Halt am See!', 'Zweiter Halt']);
  });

  await test.step('the way back to the desk', async () => {
    await keyboard.press('ControlOrMeta+k');
    await page.getByRole('combobox', { name: 'Befehle suchen' }).fill('desk');
    await keyboard.press('Enter');
    await expect(page.getByRole('searchbox', { name: 'Artikel suchen' })).toBeVisible();
  });
});

test('? shows every key, outside the text and from the palette', async ({ page }) => {
  const { keyboard } = page;
  const sheet = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  const keyOf = (name: string) => sheet.getByRole('term').filter({ hasText: name }).first();
  await expect(page.getByRole('searchbox', { name: 'Search articles' })).toBeVisible();
  await keyboard.press('?');
  await expect(sheet).toBeVisible();
  await expect(sheet.getByRole('region', { name: 'Formatting' }).getByRole('definition').first()).toHaveText(
    /Ctrl\+B|⌘B/,
  );
  await expect(keyOf('Move up')).toBeVisible();
  await expect(keyOf('Select more blocks')).toBeVisible();
  await keyboard.press('Escape');
  await expect(sheet).toBeHidden();

  const article = await new DeskScreen(page).newArticle();
  await article.startWriting();
  await keyboard.type('Was nun?');
  await expect(article.manuscript.getByText('Was nun?')).toBeVisible();
  await expect(sheet).toBeHidden();
  await keyboard.press('ControlOrMeta+k');
  await page.getByRole('combobox', { name: 'Search commands' }).fill('shortcuts');
  await keyboard.press('Enter');
  await expect(sheet).toBeVisible();
  await keyboard.press('Escape');
  await expect(article.manuscript).toBeFocused();
});

test('an article is handed in from the palette, and taken back', async ({ page }) => {
  const { keyboard } = page;
  const article = await new DeskScreen(page).newArticle();
  await article.startWriting();
  await keyboard.type('Zum Abgeben');
  await keyboard.press('ControlOrMeta+k');
  await page.getByRole('combobox', { name: 'Search commands' }).fill('hand in');
  await keyboard.press('Enter');
  const bar = page.getByRole('banner');
  await expect(bar.getByText('Submitted')).toBeVisible();
  await keyboard.press('ControlOrMeta+k');
  await page.getByRole('combobox', { name: 'Search commands' }).fill('back to draft');
  await keyboard.press('Enter');
  await expect(bar.getByText('Draft')).toBeVisible();
});
