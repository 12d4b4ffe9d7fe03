import { ArticleScreen } from '../fixtures/ArticleScreen.ts';
import { fillArticle } from '../fixtures/fillArticle.ts';
import { expect, test } from '../fixtures/newsroom.ts';
import { drawnPlaces, forgetRenders, watchRenders } from '../fixtures/renders.ts';

test('a key draws only what it changes: the receipt and the counts', async ({ newsroom, page }) => {
  await watchRenders(page);
  const id = await newsroom.createArticle();
  await fillArticle(newsroom.origin, await newsroom.cookie(page.context()), id, 2_000);
  await page.goto(`/articles/${id}`);
  const screen = new ArticleScreen(page);
  await screen.opened();
  await screen.startWriting();
  await screen.caretAtEndOf('Abschnitt 15');
  await page.keyboard.type(' a');
  await screen.saved();
  // What is fetched after the text comes when the machine has time for it, and last what there is without a connection.
  await page.evaluate(async () => void (await navigator.serviceWorker.ready));
  const drawnSince = async () => {
    const { length } = await drawnPlaces(page);
    await forgetRenders(page);
    return length;
  };
  await expect.poll(drawnSince, { intervals: [1_000] }).toBe(0);

  await page.keyboard.type('nd so on', { delay: 60 });
  await screen.saved();
  await expect(screen.manuscript).toContainText('Abschnitt 15 and so on');
  // The outline's line of the heading that is written changes with it.
  const places = (await drawnPlaces(page)).filter((place) => !place.includes('Abschnitt 15'));
  const counters = ['Receipt', 'Length', 'Lengths', 'Outline'];
  expect(places.filter((place) => !counters.some((name) => place.endsWith(` ${name}`)))).toEqual([]);
  expect(places.filter((place) => place.startsWith('needless'))).toEqual([]);
  expect(places.length).toBeGreaterThan(0);
});
