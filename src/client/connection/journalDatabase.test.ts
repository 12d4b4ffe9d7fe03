import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { expect, test } from 'vitest';
import { endpoints } from '#api/all.ts';
import { readDocument } from '#article/newArticle.ts';
import { schemaNumber } from '#article/version.ts';
import { startNewsroom } from '#testing/startNewsroom.ts';
import { browserAt } from '#testing/tab.ts';

test('what the first form of the local copy has unsent is sent, and pictures find their place in it', async () => {
  const newsroom = await startNewsroom();
  const { owner } = newsroom;
  const { id } = await owner.call(endpoints.createArticle, {});
  const { document } = await owner.call(endpoints.readDocumentAt, { id });
  const old = await openDB('galley-first-form', 1, {
    upgrade(made) {
      for (const store of ['sessions', 'displaced']) {
        const table = made.createObjectStore(store, { keyPath: store === 'sessions' ? 'client' : 'id' });
        table.createIndex('place', ['person', 'article']);
        table.createIndex('person', 'person');
      }
      for (const store of ['documents', 'committed', 'units']) made.createObjectStore(store);
    },
  });
  const place = { article: id, person: owner.me.id };
  const client = 'client-of-then';
  const record = { client, ...place, schema: schemaNumber, writable: true, epoch: 0, seq: 0, flight: 0, version: 0 };
  await old.put('sessions', { ...record, unsent: 1, at: Date.now() });
  await old.put('documents', { version: 0, json: document }, client);
  const end = readDocument(document).content.size - 1;
  const slice = { content: [{ type: 'text', text: 'Im Zug getippt.' }] };
  await old.put('units', [[{ stepType: 'replace', from: end, to: end, slice }]], [client, 1]);
  await old.put('displaced', { id: 'text-of-then', ...place, words: 'verdrängt', reason: 'rebase', at: Date.now() });
  old.close();

  const tab = await browserAt(newsroom, owner, 'galley-first-form').tab(id);
  await tab.view(({ receipt }) => receipt.kind === 'saved');
  expect(JSON.stringify(await owner.call(endpoints.readDocumentAt, { id }))).toContain('Im Zug getippt.');
  expect(tab.session.store.getState().displaced).toMatchObject([{ id: 'text-of-then', words: 'verdrängt' }]);
  const picture = { id: 'picture-of-now', ...place, name: 'a.jpg', type: 'image/jpeg', bytes: new ArrayBuffer(1) };
  await tab.journal.keepFile(picture);
  expect(await tab.journal.files(owner.me.id)).toMatchObject([{ id: 'picture-of-now' }]);
  await expect.poll(() => tab.journal.unsaved(owner.me.id)).toMatchObject({ unsent: 0 });
  tab.kill();
  await newsroom.close();
});
