import type { Page } from '@playwright/test';
import { ArticleScreen } from '../fixtures/ArticleScreen.ts';
import { expect, test } from '../fixtures/newsroom.ts';

/** Tabs until the control with this accessible name has the focus; fails after a screenful of stops. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let stop = 0; stop < 40; stop += 1) {
    const focused = await page.evaluate(() => {
      const element = document.activeElement;
      return element?.getAttribute('aria-label') ?? element?.textContent ?? '';
    });
    if (name.test(focused)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`No control ${name} within 40 stops`);
}

test('an article is started, written, rearranged and left without a mouse', async ({ page }) => {
  const { keyboard } = page;
  await expect(page.getByRole('searchbox', { name: 'Search articles' })).toBeVisible();

  await test.step('n starts an article, the manuscript has the focus', async () => {
    await keyboard.press('n');
    await expect(page).toHaveURL(/\/articles\//);
    await new ArticleScreen(page).opened();
  });
  const article = new ArticleScreen(page);

  await test.step('kicker to body by Enter, back by arrows', async () => {
    await article.startWriting();
    await keyboard.type('Verkehr');
    await keyboard.press('Enter');
    await keyboard.type('Neue Tramlinie');
    await keyboard.press('Enter');
    await keyboard.type('Ab Montag.');
    await keyboard.press('Enter');
    await keyboard.type('Erster Absatz.');
    await keyboard.press('ControlOrMeta+Home');
    await keyboard.press('End');
    await keyboard.type('swende');
    await expect(article.manuscript.locator('.kicker')).toHaveText('Verkehrswende');
    await keyboard.press('ArrowDown');
    await keyboard.press('End');
    await keyboard.type('!');
    await expect(article.manuscript.locator('.headline')).toHaveText('Neue Tramlinie!');
  });

  await test.step('the front can be neither deleted nor doubled', async () => {
    await keyboard.press('ControlOrMeta+a');
    await keyboard.press('ControlOrMeta+a');
    await keyboard.press('Backspace');
    await expect(article.manuscript.locator('.kicker')).toHaveCount(1);
    await expect(article.manuscript.locator('.headline')).toHaveCount(1);
    await expect(article.manuscript.locator('.standfirst')).toHaveCount(1);
    await expect(article.manuscript.locator('.headline')).toHaveText('');
    await keyboard.press('ControlOrMeta+z');
    await expect(article.manuscript.locator('.headline')).toHaveText('Neue Tramlinie!');
  });

  await test.step('input rules, each given back by one undo', async () => {
    await keyboard.press('ControlOrMeta+End');
    await keyboard.press('Enter');
    await keyboard.type('## ');
    await keyboard.press('ControlOrMeta+z');
    await expect(article.manuscript.locator('p').filter({ hasText: '##' })).toHaveCount(1);
    await keyboard.press('Backspace');
    await keyboard.press('Backspace');
    await keyboard.press('Backspace');
    await keyboard.type('## ');
    await keyboard.type('Bis zum See');
    await expect(article.manuscript.getByRole('heading', { level: 2 })).toHaveText('Bis zum See');
  });

  await test.step('the slash menu inserts a list, Enter on an empty item leaves it', async () => {
    await keyboard.press('Enter');
    await keyboard.type('/bull');
    await expect(page.getByRole('option', { name: /Bulleted list/ })).toBeVisible();
    await keyboard.press('Enter');
    await keyboard.type('Halt eins');
    await keyboard.press('Enter');
    await keyboard.type('Halt zwei');
    await keyboard.press('Enter');
    await keyboard.press('Enter');
    await keyboard.type('Danach.');
    await expect(article.manuscript.getByRole('listitem')).toHaveText(['Halt eins', 'Halt zwei']);
    await expect(article.manuscript.locator('> p').last()).toHaveText('Danach.');
  });

  await test.step('a block moves up by key', async () => {
    await keyboard.press('Alt+ArrowUp');
    await keyboard.press('Alt+ArrowUp');
    await expect(article.manuscript.locator('> p').last()).toHaveText('Danach.');
    await expect(article.preview.getByText('Danach.')).toBeAttached();
    const order = await article.blocks();
    expect(order.indexOf('Danach.')).toBeLessThan(order.indexOf('Bis zum See'));
    await keyboard.press('Alt+ArrowDown');
    await keyboard.press('Alt+ArrowDown');
  });

  await test.step('marks and a link by key', async () => {
    await keyboard.press('Shift+Home');
    await keyboard.press('ControlOrMeta+b');
    await expect(article.manuscript.locator('strong')).toHaveText('Danach.');
    await page.evaluate(() => navigator.clipboard.writeText('https://example.org/tram'));
    await keyboard.press('ControlOrMeta+v');
    await expect(article.manuscript.getByRole('link', { name: 'Danach.' })).toHaveAttribute(
      'href',
      'https://example.org/tram',
    );
  });

  await test.step('the details are reached by Tab, and the desk again', async () => {
    await article.saved();
    await keyboard.press('Escape');
    await tabTo(page, /^Preview$/);
    await keyboard.press('ArrowRight');
    await expect(page.getByRole('tab', { name: /^Checks/ })).toHaveAttribute('aria-selected', 'true');
    await keyboard.press('End');
    await expect(page.getByRole('tab', { name: 'Details' })).toHaveAttribute('aria-selected', 'true');
    await page.goBack();
    await expect(page.getByRole('row').filter({ hasText: 'Neue Tramlinie' })).toBeVisible();
    await keyboard.press('j');
    await keyboard.press('Enter');
    await expect(page).toHaveURL(/\/articles\//);
  });
});
