import { schema } from '#article/schema.ts';
import { article, paragraph } from '#testing/write.ts';
import { ArticleScreen } from '../fixtures/ArticleScreen.ts';
import { fillArticle } from '../fixtures/fillArticle.ts';
import { expect, test } from '../fixtures/newsroom.ts';
import { writeArticle } from '../fixtures/writeArticle.ts';

test('spaces, breaks and ends are shown by key, told apart, remembered, and no part of the text', async ({
  newsroom,
  page,
}) => {
  const id = await newsroom.createArticle();
  const lineBreak = schema.node('hardBreak');
  const story = article(
    { headline: 'Zwei Wörter' },
    paragraph('20\u00a0000 Kilo,\u202f50\u2009%\u00ad und\u200b mehr', lineBreak, 'danach\tTab'),
  );
  await writeArticle(newsroom.origin, await newsroom.cookie(page.context()), id, story);
  await page.goto(`/articles/${id}`);
  const screen = new ArticleScreen(page);
  await screen.opened();
  await screen.startWriting();
  expect(await screen.signs('Zwei Wörter')).toBe('');

  await page.keyboard.press('ControlOrMeta+Alt+p');
  await expect(page.getByRole('status', { name: 'Announcements' })).toHaveText('Invisible characters are shown');
  await expect.poll(() => screen.signs('Kilo')).toBe('°·^|¬·ZWSP·↵→¶');
  await expect.poll(() => screen.signs('Zwei Wörter')).toBe('·¶');

  // Only drawn: the text that is copied, read aloud and saved is the same.
  expect(await screen.blocks()).toContain('20\u00a0000 Kilo,\u202f50\u2009%\u00ad und\u200b mehrdanach\tTab');

  // What is typed has its signs at once.
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.type(' x');
  await page.keyboard.press('ControlOrMeta+Shift+Space');
  await page.keyboard.type('y');
  await expect.poll(() => screen.signs('Kilo')).toBe('°·^|¬·ZWSP·↵→·°¶');

  // They are where the spaces are, also when these have moved: in narrower lines, and under a new line.
  await page.setViewportSize({ width: 480, height: 800 });
  await expect.poll(() => screen.signs('Kilo')).toBe('°·^|¬·ZWSP·↵→·°¶');
  await screen.manuscript.getByText('Zwei Wörter').click();
  await page.keyboard.press('ControlOrMeta+Home');
  await page.keyboard.type('Eine Dachzeile, die in der schmalen Spalte mehr als eine Zeile braucht');
  await expect.poll(() => screen.signs('Kilo')).toBe('°·^|¬·ZWSP·↵→·°¶');
  await page.setViewportSize({ width: 1280, height: 720 });

  await page.reload();
  await screen.opened();
  await expect.poll(() => screen.signs('Zwei Wörter')).toBe('·¶');
  await screen.manuscript.focus();
  await page.keyboard.press('ControlOrMeta+Alt+p');
  await expect.poll(() => screen.signs('Zwei Wörter')).toBe('');
});

test('they follow letters that become wider, too', async ({ newsroom, page }) => {
  const id = await newsroom.createArticle();
  const lineBreak = schema.node('hardBreak');
  const line = 'Wer im Winter am Wasser wohnt';
  const story = article({}, paragraph(line, lineBreak, line, lineBreak, line, lineBreak, 'Ende'));
  await writeArticle(newsroom.origin, await newsroom.cookie(page.context()), id, story);
  await page.goto(`/articles/${id}`);
  const screen = new ArticleScreen(page);
  await screen.opened();
  await screen.startWriting();
  await page.keyboard.press('ControlOrMeta+Alt+p');
  const signs = '·····↵·····↵·····↵¶';
  await expect.poll(() => screen.signs('Ende')).toBe(signs);
  await screen.manuscript.getByText('Ende').click({ position: { x: 60, y: 10 } });
  await page.keyboard.press('Home');
  await page.keyboard.press('Shift+End');
  for (const bold of [1, 0, 1]) {
    await page.keyboard.press('ControlOrMeta+b');
    await expect(screen.manuscript.locator('strong')).toHaveCount(bold);
    await expect.poll(() => screen.signs('Ende')).toBe(signs);
  }
});

test('they are right in every line while one types into the first, whether the lines behind it move or not', async ({
  newsroom,
  page,
}) => {
  const id = await newsroom.createArticle();
  const words = 'Wer im Winter am Wasser wohnt, weiss, wie der Nebel in alle Ritzen kriecht. '.repeat(6).trim();
  await writeArticle(newsroom.origin, await newsroom.cookie(page.context()), id, article({}, paragraph(words)));
  await page.goto(`/articles/${id}`);
  const screen = new ArticleScreen(page);
  await screen.opened();
  await screen.startWriting();
  await page.keyboard.press('ControlOrMeta+Alt+p');
  const text = screen.manuscript.getByText('Ritzen');
  const spaces = async () => `${'·'.repeat(((await text.textContent()) ?? '').split(' ').length - 1)}¶`;
  await expect.poll(() => screen.signs('Ritzen')).toBe(await spaces());
  await text.click({ position: { x: 120, y: 8 } });
  for (const key of ['i', 'l', 'm', 'm', ' ', 'm', 'm', 'm', 'Backspace', 'Backspace', 'Delete', 'm', 'm', 'm']) {
    await page.keyboard.press(key);
    await expect.poll(() => screen.signs('Ritzen')).toBe(await spaces());
  }
});

test('a long article shows them where one looks', async ({ newsroom, page }) => {
  const id = await newsroom.createArticle();
  await fillArticle(newsroom.origin, await newsroom.cookie(page.context()), id, 20_000);
  await page.goto(`/articles/${id}`);
  const screen = new ArticleScreen(page);
  await screen.opened();
  await screen.startWriting();
  await page.keyboard.press('ControlOrMeta+Alt+p');
  await expect.poll(() => screen.signs(/^1\. Nordkorea/)).toMatch(/^·+¶$/);
  expect(await screen.signs('Abschnitt 150')).toBe('');
  await screen.manuscript.getByText('Abschnitt 150').scrollIntoViewIfNeeded();
  await expect.poll(() => screen.signs('Abschnitt 150')).toBe('·¶');
  await expect.poll(() => screen.signs(/^1\. Nordkorea/)).toBe('');
});

test('special characters come by key and from a dialog', async ({ newsroom, page }) => {
  const id = await newsroom.createArticle();
  await page.goto(`/articles/${id}`);
  const screen = new ArticleScreen(page);
  await screen.opened();
  await screen.startWriting();
  await page.keyboard.type('20');
  await page.keyboard.press('ControlOrMeta+Shift+Space');
  await expect(page.getByRole('status', { name: 'Announcements' })).toHaveText('No-break space');
  await page.keyboard.type('Uhr');
  await page.keyboard.press('ControlOrMeta+Alt+-');
  await page.keyboard.press("ControlOrMeta+'");
  await page.keyboard.type('Ja');
  await page.keyboard.press('ControlOrMeta+Alt+s');
  const dialog = page.getByRole('dialog', { name: 'Special characters' });
  await dialog.getByRole('button', { name: 'Narrow no-break space' }).click();
  await expect(dialog).toBeHidden();
  await expect(screen.manuscript).toBeFocused();
  await page.keyboard.type('!');
  await expect(screen.manuscript).toContainText('20\u00a0Uhr–«Ja\u202f!»');
  // The arrows walk in the dialog, Enter takes, Escape takes nothing.
  await page.keyboard.press('ControlOrMeta+Alt+s');
  await expect(dialog.getByRole('button', { name: 'No-break space', exact: true })).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(dialog.getByRole('button', { name: 'Thin space' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await page.keyboard.type('?');
  await expect(screen.manuscript).toContainText('«Ja\u202f!?»');
});
