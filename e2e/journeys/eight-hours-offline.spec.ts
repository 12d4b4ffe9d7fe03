import { ArticleScreen } from '../fixtures/ArticleScreen.ts';
import { expect, test } from '../fixtures/newsroom.ts';

const opening = 'Was am Morgen feststand.';
const doomed = 'Dieser Absatz fällt einer Kollegin zum Opfer.';
const colleagues = ['Anna Muster', 'Bruno Blau', 'Carla Rot'];

test('eight hours and five hundred edits without a connection, two reloads, three colleagues in the same article', async ({
  newsroom,
  page,
}) => {
  await page.clock.install();
  const id = await newsroom.createArticle();
  const address = `${newsroom.origin}/articles/${id}`;
  const pages = await Promise.all(colleagues.map((name) => newsroom.signedIn('editor', name)));
  await page.goto(address);
  const article = new ArticleScreen(page);
  await article.opened();
  await page.evaluate(async () => void (await navigator.serviceWorker.ready));
  await article.startWriting();
  for (let part = 0; part < 3; part += 1) await page.keyboard.press('Enter');
  await page.keyboard.type(opening);
  await page.keyboard.press('Enter');
  await page.keyboard.type(doomed);
  await article.saved();

  let edits = 0;
  const type = async (words: string) => {
    await page.keyboard.type(words);
    edits += words.length;
    await expect(article.receipt).toContainText(`${edits} changes kept here`);
  };
  const sentence = (number: number) => ` Satz ${number} aus dem Tunnel, getippt ohne jede Verbindung nach aussen.`;
  const inDoomed = ' (noch zu prüfen)';

  await test.step('the tunnel: she writes, the hours pass, the tab is reloaded twice', async () => {
    await page.context().setOffline(true);
    await expect(article.receipt).toContainText('Offline', { timeout: 5_000 });
    await article.caretAtEndOf(doomed);
    await page.keyboard.press('ArrowLeft');
    await type(inDoomed);
    for (let part = 0; part < 3; part += 1) {
      await article.caretAtEndOf(opening);
      await page.keyboard.press('End');
      for (let number = 0; number < 3; number += 1) await type(sentence(part * 3 + number));
      await page.clock.fastForward('02:40:00');
      if (part === 2) break;
      await page.reload();
      await article.opened();
      await expect(article.manuscript).toContainText(sentence(part * 3 + 2).trim());
      await expect(article.receipt).toContainText(`${edits} changes kept here`);
    }
    expect(edits).toBeGreaterThanOrEqual(500);
  });

  await test.step('meanwhile three colleagues write, and one deletes a paragraph', async () => {
    for (const [index, colleague] of pages.entries()) {
      await colleague.goto(address);
      const theirs = new ArticleScreen(colleague);
      await theirs.opened();
      await theirs.startWriting();
      for (let part = 0; part < index; part += 1) await colleague.keyboard.press('Enter');
      await colleague.keyboard.type(`Von ${colleagues[index]}`);
      if (index === 2) {
        await theirs.manuscript.getByText(doomed).click({ clickCount: 3 });
        await colleague.keyboard.press('Backspace');
        await colleague.keyboard.press('Backspace');
      }
      await theirs.saved();
    }
  });

  await test.step('daylight: all of it is there once, for everybody; displaced words are offered', async () => {
    await page.context().setOffline(false);
    await article.saved();
    const text = JSON.stringify(await newsroom.document(id));
    for (let number = 0; number < 9; number += 1) expect(text.split(sentence(number))).toHaveLength(2);
    for (const name of colleagues) expect(text.split(`Von ${name}`)).toHaveLength(2);
    expect(text).not.toContain(doomed);
    await page.getByRole('button', { name: 'Show', exact: true }).click();
    await expect(page.getByRole('list', { name: 'To decide' })).toContainText(inDoomed.trim());
    const blocks = await article.blocks();
    for (const colleague of pages)
      await expect(async () => expect(await new ArticleScreen(colleague).blocks()).toEqual(blocks)).toPass();
  });
});
