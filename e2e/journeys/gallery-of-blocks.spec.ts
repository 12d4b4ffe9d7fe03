import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page, TestInfo } from '@playwright/test';
import { exampleNodes } from '#testing/examples.ts';
import { ArticleScreen } from '../fixtures/ArticleScreen.ts';
import { exampleId, gallery } from '../fixtures/gallery.ts';
import { expect, type Newsroom, test } from '../fixtures/newsroom.ts';
import { writeArticle } from '../fixtures/writeArticle.ts';

const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

async function openGallery(page: Page, newsroom: Newsroom): Promise<string> {
  const id = await newsroom.createArticle();
  await writeArticle(newsroom.origin, await newsroom.cookie(page.context()), id, gallery());
  return id;
}

async function picture(target: Page | Locator, info: TestInfo, name: string): Promise<void> {
  const path = info.outputPath(`${name}.png`);
  await ('goto' in target ? target.screenshot({ path, fullPage: true }) : target.screenshot({ path }));
  await info.attach(name, { path, contentType: 'image/png' });
}

/** A picture of each example that a place shows; those of the front share one place, and some have nothing to show readers. */
async function pictures(blockOf: (id: string) => Locator, info: TestInfo): Promise<void> {
  for (const { name } of exampleNodes()) {
    const block = blockOf(exampleId(name));
    if (await block.isVisible()) await picture(block, info, exampleId(name));
  }
}

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [390, 1100]) {
    test(`the gallery of blocks as a page of its own, ${width} wide, ${colorScheme}`, async ({
      newsroom,
      page,
    }, info) => {
      const id = await openGallery(page, newsroom);
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 900 });
      const asked: string[] = [];
      page.on('request', (request) => asked.push(new URL(request.url()).origin));
      await page.goto(`${newsroom.origin}/api/articles/${id}/preview`);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await page.evaluate(() => document.fonts.ready);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      const fonts = await page.evaluate(() =>
        [...document.fonts].filter(({ status }) => status === 'loaded').map(({ family }) => family),
      );
      expect(fonts.join()).toContain('Source Serif 4 Variable');
      const { violations } = await new AxeBuilder({ page }).withTags(wcag).analyze();
      expect(violations.map(({ id: rule, nodes }) => `${rule}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual(
        [],
      );
      await picture(page, info, 'page');
      // Nobody else hears of a reader, embeds or not.
      expect(asked.filter((origin) => origin !== newsroom.origin && origin !== 'null')).toEqual([]);
      await pictures((block) => page.locator(`[id="${block}"]`), info);
    });
  }

  test(`the gallery of blocks in the manuscript and in the preview, ${colorScheme}`, async ({
    newsroom,
    page,
  }, info) => {
    // Some eighty pictures, on machines that have other things to do as well.
    const id = await openGallery(page, newsroom);
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto(`${newsroom.origin}/articles/${id}`);
    const article = new ArticleScreen(page);
    await article.opened();
    await expect(article.preview.getByRole('heading', { level: 1 })).toBeVisible();
    await page.evaluate(() => document.fonts.ready);
    // Controls are fetched when there is a block that has some: the last one's are here.
    await expect(article.manuscript.getByRole('combobox', { name: 'Kind of correction' }).last()).toBeVisible();
    await pictures((block) => article.manuscript.locator(`[data-id="${block}"]`), info);
    // A head that is still to be written has a name, which this rule does not look at: it wants words in every one.
    const axe = new AxeBuilder({ page }).include('main').withTags(wcag).disableRules('empty-table-header');
    const { violations } = await axe.analyze();
    expect(violations.map(({ id: rule, nodes }) => `${rule}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
    const shown = exampleNodes().filter(({ node }) => node.type.spec.group !== 'front');
    for (const { name } of shown) {
      const block = article.preview.locator(`[id="${exampleId(name)}"]`);
      if ((await block.count()) === 0) continue;
      await block.scrollIntoViewIfNeeded();
      await expect(block).toBeVisible();
    }
    await picture(page.getByRole('region', { name: 'Preview' }), info, 'preview');
  });
}

test('no control of a block stands beyond the edge of the narrowest screen, in any language', async ({
  newsroom,
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 700 });
  const id = await openGallery(page, newsroom);
  for (const language of ['en', 'de', 'fr']) {
    await page.goto(`/articles/${id}`);
    await page.evaluate((spoken) => localStorage.setItem('galley.language', spoken), language);
    await page.reload();
    const manuscript = page.locator('[role="textbox"][aria-multiline="true"]');
    // The manuscript is clipped at its edge, so that the page's own width would not tell. A table has a width of its own.
    const controls = manuscript.locator('[contenteditable="false"] :is(button, input, select, a)');
    await expect(controls.nth(20)).toBeAttached();
    const beyond = await controls.evaluateAll((all) =>
      all
        .filter((element) => !element.closest('table') && element.getBoundingClientRect().right > 321)
        .map((element) => element.getAttribute('aria-label') ?? element.textContent ?? element.className),
    );
    expect(beyond, language).toEqual([]);
  }
});
