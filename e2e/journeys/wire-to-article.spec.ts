import { g2Message } from '#testing/wireSamples.ts';
import { ArticleScreen } from '../fixtures/ArticleScreen.ts';
import { axe } from '../fixtures/axe.ts';
import { expect, test } from '../fixtures/newsroom.ts';
import { fits, speaks } from '../fixtures/screenWords.ts';
import { agencyWith } from '../fixtures/wire.ts';

test('an agency gets a key, its messages arrive while one looks, and one becomes an article with its credit and the way back', async ({
  newsroom,
  page,
}) => {
  await page.goto('/wire');
  await expect(page.getByRole('heading', { name: 'No messages yet' })).toBeVisible();
  await page.getByRole('link', { name: 'Keys for agencies' }).click();
  await page.getByRole('button', { name: 'Make a key' }).click();
  await page.getByRole('textbox', { name: 'Agency' }).fill('sda');
  await page.getByRole('dialog').getByRole('button', { name: 'Make a key' }).click();
  const shown = page.getByRole('dialog', { name: 'Key for sda' });
  const post = agencyWith(newsroom, await shown.getByRole('textbox', { name: 'Key' }).inputValue());
  await shown.getByRole('button', { name: 'Close' }).click();
  await expect(page.getByRole('row', { name: /^sda wire_/ })).toContainText('Never');
  await axe(page, 'keys');

  const reporter = await newsroom.signedIn('reporter', 'Rita Reporter');
  await reporter.goto(`${newsroom.origin}/wire`);
  await expect(reporter.getByRole('heading', { name: 'No messages yet' })).toBeVisible();
  await post(g2Message());
  await post(g2Message({ guid: 'urn:geheim', headline: 'Geheimer Bericht', embargo: '2126-04-13T06:00:00+02:00' }));
  await post('Nur Text', 415);
  // Without a reload: the channel tells.
  const list = reporter.getByRole('region', { name: 'Messages' });
  await expect(list.getByRole('link', { name: /Pakt unterzeichnet/ })).toBeVisible();
  await expect(list.getByText('Embargoed until 13 Apr 2126, 06:00')).toBeVisible();
  await expect(reporter.getByText('Geheim')).toHaveCount(0);
  await reporter.keyboard.press('/');
  await reporter.keyboard.type('unterzeich');
  await expect(list.getByRole('listitem')).toHaveCount(1);
  await reporter.getByRole('searchbox', { name: 'Search messages' }).blur();

  await reporter.keyboard.press('j');
  const message = reporter.getByRole('region', { name: 'Message', exact: true });
  await expect(message.getByRole('heading', { name: 'Ein Zwischentitel' })).toBeVisible();
  await axe(reporter, 'inbox');
  await reporter.keyboard.press('a');
  const article = new ArticleScreen(reporter);
  await article.opened();
  await expect(article.manuscript).toContainText('Der «Pakt» gilt ab sofort');
  await expect(article.manuscript.getByRole('textbox', { name: 'Agency' })).toHaveValue('Keystone-SDA');
  await reporter.getByRole('tab', { name: 'Details' }).click();
  await reporter.getByRole('link', { name: 'Pakt unterzeichnet' }).click();
  await expect(message.getByRole('link', { name: 'Pakt unterzeichnet' })).toHaveAttribute('href', /\/articles\//);

  await page.goto('/wire/refused');
  await expect(page.getByRole('row', { name: /^sda/ })).toContainText('This is no message of an agency');
  for (const language of ['de', 'fr'] as const) {
    await page.evaluate((spoken) => localStorage.setItem('galley.language', spoken), language);
    for (const path of ['/wire/keys', '/wire']) {
      await page.goto(path);
      await expect(page.getByRole('main').getByText('sda', { exact: true }).last()).toBeVisible();
      await speaks(page, language);
      await fits(page);
    }
  }
});
