import { article, crosshead, paragraph, pullquote } from '#testing/write.ts';
import { ArticleScreen } from '../fixtures/ArticleScreen.ts';
import { axe } from '../fixtures/axe.ts';
import { ChecksPanel } from '../fixtures/ChecksPanel.ts';
import { expect, test } from '../fixtures/newsroom.ts';
import { writeArticle } from '../fixtures/writeArticle.ts';

const story = article(
  { headline: 'Das Stadion ist ein «grosser Wurf»' },
  paragraph('«Das Stadion ist ein grosser Wurf für die ganze Stadt», sagte Anna Meier am Montag.'),
  paragraph('Stadtrat Beat Huber erklärte, der Kredit reiche nicht.'),
  crosshead('Im Herbst'),
  paragraph('«Wir haben sehr lange auf diesen Tag gewartet.»'),
  pullquote('«Das Stadion ist ein grosser Wurf»', 'Anna Meier'),
);

test('every quotation is listed with who said it, where it stands and where it is used again', async ({
  newsroom,
  page,
}) => {
  const id = await newsroom.createArticle();
  await writeArticle(newsroom.origin, await newsroom.cookie(page.context()), id, story);
  await page.goto(`/articles/${id}`);
  const screen = new ArticleScreen(page);
  await screen.opened();
  const checks = new ChecksPanel(page);
  await checks.openQuotations();
  const entries = checks.ledger.getByRole('listitem');
  await expect(entries).toHaveCount(5);
  await expect(checks.panel.getByRole('status', { name: 'Summary of the quotations' })).toHaveText(
    '5 quotations · 1 without a speaker',
  );
  const first = entries.filter({ hasText: 'für die ganze Stadt' });
  await expect(first).toContainText('Anna Meier');
  await expect(first).toContainText('Paragraph, direct');
  await expect(first.getByRole('button', { name: 'Pull quote' })).toBeVisible();
  await expect(first.getByRole('button', { name: 'Headline' })).toBeVisible();
  await expect(entries.filter({ hasText: 'der Kredit reiche nicht' })).toContainText('Paragraph, indirect');
  await expect(entries.filter({ hasText: 'Wir haben sehr lange' })).toContainText('Nobody is named');
  await axe(page, 'checks');

  // Where it comes from and who signed it off is kept with the words, by keyboard, and changes none.
  await first.getByRole('button', { name: 'Source and authorisation' }).press('Enter');
  await page.keyboard.type('Telefon');
  await first.getByLabel('Authorised by').fill('Anna Meier');
  await first.getByLabel('Authorised by').press('Enter');
  await expect(first).toContainText('Say who authorised it, and on which day.');
  await first.getByLabel('Authorised on').fill('2026-11-26');
  await first.getByLabel('Authorised on').press('Enter');
  await expect(first).toContainText('Telefon');
  await expect(first).toContainText('Anna Meier 26 November 2026');
  expect(await screen.blocks()).toContain(
    '«Das Stadion ist ein grosser Wurf für die ganze Stadt», sagte Anna Meier am Montag.',
  );

  // By keyboard to the words.
  await entries.filter({ hasText: 'Wir haben sehr lange' }).getByRole('button').first().press('Enter');
  await expect(screen.manuscript).toBeFocused();
  expect(await page.evaluate(() => getSelection()?.toString())).toBe('«Wir haben sehr lange auf diesen Tag gewartet.»');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.type(' Das sagte Carla Frei.');
  await expect(entries.filter({ hasText: 'Wir haben sehr lange' })).not.toContainText('Nobody is named');
});
