import { DeskScreen } from '../fixtures/DeskScreen.ts';
import { expect, test } from '../fixtures/newsroom.ts';

test.use({ viewport: { width: 390, height: 780 }, hasTouch: true });

test('on a phone one writes, sees the page in a sheet and finds the article again', async ({ page }) => {
  const article = await new DeskScreen(page).newArticle();
  await article.startWriting();
  await page.keyboard.press('Enter');
  await page.keyboard.type('Das Orchester spielt im leeren Schwimmbad');
  await article.saved();

  await test.step('nothing is wider than the screen', async () => {
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  });

  await test.step('what one does to words fits on the screen', async () => {
    await page.keyboard.press('Shift+Home');
    await expect(page.getByRole('button', { name: 'Pull quote' })).toBeVisible();
    for (const button of await page.getByRole('toolbar', { name: 'Formatting' }).getByRole('button').all())
      await expect(button).toBeInViewport({ ratio: 1 });
    await page.keyboard.press('End');
  });

  await test.step('the panel is a sheet', async () => {
    await page.getByRole('button', { name: 'Panel' }).tap();
    await expect(article.preview.getByRole('heading', { level: 1 })).toHaveText(
      'Das Orchester spielt im leeren Schwimmbad',
    );
    await page.getByRole('button', { name: 'Close' }).tap();
    await expect(page.getByRole('region', { name: 'Preview' })).toBeHidden();
  });

  await test.step('the desk fits 320 px too', async () => {
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await page.getByRole('link', { name: 'Desk' }).tap();
    await expect(new DeskScreen(page).row('Das Orchester')).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  });
});
