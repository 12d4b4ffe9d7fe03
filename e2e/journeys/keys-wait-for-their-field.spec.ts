import type { Page } from '@playwright/test';
import { ArticleScreen } from '../fixtures/ArticleScreen.ts';
import { DeskScreen } from '../fixtures/DeskScreen.ts';
import { expect, test } from '../fixtures/newsroom.ts';

// What the service worker keeps is fetched by nobody.
test.use({ serviceWorkers: 'block' });

/** Keeps a part of the app on its way until it is let through. */
async function held(page: Page, part: string): Promise<() => void> {
  let letThrough = () => {};
  const gate = new Promise<void>((open) => {
    letThrough = open;
  });
  await page.route(`**/assets/${part}-*.js`, async (route) => {
    await gate;
    await route.continue();
  });
  return letThrough;
}

test('what is typed after a key that opens a field goes there, however long its code takes', async ({ page }) => {
  const { keyboard } = page;
  const releasePalette = await held(page, 'CommandLists');
  const releaseFind = await held(page, 'FindBar');
  await page.reload();
  const article = await new DeskScreen(page).newArticle();
  await article.startWriting();
  await keyboard.type('Tram');
  await keyboard.press('Shift+Home');

  await test.step('the palette gets its words, and the text keeps what is selected', async () => {
    await keyboard.press('ControlOrMeta+k');
    await keyboard.type('word cou');
    await expect(article.manuscript).toContainText('Tram');
    releasePalette();
    const palette = page.getByRole('dialog', { name: 'Commands' });
    const field = palette.getByRole('combobox', { name: 'Search commands' });
    await expect(field).toHaveValue('word cou');
    await expect(field).toBeFocused();
    await keyboard.type('nt');
    await expect(field).toHaveValue('word count');
    await keyboard.press('Escape');
    await expect(article.manuscript).toBeFocused();
  });

  await test.step('a wish is given up by Escape, and one is in the text again', async () => {
    await keyboard.press('ControlOrMeta+f');
    await keyboard.type('nie');
    await keyboard.press('Escape');
    await expect(article.manuscript).toBeFocused();
    await keyboard.press('End');
    await keyboard.type('s');
    await expect(article.manuscript).toContainText('Trams');
  });

  await test.step('so does the field that finds', async () => {
    await keyboard.press('Shift+Home');
    await keyboard.press('ControlOrMeta+f');
    await keyboard.type('ram');
    releaseFind();
    const find = page.getByRole('search', { name: 'Find and replace' }).getByRole('textbox').first();
    await expect(find).toHaveValue('ram');
    await expect(find).toBeFocused();
    await expect(article.manuscript).toContainText('Trams');
  });

  await test.step('asked for again it looks for what is selected, and the next key takes its place', async () => {
    await article.startWriting();
    await keyboard.press('Shift+End');
    await keyboard.press('ControlOrMeta+f');
    const find = page.getByRole('search', { name: 'Find and replace' }).getByRole('textbox').first();
    await expect(find).toHaveValue('Trams');
    await keyboard.type('x');
    await expect(find).toHaveValue('x');
  });
});

test('the address of a link goes to its field, and not over the words it is for', async ({ page }) => {
  const { keyboard } = page;
  const release = await held(page, 'FormattingBubble');
  await page.reload();
  const article = await new DeskScreen(page).newArticle();
  await article.startWriting();
  for (let part = 0; part < 3; part += 1) await keyboard.press('Enter');
  await keyboard.type('Tram');
  await keyboard.press('Shift+Home');
  await keyboard.press('ControlOrMeta+Alt+k');
  await keyboard.type('example');
  await expect(article.manuscript).toContainText('Tram');
  release();
  const address = page.getByRole('textbox', { name: 'Address' });
  await expect(address).toHaveValue('example');
  await expect(address).toBeFocused();
  await keyboard.type('.org');
  await keyboard.press('Enter');
  await expect(article.manuscript).toBeFocused();
  await expect(article.manuscript.getByRole('link', { name: 'Tram' })).toHaveAttribute('href', 'https://example.org');
});

test('an address that is being written stays where it is when a part of Galley comes in late', async ({ page }) => {
  const { keyboard } = page;
  const release = await held(page, 'Checker');
  await page.reload();
  const article = await new DeskScreen(page).newArticle();
  await article.startWriting();
  for (let part = 0; part < 3; part += 1) await keyboard.press('Enter');
  await keyboard.type('Das  Tram');
  await keyboard.press('Shift+Home');
  await keyboard.press('ControlOrMeta+Alt+k');
  const address = page.getByRole('textbox', { name: 'Address' });
  await expect(address).toBeFocused();
  await keyboard.type('exmple');
  for (let letter = 0; letter < 4; letter += 1) await keyboard.press('ArrowLeft');
  release();
  await expect(article.manuscript.locator('.finding')).not.toHaveCount(0);
  await expect(address).toBeFocused();
  await keyboard.type('a');
  await expect(address).toHaveValue('example');
});

test('where a colleague takes the words of a link away, one goes on in the text', async ({ newsroom, page }) => {
  const { keyboard } = page;
  const id = await newsroom.createArticle();
  await page.goto(`/articles/${id}`);
  const article = new ArticleScreen(page);
  await article.opened();
  await article.startWriting();
  for (let part = 0; part < 3; part += 1) await keyboard.press('Enter');
  await keyboard.type('Davor');
  await keyboard.press('Enter');
  await keyboard.type('Tram');
  await article.saved();
  const bruno = await newsroom.signedIn('editor', 'Bruno Blau');
  await bruno.goto(`${newsroom.origin}/articles/${id}`);
  const his = new ArticleScreen(bruno);
  await his.opened();
  await keyboard.press('Shift+Home');
  await keyboard.press('ControlOrMeta+Alt+k');
  const address = page.getByRole('textbox', { name: 'Address' });
  await expect(address).toBeFocused();
  await his.caretAtEndOf('Tram');
  await bruno.keyboard.press('Escape');
  await bruno.keyboard.press('Delete');
  await expect(address).toBeHidden();
  await expect(article.manuscript).toBeFocused();
  await keyboard.type('Danach');
  await expect(article.manuscript).toContainText('Danach');
});

test('straight keys that are faster than what they mean get their marks when that is there', async ({ page }) => {
  const { keyboard } = page;
  const release = await held(page, 'markTyped');
  await page.reload();
  const article = await new DeskScreen(page).newArticle();
  await article.startWriting();
  await keyboard.type('Er: "Ja"');
  await expect(article.manuscript).toContainText('Er: "Ja"');
  release();
  await expect(article.manuscript).toContainText('Er: «Ja»');
  await keyboard.type(', sie: "Nein"');
  await expect(article.manuscript).toContainText('Er: «Ja», sie: «Nein»');
  await keyboard.press('ControlOrMeta+z');
  await expect(article.manuscript).toContainText('Er: «Ja», sie: «Nein"');
});
