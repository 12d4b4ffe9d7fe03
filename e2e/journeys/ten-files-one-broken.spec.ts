import { newsItem, newsml1, ninjs, nitf, wordClipboard } from '#testing/readingSamples.ts';
import { DeskScreen } from '../fixtures/DeskScreen.ts';
import { expect, test } from '../fixtures/newsroom.ts';

const files = [
  { name: '1.xml', text: newsItem },
  { name: '2.xml', text: nitf },
  { name: '3.xml', text: newsml1 },
  { name: '4.json', text: ninjs },
  { name: '5.html', text: wordClipboard },
  { name: '6.md', text: '# Sechster Titel\n\nEin Lead.\n\nEin *Satz*.' },
  { name: '7.txt', text: 'Siebter Titel\n\nEin kurzer Text, der genügt.' },
  { name: '8.xml', text: '<nitf><body><p>' },
  { name: '9.html', text: '<p>Nur ein Absatz ohne Titel.</p>' },
  { name: '10.md', text: '# Zehnter Titel\n\n- eins\n- zwei' },
];

test('ten files are dropped on the desk: nine become articles, the broken one says why', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('button', { name: 'Import' })).toBeVisible();
  const dataTransfer = await page.evaluateHandle((all) => {
    const transfer = new DataTransfer();
    for (const { name, text } of all) transfer.items.add(new File([text], name));
    return transfer;
  }, files);
  await page.getByRole('main').dispatchEvent('drop', { dataTransfer });
  const dialog = page.getByRole('dialog', { name: 'Import files' });
  await expect(dialog.getByRole('status')).toHaveText('10 of 10 files read');
  await expect(dialog.getByRole('link', { name: /^Open: / })).toHaveCount(9);
  await expect(dialog.getByText(/^This file is damaged and cannot be read:/)).toBeVisible();
  await dialog.getByRole('button', { name: 'Close' }).click();
  const desk = new DeskScreen(page);
  for (const headline of [
    'Pakt unterzeichnet',
    'Le pacte est signé',
    'Pact signed',
    'Firmato il patto',
    'Zehnter Titel',
  ])
    await expect(desk.row(headline)).toBeVisible();
});
