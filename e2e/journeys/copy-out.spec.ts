import type { Page } from '@playwright/test';
import type { Node } from '@tiptap/pm/model';
import fc from 'fast-check';
import { readDocument } from '#article/newArticle.ts';
import { frontLength, schema } from '#article/schema.ts';
import { exampleNodes } from '#testing/examples.ts';
import { article, crosshead, list, paragraph, pullquote } from '#testing/write.ts';
import { ArticleScreen } from '../fixtures/ArticleScreen.ts';
import { expect, type Newsroom, test } from '../fixtures/newsroom.ts';
import { writeArticle } from '../fixtures/writeArticle.ts';

async function opened(newsroom: Newsroom, page: Page, doc?: Node): Promise<{ screen: ArticleScreen; id: string }> {
  const id = await newsroom.createArticle();
  if (doc) await writeArticle(newsroom.origin, await newsroom.cookie(page.context()), id, doc);
  await page.goto(`/articles/${id}`);
  const screen = new ArticleScreen(page);
  await screen.opened();
  await screen.startWriting();
  return { screen, id };
}

/** What is on the clipboard, by type. */
async function clipboard(page: Page): Promise<Record<string, string>> {
  return page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const entries = (item?.types ?? []).map(async (type) => [type, await (await item?.getType(type))?.text()]);
    return Object.fromEntries(await Promise.all(entries));
  });
}

const story = article(
  { headline: 'Ein Vertrag' },
  paragraph('Er ist ', schema.text('neu', [schema.mark('strong')]), '.'),
  crosshead('Was darin steht'),
  list('Reis', 'Mehl'),
  pullquote('«Ein Dokument»', 'Wladimir Putin'),
);

test('what is copied is the text, whatever the editor draws into it', async ({ newsroom, page }) => {
  const { screen } = await opened(newsroom, page, story);
  // Signs, matches and the frame of the block one is in are all on the screen.
  await page.keyboard.press('ControlOrMeta+Alt+p');
  await expect.poll(() => screen.signs('Er ist')).toBe('··¶');
  await page.keyboard.press('ControlOrMeta+f');
  await expect(page.getByRole('search').getByRole('textbox', { name: 'Find', exact: true })).toBeFocused();
  await page.keyboard.type('neu');
  await expect(page.getByRole('search').getByRole('status')).toHaveText('1 of 1');
  await screen.manuscript.getByText('Reis').click();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.press('ControlOrMeta+c');
  const { 'text/html': html = '', 'text/plain': text } = await clipboard(page);
  expect(text?.replaceAll('\r', '')).toBe(
    'Ein Vertrag\n\nEr ist neu.\n\nWas darin steht\n\nReis\nMehl\n\n«Ein Dokument»\nWladimir Putin',
  );
  // The browser cleans what it puts on the clipboard and adds styles of its own; nothing of the editor's is in it.
  expect(html).toContain('Er ist <strong');
  expect(html).not.toMatch(/data-id|data-sign|contenteditable|found|invisible|ProseMirror|button|margin-controls/);
});

test('the article, or what is selected, is copied as Markdown', async ({ newsroom, page }) => {
  await opened(newsroom, page, story);
  const copied = async () => (await clipboard(page))['text/plain']?.replaceAll('\r', '');
  const notice = page.getByRole('status', { name: 'Last notice' });
  await page.keyboard.press('ControlOrMeta+Alt+c');
  await expect(notice).toHaveText('The article is on the clipboard: Markdown');
  expect(await copied()).toBe(
    '# Ein Vertrag\n\nEr ist **neu**.\n\n## Was darin steht\n\n- Reis\n- Mehl\n\n> «Ein Dokument»\n>\n> — Wladimir Putin\n',
  );
  await page.keyboard.press('ControlOrMeta+Home');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Shift+End');
  await page.keyboard.press('ControlOrMeta+Alt+c');
  await expect(notice).toHaveText('The selection is on the clipboard: Markdown');
  expect(await copied()).toBe('# Ein Vertrag\n');
});

const withoutIds = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (key, inside) => (key === 'id' ? undefined : inside)));

const idsIn = (doc: Node): string[] => {
  const ids: string[] = [];
  doc.descendants((node) => void (typeof node.attrs.id === 'string' && ids.push(node.attrs.id)));
  return ids;
};

const lines = (doc: Node): string[] => {
  const found: string[] = [];
  doc.descendants((node) => {
    if (node.isTextblock) found.push(...node.textBetween(0, node.content.size).split('\n'));
  });
  return found.filter((line) => line.trim() !== '');
};

/** The first example of each part of the front, and body blocks. */
function articleOf(blocks: readonly Node[]): Node {
  const front = schema.topNodeType.createAndFill()?.children.slice(0, frontLength) ?? [];
  const filled = front.map((part) => exampleNodes().find(({ node }) => node.type === part.type)?.node ?? part);
  return schema.node('doc', null, [...filled, ...blocks]);
}

const bodyExamples = exampleNodes()
  .map(({ node }) => node)
  .filter((node) => node.type.isInGroup('block'));

test('a whole article of every block, in any order, is the same where it is pasted, with ids of its own', async ({
  newsroom,
  page,
}) => {
  const orders = fc.sample(fc.shuffledSubarray(bodyExamples, { minLength: bodyExamples.length }), {
    seed: 12,
    numRuns: 2,
  });
  for (const blocks of [bodyExamples, ...orders]) {
    const from = await opened(newsroom, page, articleOf(blocks));
    const original = readDocument(await newsroom.document(from.id));
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.press('ControlOrMeta+c');

    const to = await opened(newsroom, page);
    await page.keyboard.press('ControlOrMeta+v');
    await expect(to.screen.receipt).toContainText(/Saved.*v \d/);
    const pasted = readDocument(await newsroom.document(to.id));
    expect(withoutIds(pasted.content.toJSON())).toEqual(withoutIds(original.content.toJSON()));
    const old = new Set(idsIn(original));
    expect(idsIn(pasted).filter((id) => old.has(id))).toEqual([]);
    expect(new Set(idsIn(pasted)).size).toBe(idsIn(pasted).length);

    // As plain text, every line is there, in order.
    const plain = await opened(newsroom, page);
    await page.keyboard.press('ControlOrMeta+Shift+v');
    await expect(plain.screen.receipt).toContainText(/Saved.*v \d/);
    expect(lines(readDocument(await newsroom.document(plain.id)))).toEqual(lines(original));
  }
});
