import { ArticleScreen } from '../fixtures/ArticleScreen.ts';
import { bodyOf, fillArticle } from '../fixtures/fillArticle.ts';
import { expect, test } from '../fixtures/newsroom.ts';

/** Long enough for a manuscript that is drawn in groups. */
const words = 8_000;
const texts = bodyOf(words).map(({ text }) => text);

test('a long article is gone through, written, found and taken apart like a short one', async ({ newsroom, page }) => {
  const id = await newsroom.createArticle();
  await fillArticle(newsroom.origin, await newsroom.cookie(page.context()), id, words);
  await page.goto(`/articles/${id}`);
  const article = new ArticleScreen(page);
  await expect(article.manuscript).toHaveAttribute('contenteditable', 'true');
  const body = async () => (await article.blocks()).filter((text) => text !== '').map((text) => text.trim());
  const selected = () => page.evaluate(() => document.getSelection()?.toString() ?? '');

  await test.step('what is out of sight is not drawn', async () => {
    const drawn = (text: string) =>
      article.manuscript
        .getByText(text, { exact: true })
        .evaluate((block) => block.checkVisibility({ contentVisibilityAuto: true }));
    expect(await drawn(texts[0] ?? '')).toBe(true);
    expect(await drawn(texts.at(-1) ?? '')).toBe(false);
  });

  await test.step('the outline leads to a crosshead that was never on the screen', async () => {
    const crosshead = texts.filter((text) => text.startsWith('Abschnitt')).at(-4) ?? '';
    const outline = page.getByRole('navigation', { name: 'Outline' });
    await outline.getByRole('button', { name: crosshead, exact: true }).click();
    await expect(article.manuscript.getByText(crosshead, { exact: true })).toBeInViewport();
  });

  await test.step('the caret goes down line by line from the first to the last of forty blocks, whatever they are drawn in', async () => {
    await article.startWriting();
    const seen = new Set<string>();
    for (let line = 0; line < 300 && seen.size < 44; line += 1) {
      await page.keyboard.press('ArrowDown');
      seen.add(
        await page.evaluate(() => {
          const { anchorNode } = document.getSelection() ?? {};
          const block = anchorNode instanceof Element ? anchorNode : anchorNode?.parentElement;
          return block?.closest('p, h2')?.textContent ?? '';
        }),
      );
    }
    const order = [...seen].filter((text) => texts.includes(text));
    expect(order).toEqual(texts.slice(0, order.length));
    expect(order.length).toBeGreaterThan(36);
  });

  await test.step('words selected over many blocks are those between the two ends', async () => {
    await article.startWriting();
    await page.keyboard.press('ControlOrMeta+End');
    await page.keyboard.type(' Ganz am Ende.');
    expect((await body()).at(-1)).toMatch(/Ganz am Ende\.$/);
    for (let line = 0; line < 40; line += 1) await page.keyboard.press('Shift+ArrowUp');
    expect(await selected()).toContain(texts.at(-2)?.slice(-60));
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ControlOrMeta+a');
    const all = await selected();
    expect(all).toContain(texts[0]);
    expect(all).toContain('Ganz am Ende.');
    // What one does to them is at hand, though they are many screens long.
    const toolbar = page.getByRole('toolbar', { name: 'Formatting' });
    await expect(toolbar).toBeInViewport({ ratio: 1 });
    await article.manuscript.hover();
    await page.mouse.wheel(0, 3_000);
    await page.mouse.wheel(0, -2_000);
    await expect(toolbar).toBeInViewport({ ratio: 1 });
    await page.keyboard.press('ControlOrMeta+f');
    const search = page.getByRole('search', { name: 'Find' });
    await expect(search).toBeVisible();
    await article.startWriting();
    await page.keyboard.press('ControlOrMeta+a');
    await page.mouse.wheel(0, 3_000);
    await expect(toolbar).toBeInViewport({ ratio: 1 });
    const [bar, tools] = [await search.boundingBox(), await toolbar.boundingBox()];
    expect(tools?.y).toBeGreaterThanOrEqual((bar?.y ?? 0) + (bar?.height ?? 0));
    await search.getByRole('button', { name: 'Close' }).click();
  });

  await test.step('blocks that come, go and change their place stand where they are written', async () => {
    const middle = texts[Math.floor(texts.length / 2)] ?? '';
    await article.caretAtEndOf(middle);
    await page.keyboard.press('Enter');
    await page.keyboard.type('Ein neuer Absatz.');
    const neighbours = async () => {
      const now = await body();
      const at = now.indexOf('Ein neuer Absatz.');
      return [now[at - 1], now[at + 1]];
    };
    const after = texts[Math.floor(texts.length / 2) + 1];
    expect(await neighbours()).toEqual([middle, after]);
    const box = async (text: string) => {
      const found = await article.manuscript.getByText(text, { exact: true }).boundingBox();
      if (!found) throw new Error(`Not on the screen: ${text}`);
      return found;
    };
    expect((await box('Ein neuer Absatz.')).y).toBeGreaterThan((await box(middle)).y);
    await page.keyboard.press('Alt+ArrowUp');
    await expect.poll(async () => (await neighbours())[1]).toBe(middle);
    expect((await box('Ein neuer Absatz.')).y).toBeLessThan((await box(middle)).y);
    for (let press = 0; press < 60; press += 1) await page.keyboard.press('Enter');
    await page.keyboard.type('Nach sechzig Absätzen.');
    await expect(article.manuscript.getByText('Nach sechzig Absätzen.')).toBeInViewport();
    for (let press = 0; press < 70; press += 1) await page.keyboard.press('ControlOrMeta+z');
    await expect.poll(body).toContain(middle);
    expect(await body()).not.toContain('Nach sechzig Absätzen.');
  });

  await test.step('what was never on the screen is found by the browser, read aloud, and copied', async () => {
    await article.startWriting();
    const last = texts.at(-1) ?? '';
    const far = last.slice(0, 40);
    expect(await page.evaluate((text) => (window as unknown as { find(text: string): boolean }).find(text), far)).toBe(
      true,
    );
    await expect
      .poll(() =>
        article.manuscript
          .getByText(last, { exact: true })
          .evaluate((block) => block.checkVisibility({ contentVisibilityAuto: true })),
      )
      .toBe(true);
    await expect(article.manuscript).toMatchAriaSnapshot(`
      - textbox "Manuscript":
        - paragraph: /^1\\. /
    `);
    expect(await article.manuscript.getByRole('heading', { level: 2 }).count()).toBe(
      texts.filter((text) => text.startsWith('Abschnitt')).length,
    );
  });
  await article.saved();
});

test('what is drawn into the text is drawn where one looks, and not in all that came at once', async ({
  newsroom,
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 300 });
  const id = await newsroom.createArticle();
  await fillArticle(newsroom.origin, await newsroom.cookie(page.context()), id, words);
  await page.goto(`/articles/${id}`);
  const article = new ArticleScreen(page);
  await article.opened();
  await article.startWriting();
  await page.keyboard.press('ControlOrMeta+Alt+p');
  const [first, low, last] = [/^1\. /, /^4\. /, new RegExp(`^${texts.at(-1)?.split(' ')[0]} `)];
  await expect.poll(() => article.signs(first)).toMatch(/¶$/);
  expect(await article.signs(last)).toBe('');

  await test.step('a window that has grown is full', async () => {
    await page.setViewportSize({ width: 1280, height: 1100 });
    await expect(article.manuscript.getByText(low)).toBeInViewport();
    await expect.poll(() => article.signs(low)).toMatch(/¶$/);
  });

  await test.step('a whole text that comes back is drawn in part', async () => {
    await page.setViewportSize({ width: 1280, height: 720 });
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.press('Backspace');
    await page.keyboard.press('ControlOrMeta+z');
    await page.keyboard.press('ControlOrMeta+Home');
    await expect.poll(() => article.signs(last)).toBe('');
    expect(await article.signs(first)).toMatch(/¶$/);
  });
});

for (const reducedMotion of ['no-preference', 'reduce'] as const)
  test(`the preview goes where one writes, however far that is (motion: ${reducedMotion})`, async ({
    newsroom,
    page,
  }) => {
    await page.emulateMedia({ reducedMotion });
    const id = await newsroom.createArticle();
    await fillArticle(newsroom.origin, await newsroom.cookie(page.context()), id, words);
    await page.goto(`/articles/${id}`);
    const article = new ArticleScreen(page);
    await article.opened();
    const preview = page.frameLocator('iframe[title="Preview"]');
    await expect(preview.locator('.chunk p').first()).toBeVisible();
    const paragraphs = texts.filter((text) => !text.startsWith('Abschnitt'));
    for (const part of [0.5, 0.95, 0.2]) {
      const text = paragraphs[Math.floor(part * paragraphs.length)] ?? '';
      await article.manuscript.getByText(text, { exact: true }).click();
      const shown = preview.getByText(text, { exact: true });
      await expect
        .poll(() =>
          shown.evaluate((block) => {
            const { top, bottom } = block.getBoundingClientRect();
            const drawn = block.checkVisibility({ contentVisibilityAuto: true });
            return drawn && bottom > 0 && top < (block.ownerDocument.defaultView?.innerHeight ?? 0);
          }),
        )
        .toBe(true);
    }
  });
