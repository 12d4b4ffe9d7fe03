import { article, paragraph } from '#testing/write.ts';
import { ArticleScreen } from '../fixtures/ArticleScreen.ts';
import { ChecksPanel } from '../fixtures/ChecksPanel.ts';
import { expect, test } from '../fixtures/newsroom.ts';
import { writeArticle } from '../fixtures/writeArticle.ts';

test('search title and push text are repaired and checked with the article, and led to in the details', async ({
  newsroom,
  page,
}) => {
  const { keyboard } = page;
  const id = await newsroom.createArticle();
  const fields = { language: 'de-CH', searchTitle: '"Nein" zum Damm', pushText: 'Die Abstimmung  zeigt TK.' } as const;
  const words = article({ headline: 'Der Damm', fields }, paragraph('Er sagte "ja".'));
  await writeArticle(newsroom.origin, await newsroom.cookie(page.context()), id, words);
  await page.goto(`/articles/${id}`);
  const screen = new ArticleScreen(page);
  const checks = new ChecksPanel(page);
  await screen.opened();
  await screen.startWriting();
  const dialog = page.getByRole('dialog', { name: 'Set by the house style' });
  const details = page.getByRole('region', { name: 'Details' });
  const searchTitle = details.getByLabel('Search title');
  const last = async () => (await screen.blocks()).at(-1);

  await test.step('the list names the text that a change is in, and leads to it', async () => {
    await keyboard.press('ControlOrMeta+Alt+j');
    await expect(dialog.getByRole('status')).toHaveText('5 changes');
    const opening = page.getByRole('checkbox', { name: '" becomes «, in "Nein" zum Damm, Search title' });
    await expect(opening).toBeChecked();
    const row = dialog.getByRole('listitem').filter({ has: opening });
    await row.getByRole('button', { name: 'Show in the details' }).press('Enter');
    await expect(dialog).toBeHidden();
    await expect(searchTitle).toBeFocused();
    await expect(searchTitle).toHaveValue('"Nein" zum Damm');
  });

  await test.step('what is chosen is made, what is refused is left, and the notice takes all of it back', async () => {
    await screen.startWriting();
    await keyboard.press('ControlOrMeta+Alt+j');
    await dialog.getByRole('checkbox', { name: /Push text$/ }).press('Space');
    await dialog.getByRole('button', { name: 'Make 4 changes' }).press('Enter');
    await expect(searchTitle).toHaveValue('«Nein» zum Damm');
    await expect(details.getByLabel('Push text')).toHaveValue('Die Abstimmung  zeigt TK.');
    await expect.poll(last).toBe('Er sagte «ja».');
    await page.getByRole('region', { name: 'Notices' }).getByRole('button', { name: 'Undo' }).press('Enter');
    await expect(searchTitle).toHaveValue('"Nein" zum Damm');
    await expect.poll(last).toBe('Er sagte "ja".');
  });

  await test.step('the checks find the faults there, lead to them, and mend them', async () => {
    await checks.openFindings();
    await checks.finding(/Push text.*Placeholder/).press('Enter');
    await checks.panel.getByRole('button', { name: 'Go to the words' }).press('Enter');
    await expect(details.getByLabel('Push text')).toBeFocused();
    await checks.openFindings();
    await checks.finding(/Push text.*Two spaces/).press('Enter');
    await checks.panel.getByRole('button', { name: 'Remove' }).press('Enter');
    await expect(checks.finding(/Push text.*Two spaces/)).toHaveCount(0);
    await page.getByRole('tab', { name: 'Details' }).click();
    await expect(details.getByLabel('Push text')).toHaveValue('Die Abstimmung zeigt TK.');
    await screen.saved();
  });
});
