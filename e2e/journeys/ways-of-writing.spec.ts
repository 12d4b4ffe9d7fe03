import type { Page } from '@playwright/test';
import { article, paragraph } from '#testing/write.ts';
import { ArticleScreen } from '../fixtures/ArticleScreen.ts';
import { seedParagraphs } from '../fixtures/fillArticle.ts';
import { expect, test } from '../fixtures/newsroom.ts';
import { writeArticle } from '../fixtures/writeArticle.ts';

async function run(page: Page, name: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+k');
  await page.getByRole('combobox', { name: 'Search commands' }).fill(name);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Commands' })).toBeHidden();
}

test('one writes undistracted, dimmed, at a steady height, in one’s own size, and this is remembered', async ({
  newsroom,
  page,
  context,
}) => {
  const { keyboard } = page;
  await page.setViewportSize({ width: 1440, height: 900 });
  const id = await newsroom.createArticle();
  const body = seedParagraphs.slice(0, 8).map((text) => paragraph(text));
  const ending = paragraph('Das Ende.');
  await writeArticle(
    newsroom.origin,
    await newsroom.cookie(context),
    id,
    article({ headline: 'Tram' }, ...body, ending),
  );
  await page.goto(`/articles/${id}`);
  const screen = new ArticleScreen(page);
  await screen.opened();
  const end = screen.manuscript.getByText('Das Ende.');
  const colourOf = (text: string) =>
    screen.manuscript.getByText(text).evaluate((element) => getComputedStyle(element).color);
  const widthOf = async () => (await screen.manuscript.boundingBox())?.width ?? 0;
  const heightOf = async (text: string) => (await screen.manuscript.getByText(text).boundingBox())?.y ?? 0;

  await test.step('lines in print by the house’s characters a line', async () => {
    const lines = page.getByRole('definition').nth(3);
    const perLine = page.getByRole('spinbutton', { name: 'Characters a line' });
    await expect(perLine).toHaveValue('36');
    const before = Number(await lines.textContent());
    await perLine.fill('72');
    await expect.poll(async () => Number(await lines.textContent())).toBeLessThan(before * 0.6);
    await perLine.fill('36');
    await expect(lines).toHaveText(String(before));
  });

  await test.step('without bars, outline and panel; the receipt stays', async () => {
    await end.click();
    await keyboard.press('ControlOrMeta+Alt+7');
    await expect(page.getByRole('navigation', { name: 'Outline' })).toBeHidden();
    await expect(page.getByRole('tab', { name: 'Preview' })).toBeHidden();
    await expect(page.getByRole('button', { name: 'Hand in' })).toBeHidden();
    await screen.saved();
    await page.getByRole('button', { name: 'Width and size of the text' }).click();
    const before = await widthOf();
    await page.getByRole('menuitemradio', { name: 'Narrow' }).click();
    await expect.poll(widthOf).toBeLessThan(before);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('menu')).toBeHidden();
  });

  await test.step('only the paragraph one is in has its full colour', async () => {
    await screen.caretAtEndOf('Das Ende.');
    const plain = await colourOf('Das Ende.');
    await run(page, 'focus mode');
    await expect.poll(() => colourOf(seedParagraphs[7] ?? '')).not.toBe(plain);
    await expect.poll(() => colourOf('Das Ende.')).toBe(plain);
  });

  await test.step('the line one writes in stays where it is, while lines come above it', async () => {
    await end.click();
    await keyboard.press('End');
    await run(page, 'typewriter');
    await keyboard.press('Enter');
    await keyboard.type('Erste Zeile.');
    // The line stands at its height as soon as the mode is there.
    const middle = 430;
    await expect.poll(async () => Math.abs((await heightOf('Erste Zeile.')) - middle)).toBeLessThan(80);
    await keyboard.press('Enter');
    await keyboard.type('Zweite Zeile.');
    await expect.poll(async () => Math.abs((await heightOf('Zweite Zeile.')) - middle)).toBeLessThan(80);
    const steady = await heightOf('Zweite Zeile.');
    for (const words of ['Dritte Zeile.', 'Vierte Zeile.']) {
      await keyboard.press('Enter');
      await keyboard.type(words);
      await expect.poll(async () => Math.abs((await heightOf(words)) - steady)).toBeLessThan(4);
    }
  });

  await test.step('larger text, as many letters a line', async () => {
    const before = await end.boundingBox();
    await run(page, 'larger text');
    await expect.poll(async () => (await end.boundingBox())?.height ?? 0).toBeGreaterThan((before?.height ?? 0) * 1.1);
  });

  await test.step('all of it is there after a reload, and goes away again', async () => {
    await screen.saved();
    await page.reload();
    await screen.opened();
    await expect(page.getByRole('button', { name: 'Hand in' })).toBeHidden();
    await keyboard.press('ControlOrMeta+k');
    await page.getByRole('combobox', { name: 'Search commands' }).fill('mode');
    await expect(page.getByRole('option', { name: 'Focus mode' })).toHaveAttribute('aria-checked', 'true');
    await expect(page.getByRole('option', { name: 'Typewriter mode' })).toHaveAttribute('aria-checked', 'true');
    await keyboard.press('Escape');
    await page.getByRole('button', { name: 'Leave distraction-free writing' }).click();
    await expect(page.getByRole('navigation', { name: 'Outline' })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Hand in' })).toBeVisible();
  });
});
