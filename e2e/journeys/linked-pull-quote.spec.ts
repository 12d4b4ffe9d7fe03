import { article, paragraph, pullquote } from '#testing/write.ts';
import { ArticleScreen } from '../fixtures/ArticleScreen.ts';
import { ChecksPanel } from '../fixtures/ChecksPanel.ts';
import { expect, test } from '../fixtures/newsroom.ts';
import { writeArticle } from '../fixtures/writeArticle.ts';

const story = article(
  { headline: 'Das Stadion wird gebaut' },
  paragraph('«Das Stadion ist ein grosser Wurf für die ganze Stadt», sagte Anna Meier.'),
  pullquote('«Das Stadion ist ein grosser Wurf für die ganze Stadt»', 'Anna Meier'),
  paragraph('Der Bau beginnt im Herbst.'),
);

test('a pull quote says when its passage drifts, takes over either way, and says when it is gone', async ({
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
  const entry = checks.ledger.getByRole('listitem').last();
  await expect(entry).toContainText('As in the text, word by word.');

  await test.step('the passage changes: the difference is shown word by word', async () => {
    await checks.ledger
      .getByRole('button', { name: /grosser Wurf/ })
      .first()
      .press('Enter');
    await expect(screen.manuscript).toBeFocused();
    // Into the words, four of them on.
    await page.keyboard.press('ArrowLeft');
    for (let word = 0; word < 4; word += 1) await page.keyboard.press('ControlOrMeta+ArrowRight');
    await page.keyboard.type(' sehr ');
    await expect(entry).toContainText('have drifted apart');
    await expect(entry.getByRole('deletion').first()).toContainText('sehr');
  });

  const words = async () => (await screen.blocks()).filter((text) => text.includes('Stadion ist'));
  await test.step('the pull quote takes the words of the text, which can be undone', async () => {
    await entry.getByRole('button', { name: 'Take the words of the text' }).press('Enter');
    await expect(entry).toContainText('As in the text, word by word.');
    const [passage, quote] = await words();
    expect(passage).toContain(quote?.replace(/[«»]/g, '') ?? 'no pull quote');
    await screen.startWriting();
    await page.keyboard.press('ControlOrMeta+z');
    await expect(entry).toContainText('have drifted apart');
  });

  await test.step('or the text takes those of the pull quote', async () => {
    await entry.getByRole('button', { name: 'Take the words of the pull quote' }).press('Enter');
    await expect(entry).toContainText('As in the text, word by word.');
    expect((await words())[0]).toBe('«Das Stadion ist ein grosser Wurf für die ganze Stadt», sagte Anna Meier.');
  });

  await test.step('the passage is deleted: that is said', async () => {
    await checks.ledger
      .getByRole('button', { name: /grosser Wurf/ })
      .first()
      .press('Enter');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Delete');
    await expect(entry).toContainText('does not stand in the text (any more)');
  });
});
