import type { Page } from '@playwright/test';
import { schema } from '#article/schema.ts';
import { articleWith } from '#testing/examples.ts';
import { ArticleScreen } from '../fixtures/ArticleScreen.ts';
import { gallery } from '../fixtures/gallery.ts';
import { expect, type Newsroom, test } from '../fixtures/newsroom.ts';
import { writeArticle } from '../fixtures/writeArticle.ts';

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
