import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { endpoints } from '#api/all.ts';
import { createNewsroom } from '#server/createNewsroom.ts';
import { headOf } from '#server/log/log.db.ts';
import { documentAt } from '#server/log/snapshots.ts';
import { textOf } from '#testing/edits.ts';
import { startNewsroom, type TestNewsroom } from '#testing/startNewsroom.ts';
import { browserAt, type Tab, type TabOptions, type TestBrowser } from '#testing/tab.ts';
import type { SessionView } from './sessionView.ts';

let newsroom: TestNewsroom;
let article: string;
let anna: TestBrowser;
let bruno: TestBrowser;
let open: Tab[];

const saved = ({ receipt, phase }: SessionView) => phase === 'ready' && receipt.kind === 'saved';
const shown = ({ session }: Tab) => textOf(session.state.doc).trim();

async function tab(browser: TestBrowser, options?: TabOptions): Promise<Tab> {
  const made = await browser.tab(article, options);
  open.push(made);
  if (options?.online !== false) await made.view(saved);
  return made;
}

/** What the log says, read anew. */
async function onServer(): Promise<string> {
  const { query } = newsroom.home.db;
  const row = await headOf(query, article);
  return textOf(await documentAt(query, article, row?.head ?? 0)).trim();
}

/** The server starts with what a backup had when the article was at a version; without one, from before there was the article. */
async function restored(version?: number): Promise<void> {
  await newsroom.newsroom.close();
  await newsroom.home.db.transaction(async (query) => {
    const after = version ?? -1;
    await query.deleteFrom('batch').where('article', '=', article).where('first', '>', after).execute();
    await query.deleteFrom('writer').where('article', '=', article).where('first', '>', after).execute();
    await query.deleteFrom('snapshot').where('article', '=', article).where('version', '>', after).execute();
    if (version === undefined) await query.deleteFrom('article').where('id', '=', article).execute();
    else await query.updateTable('article').set({ head: version }).where('id', '=', article).execute();
  });
  newsroom.newsroom = createNewsroom(newsroom.home);
}

/** Types, and resolves with the version that has it. */
async function write(one: Tab, words: string): Promise<number> {
  one.type(words);
  const { receipt } = await one.view(saved);
  return receipt.kind === 'saved' ? receipt.version : Number.NaN;
}

beforeEach(async () => {
  newsroom = await startNewsroom();
  open = [];
  article = (await newsroom.owner.call(endpoints.createArticle, {})).id;
  anna = browserAt(newsroom, await newsroom.person('editor', 'Anna'));
  bruno = browserAt(newsroom, await newsroom.person('editor', 'Bruno'));
});
afterEach(async () => {
  for (const one of open) one.kill();
  expect(newsroom.errors).toEqual([]);
  await newsroom.close();
});

describe('a server that a backup was restored on', () => {
  test('and written on: a tab from before shows its text, and keeps the words that only stood here', async () => {
    const one = await tab(anna);
    const backup = await write(one, 'Before the backup. ');
    await write(one, 'After the backup. ');
    one.channel.drop();
    await restored(backup);
    const other = await tab(bruno);
    await write(other, 'By a colleague. ');
    await write(other, 'Once more. ');
    await one.channel.connect();
    await one.text((text) => text.includes('Once more.'));
    await write(one, 'And on. ');
    expect(shown(one)).toBe(await onServer());
    expect(one.session.store.getState().displaced).toMatchObject([
      { reason: 'restored', words: expect.stringContaining('After the backup.') },
    ]);
  });

  test('and not written on: what was saved after the backup is kept, with what was not', async () => {
    const one = await tab(anna);
    const backup = await write(one, 'Before the backup. ');
    await write(one, 'After the backup. ');
    one.channel.drop();
    one.type('Unsent. ');
    await one.written();
    await restored(backup);
    await one.channel.connect();
    const { displaced } = await one.view((view) => saved(view) && view.displaced.length > 0);
    expect(shown(one)).toBe(await onServer());
    expect(displaced).toMatchObject([
      { reason: 'restored', words: expect.stringContaining('After the backup. Unsent.') },
    ]);
  });

  test('is told from the local copy, too, when the tab is opened again', async () => {
    const one = await tab(anna);
    const backup = await write(one, 'Before the backup. ');
    await write(one, 'After the backup. ');
    await one.session.close();
    await restored(backup);
    const other = await tab(bruno);
    await write(other, 'By a colleague. ');
    await write(other, 'Once more. ');
    const again = await tab(anna);
    expect(shown(again)).toBe(await onServer());
    const { displaced } = await again.view((view) => view.displaced.length > 0);
    expect(displaced).toMatchObject([{ words: expect.stringContaining('After the backup.') }]);
  });

  test('from before the article: it is closed, and what this browser has stays, there and on the screen', async () => {
    const one = await tab(anna);
    await write(one, 'Younger than the backup. ');
    one.channel.drop();
    await restored();
    await one.channel.connect();
    const { problem, displaced } = await one.view(({ phase }) => phase === 'closed');
    expect(problem?.code).toBe('gone');
    expect(displaced).toMatchObject([{ words: 'Younger than the backup.' }]);
    one.kill();
    const again = await tab(anna, { online: false });
    await again.session.ready;
    expect(shown(again)).toBe('Younger than the backup.');
  });

  test('with all that the tab has: nothing is displaced, and one writes on', async () => {
    const one = await tab(anna);
    const backup = await write(one, 'Before the backup. ');
    one.channel.drop();
    one.type('Unsent. ');
    await one.written();
    await restored(backup);
    await one.channel.connect();
    const { displaced } = await one.view(saved);
    expect(displaced).toEqual([]);
    expect(await onServer()).toBe(shown(one));
    expect(shown(one)).toContain('Unsent.');
  });
});
