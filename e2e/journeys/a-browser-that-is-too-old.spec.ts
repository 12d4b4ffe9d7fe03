import { expect, test } from '../fixtures/newsroom.ts';

test('a browser that cannot read the scripts says after a while why nothing comes, and an ordinary start does not', async ({
  newsroom,
  page,
  context,
}) => {
  await page.goto(newsroom.origin);
  await expect(page.getByRole('button', { name: 'New article' }).first()).toBeVisible();
  await expect(page.getByText('this browser is too old')).toHaveCount(0);

  await page.evaluate(async () => {
    for (const worker of await navigator.serviceWorker.getRegistrations()) await worker.unregister();
    for (const name of await caches.keys()) await caches.delete(name);
  });
  // As one reads it that does not know what was written since.
  await context.route(/\/assets\/app-.*\.js$/, async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ response: answer, body: `word of tomorrow;${await answer.text()}` });
  });
  await page.reload();
  const sentence = page.getByText('this browser is too old');
  await expect(sentence).toBeHidden();
  await expect(sentence).toBeVisible();
});
