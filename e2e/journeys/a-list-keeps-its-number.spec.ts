import { ArticleScreen } from '../fixtures/ArticleScreen.ts';
import { axe } from '../fixtures/axe.ts';
import { expect, test } from '../fixtures/newsroom.ts';

const item = (number: number, words: string) =>
  `<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>${number}.<span>&nbsp;</span></span>${words}</p>`;
const fromWord = `<html><body>${item(1, 'Unterzeichnung')}${item(2, 'Ratifikation')}<p class=MsoNormal>Danach ruht das Geschäft.</p>${item(3, 'Inkrafttreten')}</body></html>`;

test('a list keeps the number it begins with, from Word to the page readers see, and its writer changes it by keys', async ({
  newsroom,
  page,
}) => {
  await page.goto(`/articles/${await newsroom.createArticle()}`);
  const article = new ArticleScreen(page);
  const { manuscript } = article;
  await article.opened();
  await article.startWriting();
  await page.keyboard.press('ControlOrMeta+End');

  await test.step('what goes on behind other text in Word goes on here, and the receipt has nothing to say about it', async () => {
    await article.pasteFrom(fromWord, 'x');
    await expect(manuscript.getByRole('list', { name: 'Numbered list' })).toHaveCount(2);
    await expect(manuscript.getByRole('spinbutton', { name: 'Starts at', includeHidden: true }).last()).toHaveValue(
      '3',
    );
    const receipt = page.getByRole('region', { name: 'Receipt of the paste' });
    await expect(receipt).toContainText('Microsoft Word');
    await expect(receipt).not.toContainText('begin with 1 again');
  });

  await test.step('a number typed begins a list with it', async () => {
    await article.caretAtEndOf('Inkrafttreten');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await page.keyboard.type('12. Umsetzung');
    await expect(manuscript.getByRole('list', { name: 'Numbered list' })).toHaveCount(3);
  });

  const start = manuscript.getByRole('spinbutton', { name: 'Starts at' }).last();
  await test.step('its key leads to the number beside it, and Enter back to the words', async () => {
    await page.keyboard.press('ControlOrMeta+Alt+m');
    await expect(start).toBeFocused();
    await expect(start).toHaveValue('12');
    await axe(page, 'a numbered list');
    await page.keyboard.type('7');
    await expect(article.preview.getByRole('list').last()).toHaveAttribute('start', '7');
    await page.keyboard.press('Enter');
    await expect(manuscript).toBeFocused();
    await page.keyboard.type(' bis Mai');
    await expect(manuscript.getByText('Umsetzung bis Mai')).toBeVisible();
    await page.keyboard.press('ControlOrMeta+z');
    await page.keyboard.press('ControlOrMeta+z');
    await expect(start).toHaveValue('12');
    await expect(article.preview.getByRole('list').last()).toHaveAttribute('start', '12');
  });

  await test.step('all of it is saved', async () => {
    await article.saved();
    await page.reload();
    await article.opened();
    const preview = article.preview.getByRole('list');
    await expect(preview).toHaveCount(3);
    await expect(preview.nth(0)).not.toHaveAttribute('start');
    await expect(preview.nth(1)).toHaveAttribute('start', '3');
    await expect(preview.nth(2)).toHaveAttribute('start', '12');
  });
});

test('code is put on by its key, straight marks in it stay, and the browser’s spelling leaves it alone', async ({
  newsroom,
  page,
}) => {
  await page.goto(`/articles/${await newsroom.createArticle()}`);
  const article = new ArticleScreen(page);
  const { manuscript } = article;
  await article.opened();
  await article.startWriting();
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.type('Der Befehl ');
  await page.keyboard.press('ControlOrMeta+e');
  await page.keyboard.type('echo "a"');
  await page.keyboard.press('ControlOrMeta+e');
  await page.keyboard.type(' heisst "Ausgabe".');
  const code = manuscript.getByRole('code');
  await expect(code).toHaveText('echo "a"');
  await expect(code).toHaveAttribute('spellcheck', 'false');
  await expect(manuscript.getByText('heisst')).toContainText(/heisst [«“„]Ausgabe[»”“]/);
  await expect(article.preview.getByRole('code')).toHaveText('echo "a"');
  await expect(article.preview.getByRole('code')).not.toHaveAttribute('spellcheck');
  await article.saved();
});
