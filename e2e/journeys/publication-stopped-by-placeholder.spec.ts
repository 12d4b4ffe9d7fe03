import { article, paragraph } from '#testing/write.ts';
import { ArticleScreen } from '../fixtures/ArticleScreen.ts';
import { ChecksPanel } from '../fixtures/ChecksPanel.ts';
import { expect, test } from '../fixtures/newsroom.ts';
import { writeArticle } from '../fixtures/writeArticle.ts';

const story = article(
  { headline: 'Das Stadion wird teurer als geplant' },
  paragraph('Es kostet XXX Millionen Franken.'),
);

test('an article with a placeholder is not approved until it is filled in', async ({ newsroom, page }) => {
  const id = await newsroom.createArticle();
  await writeArticle(newsroom.origin, await newsroom.cookie(page.context()), id, story);
  await page.goto(`/articles/${id}`);
  const screen = new ArticleScreen(page);
  await screen.opened();
  const checks = new ChecksPanel(page);
  await checks.openFindings();
  await expect(checks.summary).toContainText('1 stops publication');
  await page.getByRole('button', { name: 'Other stages' }).press('Enter');
  await page.getByRole('menuitem', { name: 'Approve' }).press('Enter');
  await expect(page.getByRole('status', { name: 'Last notice' })).toContainText('1 finding of the checks stops');

  await checks.finding('“XXX” was to be filled in').press('Enter');
  await checks.panel.getByRole('button', { name: 'Go to the words' }).press('Enter');
  await page.keyboard.type('120');
  await expect(checks.summary).not.toContainText('stops publication');
  await page.getByRole('button', { name: 'Other stages' }).press('Enter');
  await page.getByRole('menuitem', { name: 'Approve' }).press('Enter');
  await expect(page.getByText('Approved').first()).toBeVisible();
});
