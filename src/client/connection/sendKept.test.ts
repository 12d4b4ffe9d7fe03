import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { endpoints } from '#api/all.ts';
import { readDocument, startedArticle, writeDocument } from '#article/newArticle.ts';
import { schemaNumber } from '#article/version.ts';
import { type SignedIn, startNewsroom, type TestNewsroom } from '#testing/startNewsroom.ts';
import { browserAt, type Tab, type TestBrowser } from '#testing/tab.ts';
import { claim } from './claim.ts';
import { forgetOld } from './forgetOld.ts';
import type { SessionRecord } from './journalRecords.ts';
import { sendKept } from './sendKept.ts';

const day = 24 * 60 * 60 * 1000;
/** A limit for what never comes; how fast it comes is measured elsewhere. */
const patient = { timeout: 10_000 };

let newsroom: TestNewsroom;
let anna: SignedIn;
let annas: TestBrowser;
let article: string;
let tabs: Tab[];

beforeEach(async () => {
  newsroom = await startNewsroom();
  anna = await newsroom.person('reporter', 'Anna');
  annas = browserAt(newsroom, anna);
  article = (await anna.call(endpoints.createArticle, {})).id;
  tabs = [];
});
afterEach(async () => {
  vi.restoreAllMocks();
  for (const tab of tabs) tab.kill();
  expect(newsroom.errors).toEqual([]);
  await newsroom.close();
});

async function open(browser: TestBrowser, id: string, online = true): Promise<Tab> {
  const tab = await browser.tab(id, { online });
  tabs.push(tab);
  return tab;
}

/** What a page does when somebody is signed in. */
function sending({ channel, journal, locks, person }: Tab) {
  return sendKept({ person, channel, journal, locks: locks.manager, newId: newsroom.home.newId, now: Date.now });
}

/** An earlier release let a colleague take the id of a session that had sent nothing. */
async function becomes(client: string, { me }: SignedIn): Promise<void> {
  await newsroom.home.db.transaction((query) =>
    query.updateTable('writer').set({ author: me.id }).where('client', '=', client).execute(),
  );
}

async function words(id: string): Promise<string> {
  const { document } = await newsroom.owner.call(endpoints.readDocumentAt, { id });
  return readDocument(document).textContent;
}

test('what a crash left in an article that nobody opens again is sent, once', async () => {
  const tab = await open(annas, article);
  await tab.session.ready;
  tab.channel.drop();
  tab.type('Aus dem Tunnel. ');
  await tab.written();
  tab.kill();

  const other = (await anna.call(endpoints.createArticle, {})).id;
  const next = await open(annas, other);
  const [one, again] = [sending(next), sending(next)];
  await expect.poll(() => words(article), patient).toBe('Aus dem Tunnel. ');
  await expect.poll(async () => (await next.journal.unsaved(next.person)).unsent, patient).toBe(0);
  one();
  again();
});

test('somebody else on the same computer neither sends nor sees it; who wrote it does later', async () => {
  const tab = await open(annas, article);
  await tab.session.ready;
  tab.channel.drop();
  tab.type('Nur für Anna. ');
  await tab.written();
  tab.kill();

  const bruno = await newsroom.person('editor', 'Bruno');
  const his = await open(browserAt(newsroom, bruno, annas.database), article);
  await his.session.ready;
  sending(his);
  expect(await his.journal.kept(his.person)).toMatchObject([{ article, unsent: 0 }]);
  expect(his.session.state.doc.textContent).toBe('');
  his.kill();
  expect(await words(article)).toBe('');

  const other = (await anna.call(endpoints.createArticle, {})).id;
  sending(await open(annas, other));
  await expect.poll(() => words(article), patient).toBe('Nur für Anna. ');
});

test('an article that was started without the server is made when it is back, once', async () => {
  const id = 'begun-in-a-train';
  const tab = await open(annas, article, false);
  const document = { version: 0, json: writeDocument(startedArticle(id, { section: 'Kultur' })) };
  const record = {
    ...{ client: 'client-of-train', article: id, person: anna.me.id, schema: schemaNumber, writable: true },
    ...{ epoch: 0, seq: 0, flight: 0, version: 0, unsent: 0, unborn: { section: 'Kultur' }, at: Date.now() },
  };
  await tab.journal.write({ record, row: 0, units: [], whole: true, committed: [], document, displaced: [] });
  expect(await tab.journal.unsaved(tab.person)).toMatchObject({ unsent: 1 });

  const writing = await open(annas, id, false);
  await writing.session.ready;
  expect(writing.session.writable).toBe(true);
  writing.type('Erste Worte. ');
  await writing.written();
  writing.kill();

  const next = await open(annas, article);
  sending(next);
  await expect.poll(() => words(id), patient).toBe('Erste Worte. ');
  expect(await anna.call(endpoints.getArticle, { id })).toMatchObject({ id, section: 'Kultur' });
  // The question of an answer that was lost makes no second one, and nobody gets somebody else's by its id.
  expect(await anna.call(endpoints.createArticle, { id })).toEqual({ id });
  const bruno = await newsroom.person('reporter', 'Bruno');
  await expect(bruno.call(endpoints.createArticle, { id })).rejects.toThrow('forbidden');
  const { articles } = await anna.call(endpoints.listArticles, {});
  expect(articles.map((row) => row.id).sort()).toEqual([article, id].sort());
});

test('who opens it while it is being sent is not told that there is no such article', async () => {
  const id = 'begun-in-a-train';
  const document = { version: 0, json: writeDocument(startedArticle(id, {})) };
  const record = {
    ...{ client: 'client-of-train', article: id, person: anna.me.id, schema: schemaNumber, writable: true },
    ...{ epoch: 0, seq: 0, flight: 0, version: 0, unsent: 0, unborn: {}, at: Date.now() },
  };
  const tab = await open(annas, article);
  await tab.journal.write({ record, row: 0, units: [], whole: true, committed: [], document, displaced: [] });
  // Another one has the session in hand, and has not come to the server yet.
  const held = await claim(tab.locks.manager, record.client);
  const opened = await open(annas, id);
  await opened.session.ready;
  expect(opened.session.store.getState().problem).toBeNull();
  opened.type('Erste Worte. ');
  await expect.poll(() => words(id), patient).toBe('Erste Worte. ');

  held?.release();
  const next = await open(annas, article);
  sending(next);
  await expect.poll(async () => (await next.journal.unsaved(next.person)).unsent, patient).toBe(0);
  expect(await words(id)).toBe('Erste Worte. ');
});

test('what was left under an id that is somebody else’s by now is sent under another one, once', async () => {
  const tab = await open(annas, article);
  await tab.session.ready;
  const [{ client }] = (await tab.journal.records(tab.person)) as [SessionRecord];
  tab.channel.drop();
  tab.type('Im Zug ');
  tab.type('getippt. ');
  await tab.written();
  tab.kill();
  const bruno = await newsroom.person('editor', 'Bruno');
  await becomes(client, bruno);

  const other = (await anna.call(endpoints.createArticle, {})).id;
  const next = await open(annas, other);
  sending(next);
  await expect.poll(() => words(article), patient).toBe('Im Zug getippt. ');
  await expect.poll(async () => (await next.journal.unsaved(next.person)).unsent, patient).toBe(0);
  expect((await next.journal.records(next.person)).map((record) => record.client)).not.toContain(client);
  expect(await words(article)).toBe('Im Zug getippt. ');
});

test('so it is where the article itself is opened again', async () => {
  const tab = await open(annas, article);
  await tab.session.ready;
  const [{ client }] = (await tab.journal.records(tab.person)) as [SessionRecord];
  tab.channel.drop();
  tab.type('Im Zug getippt. ');
  await tab.written();
  tab.kill();
  await becomes(client, await newsroom.person('editor', 'Bruno'));
  const again = await open(annas, article);
  await again.view(({ phase }) => phase === 'closed');
  await expect.poll(() => words(article), patient).toBe('Im Zug getippt. ');
  again.kill();
  const third = await open(annas, article);
  await third.text((text) => text.trim() === 'Im Zug getippt.');
  await third.view(({ receipt }) => receipt.kind === 'saved');
});

test('copies of everybody go after a week, unsent words and what somebody has open stay', async () => {
  const unsent = (await anna.call(endpoints.createArticle, {})).id;
  const tab = await open(annas, unsent);
  await tab.session.ready;
  tab.channel.drop();
  tab.type('Noch nicht gesendet. ');
  await tab.written();
  tab.kill();
  const read = await open(annas, article);
  await read.session.ready;
  await read.written();
  read.kill();
  const bruno = await newsroom.person('editor', 'Bruno');
  const his = await open(browserAt(newsroom, bruno, annas.database), article);
  await his.session.ready;
  await his.written();
  vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 8 * day);
  await forgetOld({ person: his.person, journal: his.journal, locks: his.locks.manager, now: Date.now });
  expect((await his.journal.records()).map(({ person, unsent: count }) => [person, count > 0]).sort()).toEqual(
    [
      [anna.me.id, true],
      [bruno.me.id, false],
    ].sort(),
  );
});
