import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { schema } from '#article/schema.ts';
import { articleWith, exampleNodes } from '#testing/examples.ts';
import { ArticleScreen } from '../fixtures/ArticleScreen.ts';
import { bodyOf } from '../fixtures/fillArticle.ts';
import { expect, type Newsroom, test } from '../fixtures/newsroom.ts';
import { writeArticle } from '../fixtures/writeArticle.ts';

const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** The pane's body as Chromium writes it, the wrappers of chunks taken out. */
async function pane(page: Page): Promise<string> {
  return page.getByTitle('Preview').evaluate((element) => {
    const body = (element as HTMLIFrameElement).contentDocument?.body.cloneNode(true) as HTMLElement;
    for (const chunk of body.querySelectorAll('.chunk')) chunk.replaceWith(...chunk.childNodes);
    return body.outerHTML;
  });
}

/** The body that the server renders, read and written by Chromium. */
async function published(page: Page, newsroom: Newsroom, article: string): Promise<string> {
  const answer = await page.request.get(`${newsroom.origin}/api/articles/${article}/preview`);
  expect(answer.headers()['content-type']).toContain('text/html');
  return page.evaluate(
    (html) => new DOMParser().parseFromString(html, 'text/html').body.outerHTML,
    await answer.text(),
  );
}

async function expectEqual(page: Page, newsroom: Newsroom, article: string): Promise<void> {
  const expected = await published(page, newsroom, article);
  await expect.poll(() => pane(page)).toBe(expected);
}

/** What an example is called on the page: `pullquote: showcase` is `pullquote-showcase`. */
const exampleId = (name: string) => name.replaceAll(/[^a-zA-Z]+/g, '-');

/** An article of every example of every block, paragraphs between them; the front is the last example of each of its blocks. */
function gallery() {
  const examples = exampleNodes().map(({ name, node }) =>
    node.type.create({ ...node.attrs, id: exampleId(name) }, node.content),
  );
  const isFront = (name: string) => schema.nodes[name]?.spec.group === 'front';
  const base = articleWith(schema.node('paragraph'));
  const front = base.children
    .filter((child) => isFront(child.type.name))
    .map((child) => examples.findLast((example) => example.type === child.type) ?? child);
  const filler = bodyOf(900).map(({ type, text }) => schema.node(type, null, schema.text(text)));
  const body = examples.filter((example) => !isFront(example.type.name));
  return schema.node('doc', null, [
    ...front,
    ...body.flatMap((block, index) => [block, ...filler.slice(index, index + 1)]),
    ...filler,
  ]);
}

test('the preview is the page, for every example of every block and while one writes', async ({ newsroom, page }) => {
  const id = await newsroom.createArticle();
  await writeArticle(newsroom.origin, await newsroom.cookie(page.context()), id, gallery());
  await page.goto(`${newsroom.origin}/articles/${id}`);
  const article = new ArticleScreen(page);
  await article.opened();
  await expect(article.preview.getByRole('heading', { level: 1 })).toBeVisible();
  await expectEqual(page, newsroom, id);

  await test.step('while one writes, splits and deletes', async () => {
    await article.startWriting();
    await page.keyboard.type('Vorweg: ');
    await page.keyboard.press('ControlOrMeta+End');
    await page.keyboard.type(' Und noch ein <b>Satz</b> & mehr.');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Ein neuer Absatz.');
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Alt+ArrowUp');
    await expect(article.preview.getByText('Ein neuer Absatz.')).toBeVisible();
    await article.saved();
    await expectEqual(page, newsroom, id);
  });

  await test.step('the preview follows the caret', async () => {
    await expect(article.preview.getByText('Ein neuer Absatz.')).toBeInViewport();
    await article.startWriting();
    await expect(article.preview.getByRole('heading', { level: 1 })).toBeInViewport();
  });

  await test.step('a click in it goes to the text, and links lead nowhere', async () => {
    await article.preview.getByText('Er lud Kim Jong Un').first().click();
    await page.keyboard.type('XYZ');
    await expect(article.manuscript.getByText('XYZ')).toContainText('Er lud Kim Jong Un'.slice(-2));
    await article.preview.getByRole('link', { name: 'Wortlaut' }).click();
    await expect(page).toHaveURL(new RegExp(`/articles/${id}`));
    await expect(article.preview.getByRole('heading', { level: 1 })).toBeAttached();
  });

  await test.step('another’s change arrives in it as well', async () => {
    await writeArticle(
      newsroom.origin,
      await newsroom.cookie(page.context()),
      id,
      articleWith(schema.node('paragraph', null, schema.text('Alles neu.'))),
    );
    await expect(article.preview.getByText('Alles neu.')).toBeVisible();
    await expectEqual(page, newsroom, id);
  });
});

test('the preview is the page, for the sample articles, the seed page among them', async ({ newsroom, page }) => {
  const { ids } = await newsroom.post(page.request, '/api/samples', {});
  for (const id of ids as unknown as string[]) {
    await page.goto(`${newsroom.origin}/articles/${id}`);
    await new ArticleScreen(page).opened();
    await expectEqual(page, newsroom, id);
  }
});

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [390, 1100]) {
    test(`the gallery of blocks as a page of its own, ${width} wide, ${colorScheme}`, async ({
      newsroom,
      page,
    }, testInfo) => {
      const id = await newsroom.createArticle();
      await writeArticle(newsroom.origin, await newsroom.cookie(page.context()), id, gallery());
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 900 });
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
      await testInfo.attach(`gallery-${width}-${colorScheme}.png`, {
        body: await page.screenshot({ fullPage: true }),
        contentType: 'image/png',
      });
      for (const { name } of exampleNodes()) {
        const block = page.locator(`[id="${exampleId(name)}"]`);
        // Examples of the front share one place, and some have nothing to show readers.
        if (!(await block.isVisible())) continue;
        await testInfo.attach(`${exampleId(name)}-${width}-${colorScheme}.png`, {
          body: await block.screenshot(),
          contentType: 'image/png',
        });
      }
    });
  }
}
