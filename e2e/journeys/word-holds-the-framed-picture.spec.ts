import { unzipSync } from 'fflate';
import { looksOf, redAndBlue } from '#testing/pressPhoto.ts';
import { DeskScreen } from '../fixtures/DeskScreen.ts';
import { download, openExport } from '../fixtures/exporting.ts';
import { expect, test } from '../fixtures/newsroom.ts';

test('a Word document holds the part of a picture that the page shows', async ({ page }) => {
  const article = await new DeskScreen(page).newArticle();
  const { manuscript, preview } = article;
  const { keyboard } = page;
  await article.startWriting();
  await keyboard.press('Enter');
  await keyboard.type('Rot und Blau');
  for (let part = 0; part < 2; part += 1) await keyboard.press('Enter');
  await keyboard.type('Davor.');
  await keyboard.press('ControlOrMeta+Alt+f');
  const chooser = page.waitForEvent('filechooser');
  await manuscript.getByRole('button', { name: 'Choose a picture' }).click();
  await (await chooser).setFiles({ name: 'halves.png', mimeType: 'image/png', buffer: await redAndBlue(900, 600) });
  const shown = preview.locator('figure img');
  await expect(shown).toHaveAttribute('src', /\/media\/\w{12}\/\d+$/);

  await manuscript.getByRole('button', { name: 'Crop and focal point' }).press('Enter');
  await expect(page.getByRole('slider', { name: 'Part that is shown' })).toBeFocused();
  for (let press = 0; press < 30; press += 1) await keyboard.press('-');
  for (let press = 0; press < 10; press += 1) await keyboard.press('Shift+ArrowRight');
  await keyboard.press('Enter');
  await expect(shown).toHaveAttribute('src', /\/600-300-400-400$/);
  await article.saved();

  const dialog = await openExport(page);
  await dialog.getByLabel('Format', { exact: true }).selectOption({ label: 'Word (.docx)' });
  await expect(dialog.getByRole('status')).toContainText('checked and valid');
  const { bytes } = await download(page, dialog);
  const files = unzipSync(bytes);
  const [name = ''] = Object.keys(files).filter((each) => /^word\/media\/.+/.test(each));
  const { width, height, format, colour } = await looksOf(files[name]);
  expect({ width, height, format }).toEqual({ width: 360, height: 240, format: 'jpeg' });
  const [red = 255, , blue = 0] = colour;
  expect([red < 40, blue > 200]).toEqual([true, true]);
});
