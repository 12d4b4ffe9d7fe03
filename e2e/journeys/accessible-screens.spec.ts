import { ArticleScreen } from '../fixtures/ArticleScreen.ts';
import { axe } from '../fixtures/axe.ts';
import { DeskScreen } from '../fixtures/DeskScreen.ts';
import { expect, test } from '../fixtures/newsroom.ts';

for (const colorScheme of ['light', 'dark'] as const) {
  test(`every screen is clean for axe, ${colorScheme}`, async ({ newsroom, page, browser }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const desk = new DeskScreen(page);
    await expect(desk.search).toBeVisible();
    await axe(page, 'empty desk');
    await page.getByRole('button', { name: /sample/i }).click();
    await expect(desk.row('Nordkorea')).toBeVisible();
    await axe(page, 'desk');
    await desk.row('Nordkorea').getByRole('button', { name: /More/ }).click();
    await axe(page, 'desk, row menu');
    await page.keyboard.press('Escape');
    await desk.search.fill('zzzzunauffindbar');
    await expect(desk.row('Nordkorea')).toHaveCount(0);
    await axe(page, 'desk, nothing found');
    await desk.search.fill('');
    await page.getByRole('button', { name: 'Your account' }).click();
    await expect(page.getByRole('menuitem', { name: 'Sign out' })).toBeVisible();
    await axe(page, 'account menu');
    await page.keyboard.press('Escape');
    await newsroom.post(page.request, `/api/articles/${await newsroom.createArticle()}/trash`, {});
    const trash = page.getByRole('button', { name: 'Trash', exact: true });
    await trash.click();
    await expect(desk.row('Nordkorea')).toHaveCount(0);
    await expect(page.getByRole('button', { name: /More/ })).toHaveCount(1);
    await axe(page, 'trash');
    await trash.click();

    await desk.row('Nordkorea').getByRole('link').first().click();
    const article = new ArticleScreen(page);
    await article.opened();
    await expect(article.preview.getByRole('heading', { level: 1 })).toBeVisible();
    await axe(page, 'article, preview');
    await page.getByRole('tab', { name: 'Details' }).click();
    await axe(page, 'article, details');
    await article.manuscript.getByText('Er lud Kim Jong Un').click({ clickCount: 3 });
    await axe(page, 'article, selection toolbar');
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await page.keyboard.type('/');
    await expect(page.getByRole('option').first()).toBeVisible();
    await axe(page, 'article, insert menu');
    await page.keyboard.press('Escape');

    await page.setViewportSize({ width: 390, height: 780 });
    await page.getByRole('button', { name: 'Panel' }).click();
    await page.getByRole('tab', { name: 'Preview' }).click();
    await expect(article.preview.getByRole('heading', { level: 1 })).toBeVisible();
    await axe(page, 'article on a phone, sheet');
    await page.getByRole('button', { name: 'Close' }).click();
    await axe(page, 'article on a phone');
    await page.setViewportSize({ width: 1280, height: 720 });
    await newsroom.kill();
    await expect(article.receipt).toContainText('Offline');
    await axe(page, 'article, offline');
    await newsroom.restart();
    await article.saved();

    const id = new URL(page.url()).pathname.split('/').at(-1);
    await page.goto(`/api/articles/${id}/preview`);
    await axe(page, 'the reader’s page');
    await page.goto('/people');
    await expect(page.getByRole('heading', { name: 'People' })).toBeVisible();
    await axe(page, 'people');
    await page.getByRole('button', { name: 'Add a person' }).click();
    await expect(page.getByRole('dialog', { name: 'Add a person' })).toBeVisible();
    await axe(page, 'people, add a person');
    await page.goto('/articles/nirgendwo123');
    await expect(page.getByText('There is nothing here')).toBeVisible();
    await axe(page, 'article that is not there');

    const stranger = await browser.newPage({ colorScheme });
    await stranger.goto(`${newsroom.origin}/`);
    await expect(stranger.getByRole('button', { name: 'Sign in' })).toBeVisible();
    await axe(stranger, 'sign in');
    await stranger.close();
  });

  test(`what the desk does with many articles is clean for axe, ${colorScheme}`, async ({ newsroom, page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const desk = new DeskScreen(page);
    await newsroom.fill(60);
    await page.goto('/?q=wahl');
    await expect(desk.rowAt(1).locator('mark').first()).toBeVisible();
    await desk.rowAt(1).focus();
    await page.keyboard.press('Space');
    await expect(desk.selection).toBeVisible();
    await axe(page, 'search with a selection');
    await desk.selection.getByRole('button', { name: 'Change section' }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await axe(page, 'section of several');
    await page.keyboard.press('Escape');
    await desk.view('Columns');
    await expect(page.getByRole('dialog')).toBeVisible();
    await axe(page, 'columns');
    await page.goto('/?layout=board');
    await expect(desk.column('Draft').getByRole('listitem').first()).toBeVisible();
    await axe(page, 'board');
  });

  test.describe(() => {
    test.use({ owned: false });
    test(`the owner’s link is clean for axe, ${colorScheme}`, async ({ newsroom, browser }) => {
      const owner = await browser.newPage({ colorScheme });
      await owner.goto(newsroom.link);
      await expect(owner.getByRole('textbox', { name: 'E-mail address' })).toBeVisible();
      await axe(owner, 'the owner’s link');
      await owner.goto(`${newsroom.origin}/link#nichtDerRichtige`);
      await owner.reload();
      await expect(owner.getByRole('link', { name: 'Sign in' })).toBeVisible();
      await axe(owner, 'a link that does not work');
      await owner.close();
    });
  });
}
