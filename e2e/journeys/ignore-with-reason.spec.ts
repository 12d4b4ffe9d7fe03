import { article, paragraph } from '#testing/write.ts';
import { ArticleScreen } from '../fixtures/ArticleScreen.ts';
import { axe } from '../fixtures/axe.ts';
import { ChecksPanel } from '../fixtures/ChecksPanel.ts';
import { expect, test } from '../fixtures/newsroom.ts';
import { writeArticle } from '../fixtures/writeArticle.ts';

const story = article(
  { headline: 'Der Verein feiert im Mai sein Jubiläum' },
  paragraph('Er kam nicht nicht allein , sagte man.'),
  paragraph('Wer kam nicht nicht allein?'),
);

test('a finding is mended, undone, ignored at its place and in the article, and told again', async ({
  newsroom,
  page,
}) => {
  const id = await newsroom.createArticle();
  await writeArticle(newsroom.origin, await newsroom.cookie(page.context()), id, story);
  await page.goto(`/articles/${id}`);
  const screen = new ArticleScreen(page);
  await screen.opened();
  const checks = new ChecksPanel(page);
  // The tab says how much there is before anybody looks.
  await expect(checks.tab).toHaveAccessibleName(/3 to be mended/);
  await checks.openFindings();
  await expect(checks.summary).toContainText('3 warnings');

  await test.step('mended with the keyboard, as one thing to undo', async () => {
    await checks.finding('No space belongs before this sign').press('Enter');
    await checks.panel.getByRole('button', { name: 'Remove' }).press('Enter');
    await expect(screen.manuscript.getByText('Er kam nicht nicht allein, sagte man.')).toBeVisible();
    await expect(checks.summary).toContainText('2 warnings');
    // Who works by keys goes on with the next one.
    await expect(checks.finding('stands here twice').last()).toBeFocused();
    await screen.startWriting();
    await page.keyboard.press('ControlOrMeta+z');
    await expect(screen.manuscript.getByText('allein , sagte')).toBeVisible();
    await expect(checks.summary).toContainText('3 warnings');
  });

  await test.step('ignored here, not without a reason', async () => {
    await checks.finding('stands here twice').first().press('Enter');
    // Opened, it says why, and where that comes from.
    await expect(checks.panel.getByText('usually left over from a change')).toBeVisible();
    await expect(checks.panel.getByText('Copy-desk practice')).toBeVisible();
    await axe(page, 'checks');
    await checks.panel.getByRole('button', { name: 'Ignore', exact: true }).press('Enter');
    await checks.panel.getByRole('button', { name: 'Ignore', exact: true }).press('Enter');
    await expect(checks.panel.getByText('Please say why')).toBeVisible();
    await checks.panel.getByRole('textbox', { name: 'Reason' }).fill('So hat er es gesagt');
    await page.keyboard.press('Enter');
    await expect(checks.summary).toContainText('2 warnings');
    await expect(checks.finding('stands here twice')).toHaveCount(1);
  });

  await test.step('ignored in the article, and still so after a reload', async () => {
    await checks.finding('stands here twice').press('Enter');
    await checks.panel.getByRole('button', { name: 'Ignore', exact: true }).press('Enter');
    await checks.panel.getByRole('radio', { name: 'Here' }).press('ArrowRight');
    await expect(checks.panel.getByRole('radio', { name: 'In this article' })).toBeChecked();
    await checks.panel.getByRole('textbox', { name: 'Reason' }).fill('Stilmittel');
    await checks.panel.getByRole('button', { name: 'Ignore', exact: true }).press('Enter');
    await expect(checks.summary).toContainText('1 warning');
    await page.reload();
    await screen.opened();
    await expect(checks.summary).toContainText('1 warning');
  });

  await test.step('who ignored it and why can be read, and taken back', async () => {
    await checks.panel.getByText('Ignored (2)').press('Enter');
    await expect(checks.panel.getByText('Olga Besitzer: Stilmittel')).toBeVisible();
    const again = checks.panel.getByRole('button', { name: /^Tell again/ });
    await again.last().press('Enter');
    await expect(checks.panel.getByText('Ignored (1)')).toBeVisible();
    await again.press('Enter');
    await expect(checks.summary).toContainText('3 warnings');
  });
});

test('findings stay at their words while one types before them', async ({ newsroom, page }) => {
  const id = await newsroom.createArticle();
  await writeArticle(newsroom.origin, await newsroom.cookie(page.context()), id, story);
  await page.goto(`/articles/${id}`);
  const screen = new ArticleScreen(page);
  await screen.opened();
  const checks = new ChecksPanel(page);
  await checks.openFindings();
  await checks.finding('stands here twice').first().press('Enter');
  await checks.panel.getByRole('button', { name: 'Go to the words' }).press('Enter');
  await expect(screen.manuscript).toBeFocused();
  expect(await page.evaluate(() => getSelection()?.toString())).toBe('nicht nicht');
  await page.keyboard.press('Home');
  await page.keyboard.type('Gestern: ');
  await expect(checks.finding('“Gestern” is wrong')).toBeVisible();
  await checks.panel.getByRole('button', { name: 'Go to the words' }).press('Enter');
  expect(await page.evaluate(() => getSelection()?.toString())).toBe('nicht nicht');
});
