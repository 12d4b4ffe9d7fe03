import type { Page } from '@playwright/test';
import { blocks } from '#blocks/all.ts';
import type { BlockDefinition, NodeJson } from '#blocks/defineBlock.ts';
import { catalogs } from '#words/catalogs.ts';
import { sayIn } from '#words/say.ts';
import { ArticleScreen } from '../fixtures/ArticleScreen.ts';
import { expect, type Newsroom, test } from '../fixtures/newsroom.ts';

const words = 'Worte für diesen Block';

/** What fills a block that asks for more than words before it asks for words. Every other block is filled by typing at once. */
const fillings: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  divider: async () => {},
  embed: async (page) => {
    await expect(page.getByRole('textbox', { name: 'Address of the post, film or chart' })).toBeFocused();
    await page.keyboard.type('https://youtu.be/dQw4w9WgXcQ');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('textbox', { name: 'Manuscript' })).toBeFocused();
    await page.keyboard.type(words);
  },
  related: async (page) => {
    await expect(page.getByRole('combobox', { name: 'Find an article' })).toBeFocused();
    await page.keyboard.type('Nachbar');
    await expect(page.getByRole('option', { name: /Der Nachbarartikel/ })).toHaveAttribute('aria-selected', 'true');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('textbox', { name: 'Manuscript' })).toBeFocused();
    await page.keyboard.type(words);
  },
};

/** Another article, for the blocks that lead to one. */
async function writeNeighbour(page: Page, newsroom: Newsroom): Promise<void> {
  await page.goto(`/articles/${await newsroom.createArticle()}`);
  const article = new ArticleScreen(page);
  await article.opened();
  await article.startWriting();
  await page.keyboard.press('Enter');
  await page.keyboard.type('Der Nachbarartikel');
  await article.saved();
  await page.goto('/');
  await expect(page.getByRole('row').filter({ hasText: 'Der Nachbarartikel' })).toBeVisible();
}

/** Goes down the open insert menu to the entry of this name and takes it. */
async function take(page: Page, label: string): Promise<void> {
  const chosen = page.getByRole('listbox', { name: 'Blocks' }).getByRole('option', { selected: true });
  await expect(chosen).toBeVisible();
  for (let step = 0; step < 30; step += 1) {
    const name = ((await chosen.textContent()) ?? '').trim();
    // The key stands behind the name.
    if (name === label || (name.startsWith(label) && /^(Ctrl|Alt|⌘)/.test(name.slice(label.length)))) break;
    await page.keyboard.press('ArrowDown');
  }
  await expect(chosen).toContainText(label);
  await page.keyboard.press('Enter');
}

const entries = (blocks as readonly BlockDefinition[]).flatMap((block) =>
  block.place === 'front' ? [] : (block.menu ?? []).map((entry) => ({ block, entry })),
);

test('every block of the body stands in the insert menu', () => {
  const named = new Set(entries.map(({ block }) => block.name));
  const body = (blocks as readonly BlockDefinition[]).filter(({ place }) => place !== 'front');
  expect(body.filter(({ name }) => !named.has(name))).toEqual([]);
});

const say = sayIn('en', catalogs.en);

for (const { block, entry } of entries) {
  const label = say(entry.label);
  test(`${label}: inserted, filled, moved, taken back and removed without a mouse`, async ({ newsroom, page }) => {
    if (block.name === 'related') await writeNeighbour(page, newsroom);
    const id = await newsroom.createArticle();
    await page.goto(`/articles/${id}`);
    const article = new ArticleScreen(page);
    await article.opened();
    const { keyboard } = page;
    const body = async () => ((await newsroom.document(id)) as NodeJson).content?.slice(3) ?? [];
    const kinds = async () => (await body()).map(({ type }) => type);
    const made = async () => JSON.stringify((await body())[1]);

    await article.startWriting();
    await keyboard.press('ControlOrMeta+End');
    await keyboard.type('Davor.');
    await keyboard.press('Enter');
    await keyboard.press('Enter');
    await keyboard.type('Danach.');
    await keyboard.press('ArrowUp');
    await expect.poll(kinds).toEqual(['paragraph', 'paragraph', 'paragraph']);
    const between = ['paragraph', block.name, 'paragraph'];
    const first = [block.name, 'paragraph', 'paragraph'];

    await test.step('insert', async () => {
      await keyboard.type(`/${label.split(/[\s-]/)[0]?.toLowerCase()}`);
      await take(page, label);
      await expect.poll(kinds).toEqual(between);
    });

    await test.step('fill', async () => {
      await (fillings[block.name] ?? (async () => keyboard.type(words)))(page);
      if (block.name !== 'divider') await expect.poll(made).toContain(words);
      // A line without words is chosen as a whole from the text behind it.
      else await keyboard.press('ArrowUp');
    });

    await test.step('move', async () => {
      await keyboard.press('Alt+ArrowUp');
      await expect.poll(kinds).toEqual(block.name === 'paragraph' ? between : first);
      if (block.name === 'paragraph') await expect.poll(async () => JSON.stringify((await body())[0])).toContain(words);
    });

    await test.step('undo', async () => {
      await keyboard.press('ControlOrMeta+z');
      await expect.poll(kinds).toEqual(between);
      await expect.poll(async () => JSON.stringify((await body())[0])).toContain('Davor.');
      await keyboard.press('ControlOrMeta+Shift+z');
      await keyboard.press('Alt+ArrowDown');
      await expect.poll(kinds).toEqual(between);
    });

    await test.step('remove', async () => {
      const before = await body();
      await keyboard.press('ControlOrMeta+Shift+Backspace');
      await expect.poll(kinds).toEqual(['paragraph', 'paragraph']);
      await keyboard.press('ControlOrMeta+z');
      await expect.poll(body).toEqual(before);
    });
  });
}
