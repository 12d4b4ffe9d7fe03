import type { Locator } from '@playwright/test';
import { article, crosshead, paragraph } from '#testing/write.ts';
import { ArticleScreen } from '../fixtures/ArticleScreen.ts';
import { DeskScreen } from '../fixtures/DeskScreen.ts';
import { expect, test } from '../fixtures/newsroom.ts';
import { writeArticle } from '../fixtures/writeArticle.ts';

/** The elements of some roles, with their names, in the order in which a screen reader comes to them. */
async function inOrder(within: Locator, roles: readonly string[]): Promise<string[]> {
  const snapshot = await within.ariaSnapshot();
  const line = new RegExp(`^\\s*- '?((?:${roles.join('|')})(?![a-z])(?: "[^"]*")?(?: \\[level=\\d\\])?)`);
  return snapshot.split('\n').flatMap((each) => line.exec(each)?.[1] ?? []);
}

const landmarks = ['banner', 'navigation', 'complementary', 'main', 'search', 'contentinfo', 'region'];

test('who listens meets the parts of each screen in order, and is told what can only be seen', async ({
  newsroom,
  page,
  context,
}) => {
  const { keyboard } = page;
  await page.setViewportSize({ width: 1440, height: 900 });
  const id = await newsroom.createArticle();
  const body = [paragraph('Anfang'), crosshead('Eins'), paragraph('a'), crosshead('Zwei'), paragraph('b')];
  await writeArticle(newsroom.origin, await newsroom.cookie(context), id, article({ headline: 'Tram' }, ...body));
  const said = page.getByRole('status', { name: 'Announcements' });

  await test.step('the desk: bar, search, list; one heading of the first level', async () => {
    await page.goto('/');
    await expect(new DeskScreen(page).row('Tram')).toBeVisible();
    const found = await inOrder(page.locator('body'), [...landmarks, 'heading', 'grid']);
    expect(found.slice(0, 5)).toEqual([
      'banner',
      'main',
      'heading "Desk" [level=1]',
      'search "Find articles"',
      'grid "Articles"',
    ]);
  });

  const screen = new ArticleScreen(page);
  await test.step('the article: bar, outline, manuscript, panel', async () => {
    await page.goto(`/articles/${id}`);
    await screen.opened();
    await expect(page.getByRole('region', { name: 'Preview' })).toBeVisible();
    await expect(page.getByRole('navigation', { name: 'Outline' })).toBeVisible();
    expect(await inOrder(page.locator('body'), landmarks)).toEqual([
      'banner',
      'complementary "Outline"',
      'navigation "Outline"',
      'main',
      'complementary "Panel"',
      'region "Preview"',
      'region "Notices"',
    ]);
  });

  await test.step('the text’s headings are headings, by their levels, and the front says what it is', async () => {
    expect(await inOrder(page.locator('body'), ['heading'])).toEqual([
      'heading "Outline" [level=2]',
      'heading "Tram" [level=1]',
      'heading "Eins" [level=2]',
      'heading "Zwei" [level=2]',
    ]);
    await expect(page.getByRole('main').getByRole('textbox', { name: 'Manuscript' })).toBeVisible();
    await expect(screen.manuscript.getByRole('group', { name: 'Byline' })).toBeVisible();
    await expect(page.getByRole('status', { name: 'Receipt' })).toContainText('Saved');
  });

  await test.step('blocks are chosen and moved, and it is said where they are', async () => {
    await screen.caretAtEndOf('Anfang');
    await keyboard.press('Escape');
    await expect(said).toHaveText('Paragraph, Anfang, 1 of 5, selected');
    await keyboard.press('Alt+ArrowDown');
    await expect(said).toHaveText('Moved to place 2 of 5. Paragraph, Anfang, 2 of 5, selected');
    await keyboard.press('Alt+ArrowUp');
    await keyboard.press('Enter');
  });

  await test.step('sections are moved in the outline, by keys and by buttons, and the line keeps the focus', async () => {
    const outline = page.getByRole('navigation', { name: 'Outline' });
    const second = outline.getByRole('button', { name: 'Zwei', exact: true });
    await second.focus();
    await keyboard.press('Alt+ArrowUp');
    await expect(said).toHaveText('Section moved to place 1 of 2');
    await expect.poll(() => screen.blocks()).toEqual(['', 'Tram', '', 'Anfang', 'Zwei', 'b', 'Eins', 'a']);
    await expect(second).toBeFocused();
    await outline.getByRole('button', { name: 'Move down: Zwei' }).click();
    await expect(said).toHaveText('Section moved to place 2 of 2');
    await expect.poll(() => screen.blocks()).toEqual(['', 'Tram', '', 'Anfang', 'Eins', 'a', 'Zwei', 'b']);
    // Pressed again before the line is drawn at its new place, and once more than there are places: it is the same section that moves.
    await second.focus();
    for (const key of ['Alt+ArrowUp', 'Alt+ArrowDown', 'Alt+ArrowUp', 'Alt+ArrowUp']) await keyboard.press(key);
    await expect.poll(() => screen.blocks()).toEqual(['', 'Tram', '', 'Anfang', 'Zwei', 'b', 'Eins', 'a']);
    await expect(second).toBeFocused();
    await second.press('Alt+ArrowDown');
    await expect.poll(() => screen.blocks()).toEqual(['', 'Tram', '', 'Anfang', 'Eins', 'a', 'Zwei', 'b']);
    await second.press('Enter');
    await expect(screen.manuscript).toBeFocused();
  });

  await test.step('the palette is a combobox that points at its option', async () => {
    await keyboard.press('ControlOrMeta+k');
    const field = page.getByRole('combobox', { name: 'Search commands' });
    await expect(field).toBeFocused();
    await field.fill('duplicate');
    const active = await field.getAttribute('aria-activedescendant');
    const option = page.getByRole('option', { selected: true });
    await expect(option).toHaveAccessibleName(/^Duplicate/);
    await expect(option).toHaveAttribute('id', String(active));
    await expect(page.getByRole('status', { name: 'Commands found' })).toHaveText('1 command');
    await keyboard.press('Escape');
    await expect(screen.manuscript).toBeFocused();
  });

  await test.step('the checks: what to look at, how much there is, what matters most first, each with what can be done', async () => {
    await screen.caretAtEndOf('Anfang');
    await keyboard.type(' kam nicht nicht, wie XXX sagt.');
    await page.getByRole('tab', { name: /^Checks/ }).press('Enter');
    const panel = page.getByRole('region', { name: 'Checks' });
    await expect(panel.getByRole('status', { name: 'Summary of the checks' })).toContainText('1 warning');
    await panel.getByRole('button', { name: '“XXX” was to be filled in', expanded: false }).press('Enter');
    expect(await inOrder(panel, ['radiogroup', 'radio', 'status', 'heading', 'button'])).toEqual([
      'radiogroup "Checks or quotations"',
      'radio "Findings"',
      'radio "Quotations"',
      'button "Repair by the house style…"',
      'status "Summary of the checks"',
      'heading "Stops publication 1" [level=2]',
      'button "“XXX” was to be filled in. … kam nicht nicht, wie XXX sagt. Placeholder"',
      'button "Go to the words"',
      'button "Ignore"',
      'heading "Warnings 1" [level=2]',
      'button "“nicht” stands here twice. nicht nicht Doubled word"',
      'heading "Hints 3" [level=2]',
      'button "4 characters: short. The house likes 35 to 65. Tram Length"',
      'button "4 characters: short. The house likes 12 to 38. Eins Length"',
      'button "4 characters: short. The house likes 12 to 38. Zwei Length"',
    ]);
  });
});
