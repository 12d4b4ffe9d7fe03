import type { Page } from '@playwright/test';
import { article, crosshead, factbox, paragraph } from '#testing/write.ts';
import { ArticleScreen } from '../fixtures/ArticleScreen.ts';
import { expect, test } from '../fixtures/newsroom.ts';
import { writeArticle } from '../fixtures/writeArticle.ts';

const start = ['', 'Tram', '', 'Eins', 'Zwei', 'Drei', 'Vier', 'Fünf'];
const front = start.slice(0, 3);

/** Carries what the pressed handle holds to the upper edge of a block, until the line shows it: what drags is fetched when the pointer comes to the handle. */
async function carry(page: Page, to: { x: number; y: number }): Promise<void> {
  await expect(async () => {
    await page.mouse.move(to.x + 40, to.y + 20);
    await page.mouse.move(to.x + 20, to.y + 2, { steps: 5 });
    await expect(page.locator('.drop-line')).toBeVisible({ timeout: 500 });
  }).toPass();
}

test('whole blocks are chosen, moved, doubled, cut, deleted and dragged, by keys and by hand, and it is said', async ({
  newsroom,
  page,
  context,
}) => {
  const { keyboard } = page;
  const id = await newsroom.createArticle();
  const body = [paragraph('Eins'), crosshead('Zwei'), paragraph('Drei'), paragraph('Vier'), paragraph('Fünf')];
  await writeArticle(newsroom.origin, await newsroom.cookie(context), id, article({ headline: 'Tram' }, ...body));
  await page.goto(`/articles/${id}`);
  const screen = new ArticleScreen(page);
  await screen.opened();
  const said = page.getByRole('status', { name: 'Announcements' });
  const blocks = () => screen.blocks();

  await test.step('Escape chooses the block, Enter goes back to the same place in the text', async () => {
    await screen.caretAtEndOf('Zwei');
    await keyboard.press('ArrowLeft');
    await keyboard.press('Escape');
    await expect(said).toHaveText('Crosshead, Zwei, 2 of 5, selected');
    await keyboard.press('Enter');
    await keyboard.type('x');
    await expect.poll(blocks).toEqual([...front, 'Eins', 'Zwexi', 'Drei', 'Vier', 'Fünf']);
    await keyboard.press('Backspace');
    await keyboard.press('Escape');
    await keyboard.type('y');
    await expect.poll(blocks).toEqual([...front, 'Eins', 'Zweyi', 'Drei', 'Vier', 'Fünf']);
    await keyboard.press('Backspace');
    await expect.poll(blocks).toEqual(start);
  });

  await test.step('arrows choose the next block, with Shift more of them', async () => {
    await keyboard.press('Escape');
    await keyboard.press('ArrowDown');
    await expect(said).toHaveText('Paragraph, Drei, 3 of 5, selected');
    await keyboard.press('ArrowUp');
    await keyboard.press('Shift+ArrowDown');
    await expect(said).toHaveText('2 blocks selected, 2 to 3 of 5');
    await keyboard.press('Shift+ArrowDown');
    await keyboard.press('Shift+ArrowUp');
    await expect(said).toHaveText('2 blocks selected, 2 to 3 of 5');
  });

  await test.step('they move together, and stay chosen', async () => {
    await keyboard.press('Alt+ArrowDown');
    await expect.poll(blocks).toEqual([...front, 'Eins', 'Vier', 'Zwei', 'Drei', 'Fünf']);
    await expect(said).toHaveText('Moved to place 3 of 5. 2 blocks selected, 3 to 4 of 5');
    await keyboard.press('Alt+ArrowUp');
    await keyboard.press('Alt+ArrowUp');
    await expect.poll(blocks).toEqual([...front, 'Zwei', 'Drei', 'Eins', 'Vier', 'Fünf']);
    for (let move = 0; move < 3; move += 1) await keyboard.press('ControlOrMeta+z');
    await expect.poll(blocks).toEqual(start);
  });

  await test.step('they are doubled, and deleted, and each is one undo', async () => {
    await keyboard.press('ControlOrMeta+d');
    await expect.poll(blocks).toEqual([...front, 'Eins', 'Zwei', 'Drei', 'Zwei', 'Drei', 'Vier', 'Fünf']);
    await expect(said).toHaveText('2 blocks duplicated. 2 blocks selected, 4 to 5 of 7');
    await keyboard.press('Delete');
    await expect.poll(blocks).toEqual(start);
    await expect(said).toHaveText('2 blocks deleted');
    await keyboard.press('ControlOrMeta+z');
    await keyboard.press('ControlOrMeta+z');
    await expect.poll(blocks).toEqual(start);
  });

  await test.step('cut and pasted elsewhere they are the same blocks', async () => {
    await screen.caretAtEndOf('Zwei');
    await keyboard.press('Escape');
    await keyboard.press('Shift+ArrowDown');
    await keyboard.press('ControlOrMeta+x');
    await expect.poll(blocks).toEqual([...front, 'Eins', 'Vier', 'Fünf']);
    await screen.caretAtEndOf('Fünf');
    await keyboard.press('Enter');
    await keyboard.press('ControlOrMeta+v');
    await expect.poll(blocks).toEqual([...front, 'Eins', 'Vier', 'Fünf', 'Zwei', 'Drei']);
    await expect(screen.manuscript.getByRole('heading', { level: 2 })).toHaveText('Zwei');
  });

  await test.step('with the handle they are dragged to another place; Escape leaves them where they were', async () => {
    await screen.caretAtEndOf('Zwei');
    await keyboard.press('Escape');
    await keyboard.press('Shift+ArrowDown');
    const handle = page.getByRole('button', { name: 'This block' });
    const dragTo = async (text: string) => {
      const from = await handle.boundingBox();
      const to = await screen.manuscript.getByText(text).boundingBox();
      if (!from || !to) throw new Error(`Not on the screen: ${text}`);
      await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
      await page.mouse.down();
      await carry(page, to);
    };
    await dragTo('Vier');
    await keyboard.press('Escape');
    await page.mouse.up();
    expect(await blocks()).toEqual([...front, 'Eins', 'Vier', 'Fünf', 'Zwei', 'Drei']);
    await dragTo('Vier');
    await page.mouse.up();
    await expect.poll(blocks).toEqual([...front, 'Eins', 'Zwei', 'Drei', 'Vier', 'Fünf']);
    await expect(said).toHaveText('Moved to place 2 of 5. 2 blocks selected, 2 to 3 of 5');
    await expect(page.getByRole('menu')).toHaveCount(0);
    await handle.click();
    await expect(page.getByRole('menuitem', { name: 'Duplicate' })).toBeVisible();
    await keyboard.press('Escape');
  });

  await test.step('what is in the database is what is seen, with an id for each block', async () => {
    await screen.saved();
    const document = (await newsroom.document(id)) as { content: { attrs?: { id?: string } }[] };
    const ids = document.content.slice(3).map(({ attrs }) => attrs?.id);
    expect(new Set(ids).size).toBe(5);
  });

  await test.step('after Escape, Tab leaves the manuscript', async () => {
    await keyboard.press('Escape');
    await keyboard.press('Tab');
    await expect(screen.manuscript).not.toBeFocused();
  });
});

test('blocks are dragged into a box and out of it, and what was chosen in one is what is dragged', async ({
  newsroom,
  page,
  context,
}) => {
  const id = await newsroom.createArticle();
  const body = [paragraph('Eins'), factbox('Kasten', 'Innen', 'Unten'), paragraph('Zwei')];
  await writeArticle(newsroom.origin, await newsroom.cookie(context), id, article({ headline: 'Tram' }, ...body));
  await page.goto(`/articles/${id}`);
  const screen = new ArticleScreen(page);
  await screen.opened();
  const blocks = () => screen.blocks();
  const box = screen.manuscript.getByRole('note');
  const dragTo = async (from: string, target: string) => {
    const handle = page.getByRole('button', { name: 'This block' });
    const [block, to] = [screen.manuscript.getByText(from), screen.manuscript.getByText(target)];
    // Beside its block: it follows within a frame.
    await expect
      .poll(async () => Math.abs(((await handle.boundingBox())?.y ?? 0) - ((await block.boundingBox())?.y ?? 999)))
      .toBeLessThan(20);
    await handle.hover();
    await page.mouse.down();
    const place = await to.boundingBox();
    if (!place) throw new Error(`Not on the screen: ${target}`);
    await carry(page, place);
    await page.mouse.up();
  };

  await screen.caretAtEndOf('Eins');
  await dragTo('Eins', 'Unten');
  await expect.poll(blocks).toEqual([...front, 'Kasten', 'Innen', 'Eins', 'Unten', 'Zwei']);
  await expect(box).toContainText('Eins');
  await expect(page.getByRole('status', { name: 'Announcements' })).toContainText('Moved to place 2 of 3');
  await dragTo('Eins', 'Innen');
  await expect.poll(blocks).toEqual([...front, 'Kasten', 'Eins', 'Innen', 'Unten', 'Zwei']);
  await dragTo('Eins', 'Zwei');
  await expect.poll(blocks).toEqual([...front, 'Kasten', 'Innen', 'Unten', 'Eins', 'Zwei']);
  await expect(box).not.toContainText('Eins');
  for (let move = 0; move < 3; move += 1) await page.keyboard.press('ControlOrMeta+z');
  await expect.poll(blocks).toEqual([...front, 'Eins', 'Kasten', 'Innen', 'Unten', 'Zwei']);
});
