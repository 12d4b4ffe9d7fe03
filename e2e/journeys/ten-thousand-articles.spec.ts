import { ArticleScreen } from '../fixtures/ArticleScreen.ts';
import { DeskScreen } from '../fixtures/DeskScreen.ts';
import { expect, test } from '../fixtures/newsroom.ts';

test('ten thousand articles are scrolled, searched and opened, and one comes back to the same place', async ({
  newsroom,
  page,
}) => {
  const desk = new DeskScreen(page);
  const { keyboard, mouse } = page;
  await newsroom.fill(10_000);
  await page.goto('/');
  await expect(desk.found).toHaveText('10,000 articles');
  await expect(desk.grid).toHaveAttribute('aria-rowcount', '10001');
  await expect(desk.rowAt(1).getByRole('link')).toBeVisible();

  await test.step('the keys reach both ends', async () => {
    await keyboard.press('j');
    await expect(desk.focused).toHaveAttribute('aria-rowindex', '2');
    await keyboard.press('End');
    await expect(desk.focused).toHaveAttribute('aria-rowindex', '10001');
    await expect(desk.focused).toBeInViewport();
    await expect(desk.focused.getByRole('link')).toBeVisible();
    await keyboard.press('k');
    await expect(desk.focused).toHaveAttribute('aria-rowindex', '10000');
    await keyboard.press('Home');
    await expect(desk.focused).toHaveAttribute('aria-rowindex', '2');
    await expect(desk.focused).toBeInViewport();
  });

  await test.step('rows far down come when one scrolls there, and nothing moves', async () => {
    await desk.rowAt(1).hover();
    const above = (await desk.rowAt(1).boundingBox())?.y ?? 0;
    await mouse.wheel(0, 44 * 5_000);
    // The browser scrolls smoothly, and may show the row before it has ended.
    await expect.poll(async () => (await desk.rowAt(5_001).boundingBox())?.y).toBe(above);
    const far = desk.rowAt(5_003);
    await expect(far.getByRole('link')).toBeVisible();
    const before = await far.boundingBox();
    await page.waitForLoadState('networkidle');
    expect(await far.boundingBox()).toEqual(before);
  });

  await test.step('an article from there is opened; the way back leads to the same row', async () => {
    const far = desk.rowAt(5_003);
    const headline = await far.getByRole('link').innerText();
    const before = await far.boundingBox();
    await far.getByRole('link').click();
    await new ArticleScreen(page).opened();
    await page.goBack();
    await expect(desk.focused.getByRole('link')).toHaveText(headline);
    await expect(desk.focused).toHaveAttribute('aria-rowindex', '5004');
    expect(await desk.focused.boundingBox()).toEqual(before);
  });

  await test.step('a part of a word finds the whole, marked; the words are in the address', async () => {
    await desk.search.fill('wahl');
    await expect(page).toHaveURL(/q=wahl/);
    const first = desk.rowAt(1);
    await expect(first.locator('mark').first()).toHaveText(/wahl/i);
    await keyboard.press('Tab');
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    for (const _ of [1, 2, 3]) await keyboard.press('j');
    await expect(desk.focused).toHaveAttribute('aria-rowindex', '4');
    const headline = await desk.focused.getByRole('link').innerText();
    await keyboard.press('Enter');
    await new ArticleScreen(page).opened();
    await page.goBack();
    await expect(desk.search).toHaveValue('wahl');
    await expect(desk.focused.getByRole('link')).toHaveText(headline);
  });

  await test.step('the article’s own way back leads there, too, and a reload keeps the place', async () => {
    const headline = await desk.focused.getByRole('link').innerText();
    await keyboard.press('Enter');
    await new ArticleScreen(page).opened();
    await page.getByRole('link', { name: 'Desk', exact: true }).click();
    await expect(page).toHaveURL(/q=wahl/);
    await expect(desk.focused.getByRole('link')).toHaveText(headline);
    await page.reload();
    await expect(desk.search).toHaveValue('wahl');
    await expect(desk.focused.getByRole('link')).toHaveText(headline);
  });

  await test.step('what one has opened is at hand', async () => {
    await desk.search.fill('');
    await page.getByRole('button', { name: 'Recent', exact: true }).click();
    await expect(desk.found).toHaveText('2 articles');
  });
});
