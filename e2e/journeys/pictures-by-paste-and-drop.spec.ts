import { readFileSync } from 'node:fs';
import { DeskScreen } from '../fixtures/DeskScreen.ts';
import { expect, test } from '../fixtures/newsroom.ts';

const bridge = readFileSync(new URL('../samples/bridge.jpg', import.meta.url)).toString('base64');
const drawing = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40"><script>alert(1)</script></svg>';

test('pictures come by paste and by drop; what only calls itself one is refused with a sentence', async ({ page }) => {
  const article = await new DeskScreen(page).newArticle();
  const { manuscript, preview } = article;
  const { keyboard } = page;
  const pictures = manuscript.getByRole('img');
  await article.startWriting();
  for (let part = 0; part < 3; part += 1) await keyboard.press('Enter');
  await keyboard.type('Erster Absatz.');
  await keyboard.press('Enter');
  await keyboard.type('Letzter Absatz.');

  await test.step('a copied picture is pasted at the caret', async () => {
    await page.evaluate(async () => {
      const canvas = new OffscreenCanvas(320, 200);
      canvas.getContext('2d')?.fillRect(0, 0, 160, 200);
      const picture = await canvas.convertToBlob({ type: 'image/png' });
      await navigator.clipboard.write([new ClipboardItem({ 'image/png': picture })]);
    });
    await keyboard.press('ControlOrMeta+v');
    await expect(pictures).toHaveCount(1);
    await expect(preview.locator('p:has-text("Letzter") + figure img')).toBeVisible();
  });

  await test.step('a file is dropped on a paragraph and stands behind it', async () => {
    const place = await manuscript.getByText('Erster Absatz.').boundingBox();
    if (!place) throw new Error('The paragraph is not on the screen');
    const dataTransfer = await page.evaluateHandle((base64) => {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      const transfer = new DataTransfer();
      transfer.items.add(new File([bytes], 'bridge.jpg', { type: 'image/jpeg' }));
      return transfer;
    }, bridge);
    const [clientX, clientY] = [place.x + 20, place.y + place.height / 2];
    await manuscript.getByText('Erster Absatz.').dispatchEvent('drop', { dataTransfer, clientX, clientY });
    await expect(pictures).toHaveCount(2);
    await expect(preview.locator('p:has-text("Erster") + figure img')).toBeVisible();
  });

  await test.step('a drawing named like a photograph is refused, and the place waits for another', async () => {
    await article.caretAtEndOf('Letzter Absatz.');
    await keyboard.press('ControlOrMeta+Alt+f');
    const choose = manuscript.getByRole('button', { name: 'Choose a picture' });
    const chooser = page.waitForEvent('filechooser');
    await choose.click();
    await (await chooser).setFiles({ name: 'brücke.jpg', mimeType: 'image/jpeg', buffer: Buffer.from(drawing) });
    await expect(manuscript.getByRole('alert')).toHaveText(/^This file is not a picture that Galley can use\./);
    await expect(choose).toBeEnabled();
    await expect(preview.locator('figure')).toHaveCount(2);
  });

  await article.saved();
  await page.reload();
  await article.opened();
  await expect(pictures).toHaveCount(2);
  for (const picture of await pictures.all())
    await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
});

test('several pictures that are dropped on the place of one stand one behind the other', async ({ page }) => {
  const article = await new DeskScreen(page).newArticle();
  const { manuscript } = article;
  await article.startWriting();
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.press('ControlOrMeta+Alt+g');
  await expect(manuscript.getByRole('button', { name: 'Choose a picture' })).toBeVisible();
  const dataTransfer = await page.evaluateHandle((base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const transfer = new DataTransfer();
    for (const name of ['morgen.jpg', 'mittag.jpg', 'abend.jpg'])
      transfer.items.add(new File([bytes], name, { type: 'image/jpeg' }));
    return transfer;
  }, bridge);
  await manuscript.getByRole('button', { name: 'Choose a picture' }).dispatchEvent('drop', { dataTransfer });
  await expect(manuscript.getByRole('note', { name: 'Gallery' }).getByRole('img')).toHaveCount(3);
  await expect(manuscript.getByRole('button', { name: 'Choose a picture' })).toHaveCount(0);
  await article.saved();
});
