import { ArticleScreen } from '../fixtures/ArticleScreen.ts';
import { expect, test } from '../fixtures/newsroom.ts';

test('an article that this browser has kept opens without a word of being offline', async ({ newsroom, page }) => {
  await page.goto(`/articles/${await newsroom.createArticle()}`);
  const article = new ArticleScreen(page);
  await article.opened();
  await article.startWriting();
  await page.keyboard.type('Regen über Bern');
  await article.saved();
  await page.addInitScript(() => {
    const said = new Set<string>();
    Object.assign(window, { said });
    const look = () => {
      for (const element of document.querySelectorAll('[role="status"], [aria-live]'))
        said.add(element.textContent ?? '');
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  await page.reload();
  await article.opened();
  await article.saved();
  const said = await page.evaluate(() => [...(window as unknown as { said: Set<string> }).said].join('\n'));
  expect(said).toContain('Saved');
  expect(said).not.toMatch(/Offline|saved again/);
});
