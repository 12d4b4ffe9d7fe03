import type { Page } from '@playwright/test';
import { schema } from '#article/schema.ts';
import { article, crosshead, paragraph, pullquote } from '#testing/write.ts';
import { ArticleScreen } from '../fixtures/ArticleScreen.ts';
import { expect, type Newsroom, test } from '../fixtures/newsroom.ts';
import { writeArticle } from '../fixtures/writeArticle.ts';

const strong = (words: string) => schema.text(words, [schema.mark('strong')]);
const figure = (caption: string, credit: string) =>
  schema.node('figure', { id: 'figure-1' }, [
    schema.node('figure_caption', null, schema.text(caption)),
    schema.node('figure_credit', null, schema.text(credit)),
  ]);

const story = article(
  { headline: 'Kim in Moskau' },
  paragraph('Kim Jong Un reiste am 3.12. nach Moskau. ', strong('Kim'), ' blieb bis 5.12. dort.'),
  crosshead('Was Kim wollte'),
  pullquote('«Kim ist willkommen»', 'Kims Gastgeber'),
  figure('Kim am Bahnhof', 'Foto: kim/agentur'),
  paragraph('Kimono und Skimütze.'),
);

async function opened(newsroom: Newsroom, page: Page): Promise<ArticleScreen> {
  const id = await newsroom.createArticle();
  await writeArticle(newsroom.origin, await newsroom.cookie(page.context()), id, story);
  await page.goto(`/articles/${id}`);
  const screen = new ArticleScreen(page);
  await screen.opened();
  await screen.startWriting();
  return screen;
}

const bar = (page: Page) => {
  const search = page.getByRole('search', { name: 'Find and replace' });
  return {
    search,
    words: search.getByRole('textbox', { name: 'Find', exact: true }),
    replacement: search.getByRole('textbox', { name: 'Replace with' }),
    status: search.getByRole('status'),
    option: (name: string) => search.getByRole('button', { name }),
    all: search.getByRole('button', { name: 'Replace all' }),
  };
};

test('what is looked for is counted, walked through and selected when one comes back', async ({ newsroom, page }) => {
  const screen = await opened(newsroom, page);
  await page.keyboard.press('ControlOrMeta+f');
  const find = bar(page);
  await expect(find.words).toBeFocused();
  await page.keyboard.type('Kim');
  await expect(find.status).toHaveText('1 of 10');

  await find.option('Match case').click();
  await expect(find.status).toHaveText('1 of 8');
  await find.option('Whole word').click();
  await expect(find.status).toHaveText('1 of 6');
  await find.words.focus();
  await page.keyboard.press('Enter');
  await expect(find.status).toHaveText('2 of 6');
  await page.keyboard.press('F3');
  await page.keyboard.press('Shift+F3');
  await page.keyboard.press('Shift+Enter');
  await expect(find.status).toHaveText('1 of 6');
  await page.keyboard.press('Shift+Enter');
  await expect(find.status).toHaveText('6 of 6');

  // Back in the text the match is selected: typing goes in its place.
  await page.keyboard.press('Escape');
  await expect(find.search).toBeHidden();
  await expect(screen.manuscript).toBeFocused();
  await page.keyboard.type('Der Staatschef');
  await expect(screen.manuscript.getByText('Der Staatschef am Bahnhof')).toBeVisible();

  // The words of the last search are still there.
  await page.keyboard.press('ControlOrMeta+f');
  await expect(find.words).toHaveValue('Kim');
  await expect(find.status).toHaveText('1 of 5');
});

test('all are replaced in every part, with their marks, and taken back by one undo', async ({ newsroom, page }) => {
  const screen = await opened(newsroom, page);
  const before = await screen.blocks();
  await page.keyboard.press('ControlOrMeta+h');
  const find = bar(page);
  await find.words.fill('Kim');
  await find.option('Match case').click();
  await find.option('Whole word').click();
  await expect(find.status).toHaveText('1 of 6');
  await find.replacement.fill('Putin');
  await find.replacement.press('Enter');
  await expect(find.status).toHaveText('1 match replaced');
  await find.all.click();
  await expect(find.status).toHaveText('5 matches replaced');
  await expect(screen.manuscript.getByRole('strong')).toHaveText('Putin');
  await screen.saved();
  expect(await screen.blocks()).toEqual(before.map((text) => text.replaceAll(/Kim(?!s|o)/g, 'Putin')));

  await page.keyboard.press('Escape');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(screen.manuscript).toContainText('Was Kim wollte');
  const once = await screen.blocks();
  expect(once).toEqual(before.map((text) => text.replace('Kim in Moskau', 'Putin in Moskau')));
  await page.keyboard.press('ControlOrMeta+z');
  await expect(screen.manuscript).toContainText('Kim in Moskau');
  expect(await screen.blocks()).toEqual(before);
});

test('a regular expression gives its groups to the replacement', async ({ newsroom, page }) => {
  const screen = await opened(newsroom, page);
  await page.keyboard.press('ControlOrMeta+h');
  const find = bar(page);
  await find.option('Regular expression').click();
  await find.words.fill('(\\d+)\\.(?<month>\\d+)\\.');
  await expect(find.status).toHaveText('1 of 2');
  // One goes to the text and comes back, where what was found is selected.
  await page.keyboard.press('Escape');
  await page.keyboard.press('ControlOrMeta+h');
  await expect(find.words).toHaveValue('(\\d+)\\.(?<month>\\d+)\\.');
  await expect(find.status).toHaveText('1 of 2');
  await find.replacement.fill('$<month>/$1');
  await find.all.click();
  await expect(screen.manuscript).toContainText('reiste am 12/3 nach Moskau. Kim blieb bis 12/5 dort');
});

test('a bad or endless expression is said to be one, and the text stays writable', async ({ newsroom, page }) => {
  const screen = await opened(newsroom, page);
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.type(` ${'a'.repeat(60)}!`);
  await page.keyboard.press('ControlOrMeta+f');
  const find = bar(page);
  await find.option('Regular expression').click();
  await find.words.fill('(Kim');
  await expect(find.status).toContainText('not complete');
  await find.words.fill('(a+)+$');
  await expect(find.status).toContainText('takes too long');
  await find.words.fill('a{60}');
  await expect(find.status).toHaveText('1 of 1');
  await page.keyboard.press('Escape');
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.type(' Weiter.');
  await expect(screen.manuscript).toContainText('! Weiter.');
});
