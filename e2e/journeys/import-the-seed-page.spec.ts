import { fileURLToPath } from 'node:url';
import { ArticleScreen } from '../fixtures/ArticleScreen.ts';
import { expect, test } from '../fixtures/newsroom.ts';

test('the seed page becomes an article by the desk, with a receipt that adds up', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('button', { name: 'Import' }).click();
  const dialog = page.getByRole('dialog', { name: 'Import files' });
  const chooser = page.waitForEvent('filechooser');
  await dialog.getByRole('button', { name: 'Choose files' }).click();
  await (await chooser).setFiles(fileURLToPath(new URL('../samples/seed-article.txt', import.meta.url)));
  await expect(dialog.getByRole('status')).toHaveText('1 of 1 files read');
  const headline = 'Nordkorea schließt Militärpakt mit Russland';
  await dialog.getByText(`Receipt of ${headline}`).click();
  await expect(dialog.getByRole('row', { name: /^Words 993 876 117 0 0$/ })).toBeVisible();
  await expect(dialog.getByRole('listitem').filter({ hasText: 'Newsletter' }).last()).toBeVisible();
  await dialog.getByRole('link', { name: `Open: ${headline}` }).click();

  const article = new ArticleScreen(page);
  const { manuscript } = article;
  await article.opened();
  await expect(manuscript.getByRole('heading', { level: 1 })).toHaveText(headline);
  await expect(manuscript.getByRole('heading', { level: 2 })).toHaveText([
    '“Volle Unterstützung',
    '„Für den Massenmord an Ukrainern“',
    'Kim wurde nach Moskau eingeladen',
    '“Neue Ära”',
    'Westliche Bedenken',
  ]);
  await expect(manuscript.getByText('Einloggen')).toHaveCount(0);
  await expect(article.preview.getByText('ATS', { exact: true })).toBeVisible();
});
