import { ArticleScreen } from '../fixtures/ArticleScreen.ts';
import { expect, test } from '../fixtures/newsroom.ts';

test('a topic of IPTC is found by what is typed, and leaves with its address', async ({ newsroom, page }) => {
  const id = await newsroom.createArticle();
  await page.goto(`/articles/${id}`);
  const article = new ArticleScreen(page);
  await article.opened();
  await article.startWriting();
  await page.keyboard.press('Enter');
  await page.keyboard.type('Ein Pakt');
  await page.getByRole('tab', { name: 'Details' }).click();
  const tags = page.getByRole('combobox', { name: 'Tags' });
  await tags.fill('umwel');
  await page.getByRole('option', { name: /^Umwelt IPTC topic/ }).click();
  // Commas stand in the names of some: chosen, it stays one tag.
  await tags.fill('gesundh');
  await page.getByRole('option', { name: /^Medizin, Gesundheit IPTC topic/ }).click();
  await tags.fill('krise');
  await expect(page.getByRole('option', { name: /^Krise, Krieg, Konflikte IPTC topic/ })).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: 'Details' }).getByRole('listitem')).toHaveText([
    'Umwelt',
    'Medizin, Gesundheit',
    'Krise, Krieg, Konflikte',
  ]);
  await article.saved();
  await expect
    .poll(async () => (await page.request.get(`/api/articles/${id}/export/ninjs`)).json())
    .toMatchObject({
      subjects: [
        { name: 'Umwelt', uri: 'http://cv.iptc.org/newscodes/mediatopic/06000000' },
        { name: 'Medizin, Gesundheit', uri: 'http://cv.iptc.org/newscodes/mediatopic/07000000' },
        { name: 'Krise, Krieg, Konflikte', uri: 'http://cv.iptc.org/newscodes/mediatopic/16000000' },
      ],
    });
});
