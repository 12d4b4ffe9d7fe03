import { ArticleScreen } from '../fixtures/ArticleScreen.ts';
import { expect, test } from '../fixtures/newsroom.ts';

test('pasted text is set as the house does, which is said, and one undo gives it back', async ({ newsroom, page }) => {
  await page.goto(`/articles/${await newsroom.createArticle()}`);
  const screen = new ArticleScreen(page);
  await screen.opened();
  await screen.startWriting();
  await page.keyboard.press('ControlOrMeta+End');
  const last = async () => (await screen.blocks()).at(-1);

  await test.step('plain text: its straight marks', async () => {
    await screen.paste('"Ob\'s geht?", fragt sie.');
    await expect.poll(last).toBe('«Ob’s geht?», fragt sie.');
    await expect(page.getByText('3 places of the paste are set by the house style.').first()).toBeVisible();
    await page.keyboard.press('ControlOrMeta+z');
    await expect.poll(last).toBe('"Ob\'s geht?", fragt sie.');
  });

  await test.step('another program’s document: every mark, and the receipt says so', async () => {
    await page.keyboard.press('Enter');
    const html = '<p>Er nannte es <b>„eine Größe“</b> - 1950-1953 .</p>';
    await screen.pasteFrom(html, 'Er nannte es „eine Größe“ - 1950-1953 .');
    await expect.poll(last).toBe('Er nannte es «eine Größe» – 1950–1953.');
    const receipt = page.getByRole('region', { name: 'Receipt of the paste' });
    await receipt.getByRole('button', { name: 'Show receipt' }).click();
    await expect(receipt.getByText('Places set by the house style: 5')).toBeVisible();
    await page.keyboard.press('Escape');
  });
  await screen.saved();
});
