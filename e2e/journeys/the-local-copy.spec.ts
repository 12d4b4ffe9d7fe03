import { ArticleScreen } from '../fixtures/ArticleScreen.ts';
import { expect, test } from '../fixtures/newsroom.ts';

const words = 'Geschrieben, als niemand zuhörte!';

test('what could not be sent outlives a closed tab, and arrives once', async ({ newsroom, page }) => {
  const id = await newsroom.createArticle();
  const address = `${newsroom.origin}/articles/${id}`;
  await page.goto(address);
  const before = new ArticleScreen(page);
  await before.opened();
  await before.startWriting();
  for (let part = 0; part < 3; part += 1) await page.keyboard.press('Enter');
  await page.keyboard.type('Vorher. ');
  await before.saved();

  await test.step('the server dies, one goes on writing, and it is kept here', async () => {
    await newsroom.kill();
    await page.keyboard.type(words);
    // Each key is a change, and none is counted before it is on the disk.
    await expect(before.receipt).toContainText(`${words.length} changes kept here`);
  });

  await test.step('the tab is closed', () => page.close());

  const after = new ArticleScreen(await page.context().newPage());
  await test.step('the server is back, a new tab has the words and sends them', async () => {
    await newsroom.restart();
    await after.page.goto(address);
    await expect(after.manuscript.getByText(`Vorher. ${words}`)).toBeVisible();
    await after.saved();
  });

  await test.step('they are there once, in the database and after another reload', async () => {
    const times = async () => JSON.stringify(await newsroom.document(id)).split(words).length - 1;
    await expect.poll(times).toBe(1);
    await after.page.reload();
    await after.opened();
    await after.saved();
    expect((await after.blocks()).filter((text) => text.includes(words))).toEqual([`Vorher. ${words}`]);
    expect(await times()).toBe(1);
  });
});
