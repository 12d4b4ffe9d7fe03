import { ArticleScreen } from '../fixtures/ArticleScreen.ts';
import { expect, test } from '../fixtures/newsroom.ts';

test('a picture that is added without a server is seen at once, outlives a reload, and is uploaded before its step', async ({
  newsroom,
  page,
}) => {
  const id = await newsroom.createArticle();
  await page.goto(`/articles/${id}`);
  await page.evaluate(async () => void (await navigator.serviceWorker.ready));
  const article = new ArticleScreen(page);
  await article.opened();
  await article.startWriting();
  for (let part = 0; part < 3; part += 1) await page.keyboard.press('Enter');
  await page.keyboard.type('Die Brücke.');
  await article.saved();
  const picture = article.manuscript.getByRole('img');
  const width = () => picture.evaluate((image) => (image instanceof HTMLImageElement ? image.naturalWidth : 0));

  await test.step('chosen while the server is away, it stands in the manuscript', async () => {
    await newsroom.kill();
    await expect(article.receipt).toContainText('Offline');
    await page.keyboard.press('ControlOrMeta+Alt+f');
    const chooser = page.waitForEvent('filechooser');
    await article.manuscript.getByRole('button', { name: 'Choose a picture' }).click();
    await (await chooser).setFiles('e2e/samples/bridge.jpg');
    await expect(picture).toBeVisible();
    expect(await width()).toBeGreaterThan(0);
    await expect(article.receipt).toContainText(/Offline: \d+ changes kept here/);
  });

  await test.step('the page is reloaded without the server: it is still there', async () => {
    await page.reload();
    await article.opened();
    await expect(picture).toBeVisible();
    await expect.poll(width).toBeGreaterThan(0);
  });

  await test.step('the server is back: it has the picture, once, and the article shows the server’s', async () => {
    await newsroom.restart();
    await article.saved();
    await expect(picture).toHaveAttribute('src', /^\/media\//);
    await expect.poll(width).toBeGreaterThan(0);
    const { pictures } = await (await page.request.get('/api/pictures')).json();
    expect(pictures).toHaveLength(1);
    expect(JSON.stringify(await newsroom.document(id))).toContain(`"picture":"${pictures[0].id}"`);
    await page.reload();
    await article.opened();
    await expect(article.preview.locator('figure img')).toBeVisible();
    await expect.poll(width).toBeGreaterThan(0);
  });
});
