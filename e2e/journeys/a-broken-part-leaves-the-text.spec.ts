import type { Page } from '@playwright/test';
import { article, crosshead, paragraph } from '#testing/write.ts';
import { ArticleScreen } from '../fixtures/ArticleScreen.ts';
import { expect, type Newsroom, test } from '../fixtures/newsroom.ts';
import { writeArticle } from '../fixtures/writeArticle.ts';

const story = article(
  { headline: 'Titel' },
  paragraph('Erster Absatz.'),
  crosshead('Zwischentitel'),
  paragraph('Zuletzt.'),
);
const failed = 'This part of the screen has failed';

async function opened(newsroom: Newsroom, page: Page): Promise<ArticleScreen> {
  const id = await newsroom.createArticle();
  await writeArticle(newsroom.origin, await newsroom.cookie(page.context()), id, story);
  await page.goto(`/articles/${id}`);
  const screen = new ArticleScreen(page);
  await screen.opened();
  await screen.startWriting();
  await page.keyboard.press('ControlOrMeta+End');
  return screen;
}

// The worker that keeps the app's files would answer with whole ones.
test.use({ serviceWorkers: 'block' });

/** A file of the app arrives damaged: its component fails whenever it is drawn. */
async function damage(page: Page, component: string): Promise<void> {
  await page.route(new RegExp(`/assets/${component}-.*\\.js`), (route) =>
    route.fulfill({
      contentType: 'text/javascript',
      body: `export function ${component}() { throw new Error('damaged'); }`,
    }),
  );
}

/** Typing goes on, is shown and is saved. */
async function writesOn(page: Page, screen: ArticleScreen, words: string): Promise<void> {
  await page.keyboard.type(words);
  await expect(screen.manuscript).toContainText(words);
  await screen.saved();
}

test('the preview’s frame is taken away: it says so, the text goes on, and it comes back on demand', async ({
  newsroom,
  page,
}) => {
  const screen = await opened(newsroom, page);
  await expect(screen.preview.getByText('Zuletzt.')).toBeVisible();
  await page.getByTitle('Preview').evaluate((frame) => frame.remove());
  await writesOn(page, screen, ' Weiter');
  const panel = page.getByRole('complementary', { name: 'Panel' });
  await expect(panel).toContainText(failed);
  await writesOn(page, screen, ' und weiter.');
  await panel.getByRole('button', { name: 'Try again' }).click();
  await expect(screen.preview.getByText('Zuletzt. Weiter und weiter.')).toBeVisible();
  await expect(screen.manuscript).toHaveAttribute('contenteditable', 'true');
});

test('outline and counts fail on an old browser: each alone, and the text goes on', async ({ newsroom, page }) => {
  const screen = await opened(newsroom, page);
  const aside = page.getByRole('complementary', { name: 'Outline' });
  await expect(aside.getByRole('button', { name: 'Zwischentitel', exact: true })).toBeVisible();
  await page.evaluate(() => {
    Object.assign(window, { kept: Array.prototype.findLastIndex });
    Array.prototype.findLastIndex = () => {
      throw new Error('missing');
    };
  });
  await writesOn(page, screen, ' Weiter');
  await expect(aside.getByText(failed)).toHaveCount(1);
  await expect(aside.getByRole('definition').first()).toBeVisible();
  await page.evaluate(() => {
    Array.prototype.findLastIndex = (window as unknown as { kept: typeof Array.prototype.findLastIndex }).kept;
  });
  await aside.getByRole('button', { name: 'Try again' }).click();
  await expect(aside.getByRole('button', { name: 'Zwischentitel', exact: true })).toBeVisible();
});

test('a damaged toolbar, search, dialog or panel leaves the text alone', async ({ newsroom, page }) => {
  for (const component of ['FormattingBubble', 'FindBar', 'CharacterPicker', 'Invisibles', 'Details'])
    await damage(page, component);
  const screen = await opened(newsroom, page);
  const notice = page.getByRole('alert').filter({ hasText: failed });
  const openings = ['Shift+ArrowLeft', 'ControlOrMeta+f', 'ControlOrMeta+Alt+s', 'ControlOrMeta+Alt+p'];
  for (const [index, key] of openings.entries()) {
    await page.keyboard.press(key);
    await expect(notice).toBeVisible();
    await expect(notice.getByRole('button', { name: 'Try again' })).toBeVisible();
    await notice.getByRole('button', { name: 'Close' }).click();
    await expect(notice).toBeHidden();
    await screen.manuscript.focus();
    await page.keyboard.press('ControlOrMeta+End');
    await writesOn(page, screen, ` Satz ${index}.`);
  }
  await page.getByRole('tab', { name: 'Details' }).click();
  await expect(page.getByRole('complementary', { name: 'Panel' })).toContainText(failed);
  await screen.manuscript.focus();
  await page.keyboard.press('ControlOrMeta+End');
  await writesOn(page, screen, ' Schluss.');
});
