import { ArticleScreen } from '../fixtures/ArticleScreen.ts';
import { axe } from '../fixtures/axe.ts';
import { expect, test } from '../fixtures/newsroom.ts';

test('restore a version, a block and a passage, while another person writes', async ({ newsroom, page }) => {
  const id = await newsroom.createArticle();
  const colleague = await newsroom.signedIn('reporter', 'Anna Keller');
  await page.goto(`/articles/${id}`);
  await colleague.goto(`${newsroom.origin}/articles/${id}`);
  const mine = new ArticleScreen(page);
  const hers = new ArticleScreen(colleague);
  await mine.opened();
  await hers.opened();
  const history = page.getByRole('region', { name: 'History' });
  const dialog = page.getByRole('dialog');

  await test.step('an empty history says what will be there', async () => {
    await page.getByRole('tab', { name: 'History' }).click();
    await expect(page.getByRole('heading', { name: 'No changes yet' })).toBeVisible();
    await axe(page, 'an empty history');
  });

  await test.step('write, and give the version a name', async () => {
    await mine.startWriting();
    await page.keyboard.press('Enter');
    await page.keyboard.type('Regen über Bern');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Die ganze Nacht hat es geregnet.');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Die Aare stieg um einen Meter. Niemand hat geschlafen.');
    await mine.saved();
    await history.getByRole('button', { name: 'Name this version' }).click();
    await dialog.getByRole('textbox', { name: 'Name of the version' }).fill('Vor den Kürzungen');
    await dialog.getByRole('button', { name: 'Save the name' }).click();
    await expect(history.getByRole('button', { name: /Vor den Kürzungen/ }).first()).toBeVisible();
  });

  await test.step('cut the text', async () => {
    await mine.caretAtEndOf('Die Aare stieg');
    for (const _ of 'Niemand hat geschlafen.') await page.keyboard.press('Backspace');
    await mine.caretAtEndOf('Die ganze Nacht');
    await page.keyboard.press('Shift+Home');
    await page.keyboard.type('Es regnete.');
    await mine.saved();
    await expect(hers.manuscript).toContainText('Es regnete.');
  });

  await test.step('travel back by the slider, and see the page as it was', async () => {
    await history
      .getByRole('button', { name: /Vor den Kürzungen/ })
      .first()
      .click();
    await expect(history.getByRole('heading', { name: /Vor den Kürzungen/ })).toBeVisible();
    await expect(mine.preview.getByText('Niemand hat geschlafen.')).toBeVisible();
    const slider = history.getByRole('slider', { name: 'Version' });
    await slider.focus();
    await page.keyboard.press('Home');
    await expect(slider).toHaveAttribute('aria-valuetext', /^v 0, Olga Besitzer/);
    await expect(mine.preview.getByText('Niemand hat geschlafen.')).toBeHidden();
    await axe(page, 'a version of the history');
    await history.getByRole('button', { name: 'Back to the timeline' }).click();
    await axe(page, 'the timeline');
    await history
      .getByRole('button', { name: /Vor den Kürzungen/ })
      .first()
      .click();
  });

  await test.step('restore it while a colleague writes in another block', async () => {
    await hers.startWriting();
    await history.getByRole('button', { name: 'Restore this version' }).click();
    await expect(dialog).toContainText('Nothing is lost');
    await Promise.all([
      dialog.getByRole('button', { name: 'Restore', exact: true }).click(),
      colleague.keyboard.type('Unwetter im Mittelland', { delay: 40 }),
    ]);
    await mine.saved();
    await hers.saved();
    const restored = [
      'Unwetter im Mittelland',
      'Regen über Bern',
      '',
      'Die ganze Nacht hat es geregnet.',
      'Die Aare stieg um einen Meter. Niemand hat geschlafen.',
    ];
    await expect(async () => expect(await mine.blocks()).toEqual(restored)).toPass();
    await expect(async () => expect(await hers.blocks()).toEqual(restored)).toPass();
  });

  await test.step('take it back: the colleague’s words stay', async () => {
    await page.getByRole('button', { name: 'Undo' }).click();
    await mine.saved();
    await expect(mine.manuscript).toContainText('Es regnete.');
    await expect(mine.manuscript).not.toContainText('Niemand hat geschlafen.');
    await expect(mine.manuscript).toContainText('Unwetter im Mittelland');
  });

  await test.step('put one deleted passage back', async () => {
    await history.getByText('Deleted', { exact: true }).click();
    const passage = history.getByRole('listitem').filter({ hasText: 'Niemand hat geschlafen.' });
    await expect(passage).toContainText('Taken out by Olga Besitzer');
    await axe(page, 'deleted passages');
    await passage.getByRole('button', { name: 'Put back' }).click();
    await dialog.getByRole('button', { name: 'Put back' }).click();
    await mine.saved();
    expect((await mine.blocks()).at(-1)).toBe('Die Aare stieg um einen Meter. Niemand hat geschlafen.');
    await expect(hers.manuscript).toContainText('Niemand hat geschlafen.');
  });

  await test.step('and one block', async () => {
    await history.getByText('Compare', { exact: true }).click();
    await history.getByRole('combobox', { name: 'From' }).selectOption({ label: await optionOf('Vor den Kürzungen') });
    await history.getByRole('button', { name: /^Restore this block: Paragraph: Es regnete/ }).click();
    await dialog.getByRole('button', { name: 'Restore', exact: true }).click();
    await mine.saved();
    await expect(hers.manuscript).toContainText('Die ganze Nacht hat es geregnet.');
    await expect(hers.manuscript).not.toContainText('Es regnete.');
    await expect(hers.manuscript).toContainText('Unwetter im Mittelland');
  });

  await test.step('all of it on a phone, where a question does not close the sheet it is asked in', async () => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.getByRole('button', { name: 'Panel' }).click();
    await history.getByText('Timeline', { exact: true }).click();
    await history.getByRole('button', { name: /^Article made/ }).click();
    await axe(page, 'the history on a phone');
    await history.getByRole('button', { name: 'Restore this version' }).click();
    await page.keyboard.press('Escape');
    await expect(dialog.getByRole('button', { name: 'Restore', exact: true })).toBeHidden();
    await expect(history.getByRole('button', { name: 'Restore this version' })).toBeFocused();
  });

  /** The option whose label has these words. */
  async function optionOf(words: string): Promise<string> {
    const options = history.getByRole('combobox', { name: 'From' }).getByRole('option');
    return (await options.filter({ hasText: words }).first().textContent()) ?? '';
  }
});
