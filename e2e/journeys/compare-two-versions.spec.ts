import { ArticleScreen } from '../fixtures/ArticleScreen.ts';
import { axe } from '../fixtures/axe.ts';
import { expect, test } from '../fixtures/newsroom.ts';

test('compare two versions and see who wrote what, by keyboard', async ({ newsroom, page }) => {
  const id = await newsroom.createArticle();
  const colleague = await newsroom.signedIn('reporter', 'Anna Keller');
  await page.goto(`/articles/${id}`);
  await colleague.goto(`${newsroom.origin}/articles/${id}`);
  const mine = new ArticleScreen(page);
  const hers = new ArticleScreen(colleague);
  await mine.opened();
  await hers.opened();
  const history = page.getByRole('region', { name: 'History' });

  await test.step('two people write, and the article is handed in between', async () => {
    await mine.startWriting();
    for (const _ of '123') await page.keyboard.press('Enter');
    await page.keyboard.type('Die Brücke bleibt bis Montag gesperrt.');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Der Kanton prüft das Tragwerk.');
    await mine.saved();
    await page.getByRole('button', { name: 'Hand in' }).click();
    await expect(page.getByRole('status', { name: 'Last notice' })).toContainText('Submitted');
    await hers.caretAtEndOf('Die Brücke bleibt');
    await colleague.keyboard.type(' Busse fahren um.');
    await hers.saved();
    await mine.caretAtEndOf('Der Kanton prüft');
    await page.keyboard.press('Alt+ArrowUp');
    await page.keyboard.press('ControlOrMeta+b');
    await page.keyboard.type(' Sofort.');
    await mine.saved();
  });

  await test.step('the hand-over is a named version of the timeline', async () => {
    const tab = page.getByRole('tab', { name: 'Preview' });
    await tab.focus();
    await page.keyboard.press('End');
    await page.keyboard.press('ArrowLeft');
    await expect(page.getByRole('tab', { name: 'History' })).toBeFocused();
    await expect(history.getByRole('button', { name: /^Stage: Submitted/ })).toBeVisible();
    await expect(history.getByRole('button', { name: /^Anna Keller/ })).toBeVisible();
    await expect(history.getByRole('button', { name: /^Article made/ })).toBeVisible();
  });

  await test.step('a name is changed, taken away, and given back', async () => {
    await history.getByRole('button', { name: 'Name this version' }).press('Enter');
    await page.getByRole('textbox', { name: 'Name of the version' }).fill('Vor dem Gegenlesen');
    await page.keyboard.press('Enter');
    await history.getByRole('button', { name: 'More: Vor dem Gegenlesen' }).press('Enter');
    await page.getByRole('menuitem', { name: 'Change the name' }).press('Enter');
    await page.getByRole('textbox', { name: 'Name of the version' }).fill('Gegengelesen');
    await page.keyboard.press('Enter');
    await history.getByRole('button', { name: 'More: Gegengelesen' }).press('Enter');
    await page.getByRole('menuitem', { name: 'Take the name away' }).press('Enter');
    await expect(history.getByRole('button', { name: 'More: Gegengelesen' })).toBeHidden();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(history.getByRole('button', { name: 'More: Gegengelesen' })).toBeVisible();
  });

  await test.step('what changed since it is told by words, marks and moves', async () => {
    await history.getByRole('button', { name: 'More: Stage: Submitted' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name: 'Compare with now' }).press('Enter');
    await expect(history.getByRole('insertion').filter({ hasText: 'Busse fahren um.' })).toBeVisible();
    await expect(history.getByRole('status')).toContainText('1 moved');
    await expect(history.getByRole('region', { name: /^Moved.*: Paragraph: Der Kanton/ })).toBeVisible();
    await expect(history.getByText('Paragraph: Der Kanton prüft')).toBeVisible();
    await axe(page, 'a comparison');
    const onlyChanged = history.getByRole('button', { name: 'Only what changed' });
    await onlyChanged.focus();
    await page.keyboard.press('Enter');
    await expect(onlyChanged).toHaveAttribute('aria-pressed', 'true');
  });

  await test.step('a version compared with itself says that nothing differs', async () => {
    const to = history.getByRole('combobox', { name: 'To' });
    const from = history.getByRole('combobox', { name: 'From' });
    await from.selectOption(await to.inputValue());
    await expect(page.getByRole('heading', { name: 'No difference' })).toBeVisible();
  });

  await test.step('a detail that changed is told with both values', async () => {
    await page.getByRole('tab', { name: 'Details' }).click();
    await page.getByRole('combobox', { name: 'Kind' }).selectOption('analysis');
    await mine.saved();
    await page.getByRole('tab', { name: 'History' }).click();
    await history.getByText('Compare', { exact: true }).click();
    await expect(history.getByRole('deletion').filter({ hasText: 'News' })).toBeVisible();
    await expect(history.getByRole('insertion').filter({ hasText: 'Analysis' })).toBeVisible();
  });

  await test.step('every sentence has its writer', async () => {
    await history.getByText('Who wrote', { exact: true }).click();
    const shares = history.getByRole('list', { name: 'Shares of the text' });
    await expect(shares.getByRole('listitem')).toHaveText([/Olga Besitzer/, /Anna Keller/]);
    await expect(history.getByText('Anna Keller Busse fahren um.')).toBeVisible();
    await axe(page, 'who wrote what');
  });

  await test.step('what is compared, and a question about it, stay while a colleague writes', async () => {
    await history.getByText('Compare', { exact: true }).click();
    const onlyChanged = history.getByRole('button', { name: 'Only what changed' });
    await onlyChanged.click();
    await history
      .getByRole('button', { name: /^Restore this block/ })
      .first()
      .click();
    const read = page.waitForResponse(/\/history/);
    await hers.caretAtEndOf('Die Brücke bleibt');
    await colleague.keyboard.type(' Auch Trams.');
    await read;
    await hers.saved();
    await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
    await expect(onlyChanged).toHaveAttribute('aria-pressed', 'true');
  });

  await test.step('without a connection it is said that a version cannot be had', async () => {
    await page.context().setOffline(true);
    await history.getByText('Timeline', { exact: true }).click();
    await history.getByRole('slider', { name: 'Version' }).press('Home');
    // One that nobody has looked at yet.
    await page.keyboard.press('ArrowRight');
    await expect(history.getByRole('heading', { name: 'The history cannot be shown' })).toBeVisible();
    await page.context().setOffline(false);
    await mine.saved();
  });

  await test.step('who may only read looks at all of it and changes nothing', async () => {
    const reader = await newsroom.signedIn('reader', 'Rita Leser');
    await reader.goto(`${newsroom.origin}/articles/${id}`);
    await reader.getByRole('tab', { name: 'History' }).click();
    const read = reader.getByRole('region', { name: 'History' });
    await read.getByRole('button', { name: /^Stage: Submitted/ }).click();
    await expect(read.getByRole('button', { name: 'Compare with now' })).toBeVisible();
    await expect(new ArticleScreen(reader).preview.getByText('Der Kanton prüft das Tragwerk.')).toBeVisible();
    await expect(read.getByRole('button', { name: /Restore|Name this version/ })).toHaveCount(0);
  });
});
