import { schema } from '#article/schema.ts';
import { seedArticle } from '#testing/seedArticle.ts';
import { crosshead, paragraph } from '#testing/write.ts';
import { ArticleScreen } from '../fixtures/ArticleScreen.ts';
import { axe } from '../fixtures/axe.ts';
import { expect, test } from '../fixtures/newsroom.ts';
import { writeArticle } from '../fixtures/writeArticle.ts';

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');
const texts = (language?: 'de-DE' | 'de-CH') => seedArticle(language).map(({ text }) => text);

/** The page as it was found, with its headline, standfirst, paragraphs and crossheads in their places. */
function foundPage() {
  const [headline, standfirst, ...body] = seedArticle();
  const words = (text = '') => (text === '' ? [] : [schema.text(text)]);
  return schema.node('doc', null, [
    schema.node('kicker'),
    schema.node('headline', null, words(headline?.text)),
    schema.node('standfirst', null, words(standfirst?.text)),
    ...body.map(({ role, text }) => (role === 'crosshead' ? crosshead(text) : paragraph(text))),
  ]);
}

test('the seed article is brought to the house style by keyboard, undone at once, and converted', async ({
  newsroom,
  page,
}) => {
  const { keyboard } = page;
  const id = await newsroom.createArticle();
  await writeArticle(newsroom.origin, await newsroom.cookie(page.context()), id, foundPage());
  await page.goto(`/articles/${id}`);
  const screen = new ArticleScreen(page);
  await screen.opened();
  await screen.startWriting();
  const written = async () => (await screen.blocks()).slice(1).map(plain);

  const dialog = page.getByRole('dialog', { name: 'Set by the house style' });
  await test.step('one command lists what would change, by kind', async () => {
    // From wherever one is, here from among what was found.
    await page.getByRole('tab', { name: /^Checks/ }).click();
    await keyboard.press('ControlOrMeta+Alt+j');
    await expect(dialog.getByRole('combobox', { name: 'House style' })).toHaveValue('de-CH');
    const kinds = dialog.getByRole('heading', { level: 3 });
    await expect(kinds).toHaveText([
      'Spaces',
      'Quotation marks',
      'Closing marks of headings',
      'Ranges',
      'ß and ss',
      'Quotations that do not open or close',
    ]);
    await expect(dialog.getByRole('status')).toHaveText(/^\d+ changes · 2 questions$/);
    await expect(dialog.getByRole('checkbox', { name: /^1950-1953 becomes 1950–1953, in Moskau/ })).toBeChecked();
    await axe(page, 'repair');
  });

  await test.step('one change is refused, a kind refused and accepted again, by keyboard', async () => {
    const range = dialog.getByRole('checkbox', { name: /^1950-1953 becomes/ });
    await range.focus();
    await keyboard.press('Space');
    await expect(range).not.toBeChecked();
    const all = dialog.getByRole('checkbox', { name: 'All: ß and ss' });
    await all.focus();
    await keyboard.press('Space');
    await expect(dialog.getByRole('checkbox', { name: /^ß becomes ss, in Nordkorea schließt/ })).not.toBeChecked();
    await keyboard.press('Space');
    await expect(dialog.getByRole('checkbox', { name: /^ß becomes ss, in Nordkorea schließt/ })).toBeChecked();
    await range.focus();
    await keyboard.press('Space');
    await keyboard.press('ArrowDown');
    await expect(all).toBeFocused();
  });

  await test.step('what is chosen is made in one step', async () => {
    await dialog.getByRole('button', { name: /^Make \d+ changes$/ }).press('Enter');
    await expect(dialog).toBeHidden();
    await expect.poll(written).toEqual(texts('de-CH'));
    await screen.saved();
  });

  await test.step('one undo takes everything back, redo makes it again', async () => {
    await keyboard.press('ControlOrMeta+z');
    await expect.poll(written).toEqual(texts());
    await keyboard.press('ControlOrMeta+Shift+z');
    await expect.poll(written).toEqual(texts('de-CH'));
  });

  await test.step('a second repair finds only what people have to decide, and leads there', async () => {
    await keyboard.press('ControlOrMeta+Alt+j');
    await expect(dialog.getByRole('status')).toHaveText('0 changes · 2 questions');
    await expect(dialog.getByRole('radio', { name: 'Leave it as it is' }).first()).toBeChecked();
    await dialog.getByRole('button', { name: 'Show in the text' }).first().press('Enter');
    await expect(dialog).toBeHidden();
    await expect(screen.manuscript).toBeFocused();
  });

  await test.step('to Germany, from above the checks: marks, ß and the article’s language', async () => {
    await page.getByRole('tab', { name: /^Checks/ }).click();
    await page
      .getByRole('region', { name: 'Checks' })
      .getByRole('button', { name: 'Repair by the house style…' })
      .click();
    await dialog.getByRole('combobox', { name: 'House style' }).selectOption('de-DE');
    await expect(dialog.getByRole('status')).toContainText('becomes German (Germany)');
    await dialog.getByRole('button', { name: /^Make \d+ changes$/ }).press('Enter');
    await expect.poll(written).toEqual(texts('de-DE'));
    await expect(screen.manuscript).toHaveAttribute('lang', 'de-DE');
    await screen.saved();
  });
});
