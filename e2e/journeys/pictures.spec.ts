import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { pressPhoto } from '#testing/pressPhoto.ts';
import { wav } from '#testing/recordings.ts';
import type { ArticleScreen } from '../fixtures/ArticleScreen.ts';
import { axe } from '../fixtures/axe.ts';
import { DeskScreen } from '../fixtures/DeskScreen.ts';
import { expect, test } from '../fixtures/newsroom.ts';

const bridge = readFileSync(new URL('../samples/bridge.jpg', import.meta.url));

/** An article with the caret in a figure that waits for its picture. */
async function figureInArticle(page: Page): Promise<ArticleScreen> {
  const article = await new DeskScreen(page).newArticle();
  await article.startWriting();
  for (let part = 0; part < 3; part += 1) await page.keyboard.press('Enter');
  await page.keyboard.type('Davor.');
  await page.keyboard.press('ControlOrMeta+Alt+f');
  return article;
}

/** Chooses a file with the button that has the focus. */
async function chooseFile(page: Page, name: string, buffer: Buffer): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.keyboard.press('Enter');
  await (await chooser).setFiles({ name, mimeType: 'image/jpeg', buffer });
}

test('a picture is cropped by keyboard, has its point, place and description, and the page shows them', async ({
  page,
}) => {
  const article = await figureInArticle(page);
  const { manuscript, preview } = article;
  const { keyboard } = page;
  await manuscript.getByRole('button', { name: 'Choose a picture' }).focus();
  await chooseFile(page, 'bridge.jpg', bridge);
  const shown = preview.locator('figure img');
  await expect(shown).toHaveAttribute('src', /^\/media\/\w{12}\/\d+$/);

  await test.step('the frame is sized by + and −, moved by arrows, and kept by Enter', async () => {
    await manuscript.getByRole('button', { name: 'Crop and focal point' }).press('Enter');
    const frame = page.getByRole('slider', { name: 'Part that is shown' });
    await expect(frame).toBeFocused();
    for (let press = 0; press < 20; press += 1) await keyboard.press('-');
    await keyboard.press('Shift+ArrowLeft');
    await keyboard.press('ArrowUp');
    await expect(frame).toHaveAttribute('aria-valuetext', /15 % from the left, 19 % from the top$/);
    await keyboard.press('Enter');
    await expect(page.getByRole('dialog')).toBeHidden();
    await expect(shown).toHaveAttribute('src', /\/\d+\/150-190-600-600$/);
    await expect.poll(() => shown.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
    await expect(manuscript.getByRole('img')).toHaveAttribute('src', /150-190-600-600$/);
  });

  await test.step('it is one step of undo', async () => {
    await manuscript.getByText('Davor.').click();
    await keyboard.press('ControlOrMeta+z');
    await expect(shown).toHaveAttribute('src', /^\/media\/\w{12}\/\d+$/);
    await keyboard.press('ControlOrMeta+Shift+z');
    await expect(shown).toHaveAttribute('src', /150-190-600-600$/);
  });

  await test.step('a shape is chosen from the list, the focal point set by arrows; Escape keeps nothing', async () => {
    const crop = manuscript.getByRole('button', { name: 'Crop and focal point' });
    await crop.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Crop and focal point' });
    await dialog.getByLabel('Shape').selectOption('16:9');
    await dialog.getByRole('radio', { name: 'Focal point' }).press('Space');
    const point = dialog.getByRole('slider', { name: 'Focal point' });
    await point.focus();
    for (let press = 0; press < 4; press += 1) await keyboard.press('Shift+ArrowRight');
    await expect(point).toHaveAttribute('aria-valuetext', '70 % from the left, 50 % from the top');
    await keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await expect(crop).toBeFocused();
    await expect(shown).toHaveAttribute('src', /150-190-600-600$/);

    await crop.press('Enter');
    await dialog.getByLabel('Shape').selectOption('16:9');
    await dialog.getByRole('radio', { name: 'Focal point' }).press('Space');
    await point.press('Shift+ArrowRight');
    await dialog.getByRole('button', { name: 'Apply' }).press('Enter');
    // Much wider than high: a phone gets the part about the point.
    await expect(preview.locator('figure source')).toHaveAttribute('media', '(max-width: 699px)');
  });

  await test.step('place, description and credit', async () => {
    await manuscript.getByRole('radio', { name: 'Left' }).press('Space');
    await expect(preview.locator('figure')).toHaveAttribute('data-placement', 'left');
    await expect(manuscript.getByText('The credit is still missing')).toBeVisible();
    await manuscript.getByLabel('Description for those').fill('Eine Brücke über den Fluss');
    await expect(shown).toHaveAttribute('alt', 'Eine Brücke über den Fluss');
    await manuscript.locator('small').click();
    await keyboard.type('Foto: Anna Muster');
    await expect(preview.locator('figcaption')).toHaveText('Foto: Anna Muster');
    await expect(manuscript.getByText('The credit is still missing')).toBeHidden();
    await manuscript.getByLabel('Decorative').press('Space');
    await expect(shown).toHaveAttribute('alt', '');
  });

  await test.step('another picture has neither its description nor its credit; undo has both again', async () => {
    const description = manuscript.getByLabel('Description for those');
    const credit = manuscript.locator('small');
    await manuscript.getByRole('button', { name: 'Replace picture' }).focus();
    await chooseFile(page, 'station.jpg', await pressPhoto({ width: 300, height: 200, iim: { 110: 'Keystone' } }));
    await expect(credit).toHaveText('Keystone');
    await expect(description).toHaveValue('');
    await expect(description).toBeEnabled();
    await manuscript.getByRole('button', { name: 'Replace picture' }).focus();
    await chooseFile(page, 'bridge.jpg', bridge);
    await expect(manuscript.getByText('The credit is still missing')).toBeVisible();
    await manuscript.getByText('Davor.').click();
    await keyboard.press('ControlOrMeta+z');
    await keyboard.press('ControlOrMeta+z');
    await expect(credit).toHaveText('Foto: Anna Muster');
    await expect(description).toHaveValue('Eine Brücke über den Fluss');
  });

  await article.saved();
  await page.reload();
  await expect(preview.locator('figure[data-placement="left"] img')).toHaveAttribute('src', /\/\d+-\d+-600-\d+$/);
});

test('credit and caption come from the file; the picture is found in the library and used again', async ({
  page,
  newsroom,
}) => {
  const article = await figureInArticle(page);
  const { manuscript, preview } = article;
  const photo = await pressPhoto({
    iim: { 120: 'Menschen überqueren die Brücke in Zürich', 80: 'Zoë Müller', 110: 'Keystone' },
  });

  await test.step('what the file says is there to be read and changed', async () => {
    await manuscript.getByRole('button', { name: 'Choose a picture' }).focus();
    await chooseFile(page, 'DSC_0815.jpg', photo);
    await expect(preview.locator('figcaption')).toHaveText(
      'Menschen überqueren die Brücke in Zürich Zoë Müller / Keystone',
    );
    await expect(manuscript.getByText('The credit is still missing')).toBeHidden();
  });

  await test.step('what is served says whose it is and not where it was taken', async () => {
    const src = await preview.locator('figure img').getAttribute('src');
    const served = await (await page.request.get(newsroom.origin + src)).body();
    expect(served.includes('Zoë Müller / Keystone')).toBe(true);
    expect(served.includes('Kamera')).toBe(false);
  });

  await test.step('words that were typed before stay', async () => {
    await article.caretAtEndOf('Davor.');
    await page.keyboard.press('ControlOrMeta+Alt+f');
    await page.keyboard.type('Meine Legende');
    await manuscript.getByRole('button', { name: 'From the library' }).first().press('Enter');
    const library = page.getByRole('dialog', { name: 'Picture library' });
    await expect(library.getByRole('searchbox')).toBeFocused();
    await page.keyboard.type('nichts davon');
    await expect(library.getByRole('status')).toHaveText('No picture has all of these words.');
    await library.getByRole('searchbox').fill('brücken zürich');
    await expect(library.getByRole('option')).toHaveCount(1);
    await page.keyboard.press('ArrowDown');
    await expect(library.getByRole('option', { selected: true })).toContainText('Menschen überqueren die Brücke');
    await page.keyboard.press('Enter');
    await expect(library).toBeHidden();
    await expect(preview.locator('figcaption').first()).toHaveText('Meine Legende Zoë Müller / Keystone');
    const pictures = preview.locator('figure img');
    await expect(pictures).toHaveCount(2);
    expect(await pictures.first().getAttribute('src')).toBe(await pictures.last().getAttribute('src'));
  });

  await test.step('its rights are kept in the library and said at every figure', async () => {
    await manuscript.getByRole('button', { name: 'From the library' }).first().press('Enter');
    const library = page.getByRole('dialog', { name: 'Picture library' });
    await library.getByRole('listbox', { name: 'Pictures' }).focus();
    await library.getByRole('button', { name: 'Edit' }).press('Enter');
    await library.getByLabel('Usage terms').fill('Nur online');
    await library.getByLabel('Expires on').fill('2020-12-31');
    await library.getByRole('button', { name: 'Save' }).press('Enter');
    await expect(library.getByRole('option', { selected: true })).toContainText('Expired');
    await expect(library.getByText('Expired: it could be used until 31 December 2020')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(manuscript.getByText('Expired: it could be used until 31 December 2020 · Nur online')).toHaveCount(2);
    await expect(preview.getByText('Expired')).toBeHidden();
  });
});

test('a reporter finds pictures and may not change how they may be used', async ({ newsroom }) => {
  const page = await newsroom.signedIn('reporter', 'Rita');
  await page.goto(newsroom.origin);
  const { manuscript } = await figureInArticle(page);
  await manuscript.getByRole('button', { name: 'Choose a picture' }).focus();
  await chooseFile(page, 'bridge.jpg', bridge);
  await expect(manuscript.getByRole('button', { name: 'Replace picture' })).toBeEnabled();
  await manuscript.getByRole('button', { name: 'From the library' }).press('Enter');
  const library = page.getByRole('dialog', { name: 'Picture library' });
  await library.getByRole('option').click();
  await library.getByRole('button', { name: 'Edit' }).press('Enter');
  await expect(library.getByLabel('Usage terms')).toBeDisabled();
  await expect(library.getByLabel('Expires on')).toBeDisabled();
  await library.getByLabel('Caption').fill('Die Brücke');
  await library.getByRole('button', { name: 'Save' }).press('Enter');
  await expect(library.getByRole('option')).toContainText('Die Brücke');
});

test('a gallery takes several pictures, which are put in order by keys and by buttons', async ({ page }) => {
  const article = await new DeskScreen(page).newArticle();
  const { manuscript, preview } = article;
  const { keyboard } = page;
  const photo = (caption: string) => pressPhoto({ width: 300, height: 200, iim: { 120: caption, 110: 'Keystone' } });
  const captions = preview.locator('aside.gallery figcaption');
  await article.startWriting();
  for (let part = 0; part < 3; part += 1) await keyboard.press('Enter');
  await keyboard.type('Davor.');
  await keyboard.press('ControlOrMeta+Alt+g');
  await keyboard.type('Ein Tag in Bildern');

  await test.step('three files at once, each with what its file says', async () => {
    await manuscript.getByRole('button', { name: 'Add pictures' }).focus();
    const chooser = page.waitForEvent('filechooser');
    await keyboard.press('Enter');
    const files = await Promise.all(
      ['Morgen', 'Mittag', 'Abend'].map(async (name) => ({
        name: `${name}.jpg`,
        mimeType: 'image/jpeg',
        buffer: await photo(name),
      })),
    );
    await (await chooser).setFiles(files);
    await expect(captions).toHaveText(['Morgen Keystone', 'Mittag Keystone', 'Abend Keystone']);
    await expect(preview.getByRole('note', { name: 'Ein Tag in Bildern' }).locator('img')).toHaveCount(3);
  });

  await test.step('one more from the library', async () => {
    await manuscript.getByRole('button', { name: 'Add from the library' }).press('Enter');
    const library = page.getByRole('dialog', { name: 'Picture library' });
    await library.getByRole('searchbox').fill('mittag');
    await expect(library.getByRole('option')).toHaveCount(1);
    await keyboard.press('ArrowDown');
    await keyboard.press('Enter');
    await expect(captions).toHaveCount(4);
    await expect(captions.last()).toHaveText('Mittag Keystone');
  });

  await test.step('moved by keys and by a button, described, removed, and all of it taken back', async () => {
    await article.caretAtEndOf('Abend');
    await keyboard.press('Alt+ArrowUp');
    await expect(captions).toHaveText(['Morgen Keystone', 'Abend Keystone', 'Mittag Keystone', 'Mittag Keystone']);
    await page.getByRole('button', { name: 'This block' }).hover();
    await page.getByRole('button', { name: 'Move up' }).click();
    await expect(captions.first()).toHaveText('Abend Keystone');
    await manuscript.getByLabel('Description for those').first().fill('Die Sonne geht unter');
    await expect(preview.locator('aside.gallery img').first()).toHaveAttribute('alt', 'Die Sonne geht unter');
    await article.caretAtEndOf('Morgen');
    await keyboard.press('ControlOrMeta+Shift+Backspace');
    await expect(captions).toHaveText(['Abend Keystone', 'Mittag Keystone', 'Mittag Keystone']);
    await keyboard.press('ControlOrMeta+z');
    await expect(captions).toHaveText(['Abend Keystone', 'Morgen Keystone', 'Mittag Keystone', 'Mittag Keystone']);
  });

  await test.step('one of them is cropped like any other', async () => {
    await manuscript.getByRole('button', { name: 'Crop and focal point' }).first().press('Enter');
    await expect(page.getByRole('slider', { name: 'Part that is shown' })).toBeFocused();
    for (let press = 0; press < 10; press += 1) await keyboard.press('-');
    await keyboard.press('Enter');
    await expect(preview.locator('aside.gallery img').first()).toHaveAttribute('src', /100-100-800-800$/);
  });

  await article.saved();
  await page.reload();
  await expect(captions).toHaveCount(4);
});

test('a recording is played, and its words are read beside it', async ({ page, newsroom }) => {
  const article = await new DeskScreen(page).newArticle();
  const { manuscript, preview } = article;
  const { keyboard } = page;
  await article.startWriting();
  for (let part = 0; part < 3; part += 1) await keyboard.press('Enter');
  await keyboard.type('Davor.');
  await keyboard.press('ControlOrMeta+Alt+u');
  await keyboard.type('Die Rede im Wortlaut');
  await keyboard.press('Enter');
  await keyboard.type('Aufnahme: Anna Muster');
  await keyboard.press('Enter');
  await keyboard.type('Meine Damen und Herren,');
  await keyboard.press('Enter');
  await keyboard.type('wir sind heute hier.');

  const choose = async (name: string, buffer: Buffer) => {
    await manuscript.getByRole('button', { name: 'Choose a recording' }).focus();
    const chooser = page.waitForEvent('filechooser');
    await keyboard.press('Enter');
    await (await chooser).setFiles({ name, mimeType: 'audio/mpeg', buffer });
  };
  await test.step('what only calls itself one is refused with a sentence', async () => {
    await choose('rede.mp3', Buffer.from('<script>alert(1)</script>'));
    await expect(manuscript.getByRole('alert')).toHaveText(/^This file is not a recording that Galley can use\./);
  });

  await test.step('it is played in the manuscript, in parts', async () => {
    await choose('rede.wav', wav(65));
    await expect(manuscript.getByText('rede.wav · 1:05')).toBeVisible();
    const player = manuscript.locator('audio');
    await expect.poll(() => player.evaluate((audio: HTMLAudioElement) => audio.duration)).toBe(65);
    const src = await player.getAttribute('src');
    const part = await page.request.get(newsroom.origin + src, { headers: { range: 'bytes=0-3' } });
    expect([part.status(), (await part.body()).toString()]).toEqual([206, 'RIFF']);
  });

  await test.step('the page has the player, who recorded it, and its words to unfold', async () => {
    const figure = preview.locator('figure.audio');
    await expect(figure.locator('figcaption')).toHaveText('Die Rede im Wortlaut 1:05 Aufnahme: Anna Muster');
    await expect(figure.locator('audio[controls]')).toHaveAttribute('src', /^\/media\/audio\/\w{12}$/);
  });

  await test.step('the words are unfolded without a script', async () => {
    await article.saved();
    await page.goto(`/api/articles/${page.url().split('/').pop()}/preview`);
    await expect(page.getByText('wir sind heute hier.')).toBeHidden();
    await page.getByText('Transkript').click();
    await expect(page.getByText('wir sind heute hier.')).toBeVisible();
    await expect(page.getByText('Davor.')).toBeVisible();
    const player = page.locator('audio');
    await player.evaluate((audio: HTMLAudioElement) => audio.load());
    await expect.poll(() => player.evaluate((audio: HTMLAudioElement) => audio.duration)).toBe(65);
  });
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`what is done with pictures and recordings is clean for axe, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const article = await figureInArticle(page);
    const { manuscript } = article;
    await axe(page, 'a figure without a picture');
    await manuscript.getByRole('button', { name: 'Choose a picture' }).focus();
    await chooseFile(page, 'bridge.jpg', bridge);
    const crop = manuscript.getByRole('button', { name: 'Crop and focal point' });
    await expect(crop).toBeVisible();
    await axe(page, 'a figure');
    await crop.press('Enter');
    await expect(page.getByRole('slider', { name: 'Part that is shown' })).toBeFocused();
    await axe(page, 'crop');
    await page.getByRole('radio', { name: 'Focal point' }).press('Space');
    await axe(page, 'focal point');
    await page.keyboard.press('Escape');
    await manuscript.getByRole('button', { name: 'From the library' }).press('Enter');
    await expect(page.getByRole('option')).toHaveCount(1);
    await page.keyboard.press('ArrowDown');
    await axe(page, 'library');
    await page.getByRole('button', { name: 'Edit' }).press('Enter');
    await axe(page, 'record of a picture');
    await page.keyboard.press('Escape');
    await manuscript.getByText('Davor.').click();
    await page.keyboard.press('ControlOrMeta+Alt+g');
    await manuscript.getByText('Davor.').click();
    await page.keyboard.press('ControlOrMeta+Alt+u');
    await expect(manuscript.getByRole('button', { name: 'Choose a recording' })).toBeVisible();
    await axe(page, 'gallery and recording');
    await article.saved();
  });
}
