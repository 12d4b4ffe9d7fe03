import { ArticleScreen } from '../fixtures/ArticleScreen.ts';
import { expect, test } from '../fixtures/newsroom.ts';

test('kill -9 of the server while somebody types: no word is lost or doubled, and the receipt says nothing untrue', async ({
  newsroom,
  page,
}) => {
  const id = await newsroom.createArticle();
  await page.goto(`/articles/${id}`);
  const article = new ArticleScreen(page);
  await article.opened();
  await article.startWriting();
  for (let part = 0; part < 3; part += 1) await page.keyboard.press('Enter');
  const tokens: string[] = [];
  /** Types numbered tokens, each once. */
  const type = async (count: number, delay: number) => {
    for (let number = 0; number < count; number += 1) {
      const token = `t${String(tokens.length).padStart(3, '0')}`;
      tokens.push(token);
      await page.keyboard.type(`${token} `, { delay });
    }
  };
  const stored = async () => JSON.stringify(await newsroom.document(id));

  for (const delay of [0, 7, 20, 45])
    await test.step(`keys every ${delay} milliseconds`, async () => {
      const typing = type(12, delay);
      // In the middle of it: between a batch that is on its way and its answer, or wherever it falls.
      await expect(article.manuscript).toContainText(tokens.at(-1) ?? '');
      await newsroom.kill();
      await typing;
      await type(2, delay);
      await expect(article.receipt).toContainText(/Offline|Not saved/, { timeout: 3_000 });
      await newsroom.restart();
      await article.saved();
      // Saved means committed: it is there although the server dies at once.
      await newsroom.kill();
      await newsroom.restart();
      const text = await stored();
      for (const token of tokens) expect([token, text.split(`${token} `).length - 1]).toEqual([token, 1]);
    });

  await test.step('and so it is on the screen, after a reload', async () => {
    await page.reload();
    await article.opened();
    await article.saved();
    expect((await article.blocks()).filter((text) => text.startsWith('t000'))).toEqual([`${tokens.join(' ')} `]);
  });
});
