import { ArticleScreen } from '../fixtures/ArticleScreen.ts';
import { DeskScreen } from '../fixtures/DeskScreen.ts';
import { expect, test } from '../fixtures/newsroom.ts';

test('the board shows the stages; cards are handed on by keys, by the rights one has', async ({ newsroom, page }) => {
  const desk = new DeskScreen(page);
  const { keyboard } = page;
  await newsroom.fill(300);
  await page.goto('/');
  await expect(desk.found).toHaveText('300 articles');

  await test.step('a column for each stage, with its count; all counts together are all articles', async () => {
    await page.getByRole('radio', { name: 'Board' }).check();
    await expect(page).toHaveURL(/layout=board/);
    const stages = ['Draft', 'Submitted', 'Copy edit', 'Approved'];
    let sum = 0;
    for (const stage of stages) {
      const column = desk.column(stage);
      await expect(column.getByRole('listitem').first()).toBeVisible();
      sum += Number(/\d+/.exec(await column.getByRole('heading').innerText())?.[0]);
    }
    expect(sum).toBe(300);
  });

  await test.step('arrows go from card to card, Shift sideways hands one on, the focus goes along', async () => {
    const card = desk.column('Draft').getByRole('link').first();
    const headline = await card.innerText();
    await card.focus();
    await keyboard.press('ArrowRight');
    await expect(desk.column('Submitted').getByRole('link').and(page.locator(':focus'))).toHaveCount(1);
    await keyboard.press('ArrowLeft');
    await expect(card).toBeFocused();
    await keyboard.press('Shift+ArrowRight');
    const moved = desk.column('Submitted').getByRole('link', { name: headline });
    await expect(moved.first()).toBeFocused();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(desk.column('Draft').getByRole('link', { name: headline }).first()).toBeVisible();
  });

  await test.step('a card is opened, and the way back leads to the board', async () => {
    const card = desk.column('Approved').getByRole('link').nth(1);
    const headline = await card.innerText();
    await card.focus();
    await keyboard.press('Enter');
    await new ArticleScreen(page).opened();
    await page.goBack();
    await expect(desk.column('Approved').getByRole('link', { name: headline }).first()).toBeFocused();
  });

  await test.step('j and k go on from there, and to the first card from outside', async () => {
    await keyboard.press('j');
    await expect(desk.column('Approved').getByRole('link').nth(2)).toBeFocused();
    await keyboard.press('k');
    await keyboard.press('k');
    await expect(desk.column('Approved').getByRole('link').first()).toBeFocused();
    await page.goto('/?layout=board');
    const first = desk.column('Draft').getByRole('link').first();
    await expect(first).toBeVisible();
    await keyboard.press('j');
    await expect(first).toBeFocused();
  });

  await test.step('the last card of a long column is reached', async () => {
    await desk.column('Draft').getByRole('link').first().focus();
    await keyboard.press('End');
    const last = desk
      .column('Draft')
      .getByRole('listitem')
      .filter({ has: page.locator(':focus') });
    await expect(last).toBeInViewport();
    expect(await last.getAttribute('aria-posinset')).toBe(await last.getAttribute('aria-setsize'));
  });

  await test.step('a reporter hands in and takes back, and no more', async () => {
    const reporter = await newsroom.signedIn('reporter', 'Rita Reporter');
    await reporter.goto(`${newsroom.origin}/?layout=board`);
    const theirs = new DeskScreen(reporter);
    await theirs.column('Draft').getByRole('button', { name: /^More/ }).first().click();
    await expect(reporter.getByRole('menuitem', { name: 'Hand in' })).toBeVisible();
    await expect(reporter.getByRole('menuitem', { name: 'Approve' })).toHaveCount(0);
    await reporter.getByRole('menuitem', { name: 'Hand in' }).click();
    await expect(reporter.getByRole('status', { name: 'Last notice' })).toHaveText('Stage: Submitted');
    await theirs.column('Approved').getByRole('button', { name: /^More/ }).first().click();
    await expect(reporter.getByRole('menuitem', { name: 'Open' })).toBeVisible();
    await expect(reporter.getByRole('menuitem', { name: /draft|Hand in/ })).toHaveCount(0);
  });
});
