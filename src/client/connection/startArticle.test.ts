import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { endpoints } from '#api/all.ts';
import { Problem } from '#api/problem.ts';
import { type SignedIn, startNewsroom, type TestNewsroom } from '#testing/startNewsroom.ts';
import { browserAt, type Tab, type TestBrowser } from '#testing/tab.ts';
import { keepHouse } from './house.store.ts';
import { sendKept } from './sendKept.ts';
import { startArticle } from './startArticle.ts';

let newsroom: TestNewsroom;
let anna: SignedIn;
let annas: TestBrowser;
let tab: Tab;

beforeEach(async () => {
  newsroom = await startNewsroom();
  anna = await newsroom.person('reporter', 'Anna');
  annas = browserAt(newsroom, anna);
  tab = await annas.tab((await anna.call(endpoints.createArticle, {})).id);
  await tab.session.ready;
});
afterEach(async () => {
  vi.unstubAllGlobals();
  keepHouse(null);
  tab.kill();
  expect(newsroom.errors).toEqual([]);
  await newsroom.close();
});

const start = () => startArticle({ section: 'Kultur' }, { me: anna.me, channel: tab.channel, journal: tab.journal });

for (const status of [409, 500, 503])
  for (const done of [false, true])
    test(`answered ${status} by what lies between, ${done ? 'after' : 'before'} it was made, there is one article, and it can be written`, async () => {
      vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
        if (done) await anna.fetch(path, init);
        return new Response('<h1>Error</h1>', { status });
      });
      const id = await start();
      const { channel, journal, locks, person } = tab;
      sendKept({ person, channel, journal, locks: locks.manager, newId: newsroom.home.newId, now: Date.now });
      await expect
        .poll(async () =>
          (await anna.call(endpoints.listArticles, { section: 'Kultur' })).articles.map((row) => row.id),
        )
        .toEqual([id]);
      const writing = await annas.tab(id);
      await writing.session.ready;
      await writing.view(({ writable }) => writable);
      writing.type('Erste Worte. ');
      await writing.view(({ receipt }) => receipt.kind === 'saved');
      writing.kill();
    });

test('without a connection it begins in the language that the house is remembered to have decided, and stays in it', async () => {
  const newArticles = { language: 'fr-CH' } as const;
  keepHouse([{ id: 'newsroom', name: '', settings: { languages: {}, names: [], newArticles } }]);
  vi.stubGlobal('fetch', async () => new Response('<h1>Error</h1>', { status: 503 }));
  const id = await start();
  const begun = await annas.tab(id, { online: false });
  await begun.session.ready;
  expect(begun.session.state.doc.attrs).toMatchObject({ language: 'fr-CH', section: 'Kultur' });
  begun.kill();
  // Decided anew before the server hears of it.
  await newsroom.owner.call(endpoints.putNewArticles, { language: 'it-CH', version: 0 });
  const { channel, journal, locks, person } = tab;
  sendKept({ person, channel, journal, locks: locks.manager, newId: newsroom.home.newId, now: Date.now });
  await expect
    .poll(async () => (await anna.call(endpoints.listArticles, { section: 'Kultur' })).articles)
    .toMatchObject([{ id, language: 'fr-CH' }]);
});

test('the server’s own refusal is told, and nothing is begun', async () => {
  vi.stubGlobal('fetch', async () => Response.json(new Problem('forbidden').toJSON(), { status: 403 }));
  await expect(start()).rejects.toThrow('forbidden');
  expect(await tab.journal.unsaved(tab.person)).toMatchObject({ unsent: 0 });
});
