import { expect, test } from '../fixtures/newsroom.ts';

test('Galley can be installed as an app', async ({ newsroom, page, context }) => {
  await page.evaluate(async () => void (await navigator.serviceWorker.ready));
  const browser = await context.newCDPSession(page);
  const { installabilityErrors } = await browser.send('Page.getInstallabilityErrors');
  // A journey's window is a private one; nothing else is in the way.
  expect(installabilityErrors.map(({ errorId }) => errorId)).toEqual(['in-incognito']);
  const { errors, manifest } = await browser.send('Page.getAppManifest');
  expect(errors).toEqual([]);
  expect(manifest).toMatchObject({ name: 'Galley', startUrl: `${newsroom.origin}/`, id: `${newsroom.origin}/galley` });
});
