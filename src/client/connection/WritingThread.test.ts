import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type InProcess, threadInProcess } from '#testing/threadInProcess.ts';
import { type Journal, openJournal } from './journal.ts';
import type { JournalWrite } from './journalWrites.ts';
import { threadFrom } from './WritingThread.ts';
import { watchAway } from './watchAway.ts';

let databases = 0;
let name: string;
let thread: InProcess;
let journal: Journal;
let journals: Journal[];

/** Opens the local copy as another tab does. */
function opened(home?: InProcess['home']): Journal {
  const journal = openJournal(name, home && threadFrom(home));
  journals.push(journal);
  return journal;
}

/** One key of a session's: the write of that number. */
function key(row: number, client = 'client01', change: Partial<JournalWrite> = {}): JournalWrite {
  return {
    record: {
      ...{ client, article: 'article1', person: 'anna', schema: 1, writable: true },
      ...{ epoch: 0, seq: 0, flight: 0, version: 3, unsent: row, at: row },
    },
    ...{ row, units: [[`step ${row}`]], whole: false, committed: [], document: null, displaced: [] },
    ...change,
  };
}

/** A write with the document, and all units. */
function whole(row: number, units: readonly (readonly unknown[])[], client = 'client01'): JournalWrite {
  return key(row, client, { units, whole: true, document: { version: 3, json: 'the document' } });
}

/** Everything that is in the database, by store. */
async function everything(): Promise<Record<string, unknown[]>> {
  const db = await openDB(name);
  const stores = [...db.objectStoreNames];
  const rows = await Promise.all(stores.map(async (store) => [store, await db.getAll(store)] as const));
  db.close();
  return Object.fromEntries(rows);
}

const nothing = { committed: [], displaced: [], documents: [], files: [], sessions: [], units: [] };

/** Resolves when every message that is on its way has come, and what it began in the database has ended. */
async function quiet(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}

beforeEach(async () => {
  databases += 1;
  name = `galley-thread-${databases}`;
  journals = [];
  thread = threadInProcess();
  journal = opened(thread.home);
  await journal.write(whole(1, []));
  await thread.open;
});
afterEach(() => {
  vi.restoreAllMocks();
  for (const one of journals) one.close();
});

describe('what a session appends', () => {
  test('is written by the thread, and the page finds it', async () => {
    await journal.write(key(2));
    await journal.write(key(3, 'client01', { committed: [{ first: 4, steps: ['a colleague’s'] }] }));
    expect(thread.asked).toEqual([2, 3]);
    expect(await journal.read('client01')).toMatchObject({
      record: { unsent: 3, row: 3 },
      document: { json: 'the document' },
      committed: [{ first: 4, steps: ['a colleague’s'] }],
      units: [['step 2'], ['step 3']],
    });
  });

  test('is written by the page until the thread has the database open', async () => {
    const late = threadInProcess();
    const letGo = late.hold();
    const other = opened(late.home);
    await other.write(whole(1, [], 'client02'));
    await other.write(key(2, 'client02'));
    expect(late.asked).toEqual([]);
    letGo();
    await late.open;
    await other.write(key(3, 'client02'));
    expect(late.asked).toEqual([3]);
    expect((await other.read('client02'))?.units).toEqual([['step 2'], ['step 3']]);
  });

  test('is written by the page where there are no threads', async () => {
    const start = () => {
      throw new DOMException('Not here', 'SecurityError');
    };
    const other = opened({ ...threadInProcess().home, start });
    await other.write(whole(1, [], 'client02'));
    await other.write(key(2, 'client02'));
    expect((await other.read('client02'))?.units).toEqual([['step 2']]);
  });

  test('is written by the page where the thread cannot open the database', async () => {
    const refused = threadInProcess();
    const letGo = refused.hold();
    const other = opened(refused.home);
    await other.write(whole(1, [], 'client02'));
    const open = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('No storage for threads', 'SecurityError');
    });
    letGo();
    await quiet();
    open.mockRestore();
    await other.write(key(2, 'client02'));
    expect(refused.asked).toEqual([]);
    expect((await other.read('client02'))?.units).toEqual([['step 2']]);
  });

  test('with displaced words is written by the page, which tells who listens', async () => {
    const heard = vi.fn();
    journal.onDisplaced(heard);
    await journal.write(key(2, 'client01', { displaced: [{ id: 'text1', words: 'Gone', reason: 'rebase', at: 0 }] }));
    expect(heard).toHaveBeenCalledOnce();
    await journal.write(key(3));
    expect(thread.asked).toEqual([3]);
  });
});

describe('a thread that dies', () => {
  test('leaves what it has not taken to the page, for good', async () => {
    thread.hold();
    const [one, other] = [journal.write(key(2)), quiet()];
    await other;
    thread.die();
    await one;
    await journal.write(key(3));
    expect(thread.asked).toEqual([2]);
    expect((await journal.read('client01'))?.units).toEqual([['step 2'], ['step 3']]);
  });

  test('without a word is found out by the next write, and never heard again', async () => {
    const letGo = thread.hold();
    const never = expect(journal.write(key(2))).rejects.toThrow('does not answer');
    await quiet();
    // What the session does when nothing was answered in its time.
    await journal.write(whole(3, [['step 2'], ['step 3']]));
    await never;
    await journal.write(key(4));
    const before = await everything();
    letGo();
    thread.setAway(true);
    await quiet();
    expect(await everything()).toEqual(before);
    expect(thread.asked).toEqual([2]);
    expect((await journal.read('client01'))?.units).toEqual([['step 2'], ['step 3'], ['step 4']]);
  });
});

describe('a page that goes away', () => {
  test('writes what is under way itself, at once, and the thread may come before', async () => {
    const write = journal.write(key(2));
    thread.setAway(true);
    await write;
    await quiet();
    expect((await journal.read('client01'))?.units).toEqual([['step 2']]);
  });

  test('or after: nothing is doubled, and nothing newer is written over', async () => {
    const letGo = thread.hold();
    const [one, other] = [journal.write(key(2)), journal.write(whole(1, [], 'client02'))];
    await Promise.all([other, quiet()]);
    thread.setAway(true);
    await one;
    await journal.write(key(3));
    // All that came before was taken back, and written as one.
    await journal.write(key(4, 'client01', { whole: true, units: [['rebased']] }));
    const before = await everything();
    letGo();
    await quiet();
    expect(await everything()).toEqual(before);
    expect((await journal.read('client01'))?.units).toEqual([['rebased']]);
    expect(thread.asked).toEqual([2]);
  });

  test('and comes back has the thread again', async () => {
    thread.setAway(true);
    await journal.write(key(2));
    thread.setAway(false);
    await journal.write(key(3));
    expect(thread.asked).toEqual([3]);
    expect((await journal.read('client01'))?.units).toEqual([['step 2'], ['step 3']]);
  });

  test('has its requests made before the event has ended', async () => {
    thread.hold();
    const write = journal.write(key(2));
    await quiet();
    const put = vi.spyOn(IDBObjectStore.prototype, 'put');
    thread.setAway(true);
    // Promises that are kept already are all that may lie between: whoever goes away still does those.
    for (let turn = 0; turn < 10; turn += 1) await null;
    expect(put).toHaveBeenCalledTimes(2);
    await write;
  });

  test('is one that is hidden, frozen or left, until it is seen again', () => {
    const page = new EventTarget();
    const said: boolean[] = [];
    let hidden = false;
    const end = watchAway(
      page,
      () => hidden,
      (away) => void said.push(away),
    );
    const happens = (event: string) => void page.dispatchEvent(new Event(event));
    happens('pagehide');
    happens('pageshow');
    hidden = true;
    happens('visibilitychange');
    happens('freeze');
    happens('resume');
    hidden = false;
    happens('visibilitychange');
    end();
    happens('pagehide');
    expect(said).toEqual([false, true, false, true, true, true, false]);
  });
});

describe('what is forgotten stays so', () => {
  const ways: [string, (forgetter: Journal) => Promise<void>][] = [
    ['at a sign-out', (forgetter) => forgetter.wipe('anna')],
    ['when an article may not be read', (forgetter) => forgetter.forgetArticle('anna', 'article1')],
    ['when a session is', (forgetter) => forgetter.forget('client01')],
  ];

  for (const [when, forget] of ways)
    for (const where of ['here', 'in another tab'] as const) {
      const forgetter = () => (where === 'here' ? journal : opened());

      test(`${when}, ${where}, though the thread takes a write afterwards`, async () => {
        const letGo = thread.hold();
        const refused = expect(journal.write(key(2))).rejects.toThrow();
        await quiet();
        await forget(forgetter());
        letGo();
        await refused;
        await quiet();
        expect(await everything()).toEqual(nothing);
      });

      test(`${when}, ${where}, though the thread takes a write meanwhile`, async () => {
        const write = journal.write(key(2)).catch(() => undefined);
        await forget(forgetter());
        await write;
        await quiet();
        expect(await everything()).toEqual(nothing);
        expect(thread.asked).toEqual([2]);
      });

      test(`${when}, ${where}, though the page goes away with a write under way`, async () => {
        thread.hold();
        const refused = expect(journal.write(key(2))).rejects.toThrow();
        await quiet();
        await forget(forgetter());
        await quiet();
        thread.setAway(true);
        await refused;
        expect(await everything()).toEqual(nothing);
      });

      test(`${when}, ${where}: nothing is sent to the thread afterwards`, async () => {
        await forget(forgetter());
        await quiet();
        await expect(journal.write(key(2))).rejects.toThrow();
        await quiet();
        expect(thread.asked).toEqual([]);
        expect(await everything()).toEqual(nothing);
      });
    }
});

test('a session that is forgotten while its document is written has none', async () => {
  const other = opened();
  const write = other.write(whole(1, [], 'client02'));
  await other.forget('client02');
  await write;
  await journal.forget('client01');
  await expect(other.write(key(2, 'client02'))).rejects.toThrow('gone');
  expect(await everything()).toEqual(nothing);
});

test('a database that is deleted is let go by the thread too, and what comes next is refused and not half written', async () => {
  await journal.write(key(2));
  await new Promise((resolve) => {
    indexedDB.deleteDatabase(name).onsuccess = resolve;
  });
  await expect(journal.write(key(3))).rejects.toThrow('gone');
  await journal.write(whole(4, [['step 2'], ['step 3']]));
  await journal.write(key(5));
  expect(thread.asked).toEqual([2, 5]);
  expect((await journal.read('client01'))?.units).toEqual([['step 2'], ['step 3'], ['step 5']]);
});

test('a thread whose database was let go and does not open again leaves everything to the page', async () => {
  await new Promise((resolve) => {
    indexedDB.deleteDatabase(name).onsuccess = resolve;
  });
  await journal.write(whole(2, []));
  vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('No storage for threads', 'SecurityError');
  });
  for (const row of [3, 4]) await journal.write(key(row));
  expect(thread.asked).toEqual([3]);
  expect((await journal.read('client01'))?.units).toEqual([['step 3'], ['step 4']]);
});

test('a browser that is full is said by the thread as by the page', async () => {
  const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('Full', 'QuotaExceededError');
  });
  await expect(journal.write(key(2))).rejects.toThrow('Full');
  await expect(journal.write(whole(3, []))).rejects.toThrow('Full');
  full.mockRestore();
  await journal.write(whole(4, [['step 2']]));
  await journal.write(key(5));
  expect(thread.asked).toEqual([2, 5]);
  expect((await journal.read('client01'))?.units).toEqual([['step 2'], ['step 5']]);
});

test('a session that another tab goes on with is out of reach for the thread of the tab before', async () => {
  const letGo = thread.hold();
  const write = journal.write(key(2)).catch((error: unknown) => error);
  await quiet();
  const next = opened();
  const found = await next.read('client01');
  expect(found?.record.row).toBe(1);
  await next.write(whole(2, []));
  const before = await everything();
  letGo();
  expect(await write).toBeInstanceOf(Error);
  expect(await everything()).toEqual(before);
});

test('a journal that is closed leaves no write unanswered', async () => {
  thread.hold();
  const write = journal.write(key(2));
  await quiet();
  journal.close();
  await expect(write).rejects.toThrow('gone');
  await journal.write(whole(3, [['step 2']]));
  expect((await journal.read('client01'))?.units).toEqual([['step 2']]);
});
