import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { endpoints } from '#api/all.ts';
import { writeDocument } from '#article/newArticle.ts';
import { schemaNumber } from '#article/version.ts';
import { type SignedIn, startNewsroom, type TestNewsroom } from '#testing/startNewsroom.ts';
import { browserAt, type Tab } from '#testing/tab.ts';
import { tellDisplaced } from './tellDisplaced.ts';

let newsroom: TestNewsroom;
let anna: SignedIn;
let article: string;
let tab: Tab;
let end: () => void;

beforeEach(async () => {
  newsroom = await startNewsroom();
  anna = await newsroom.person('reporter', 'Anna');
  article = (await anna.call(endpoints.createArticle, {})).id;
  tab = await browserAt(newsroom, anna).tab(article);
  await tab.session.ready;
  await displace('Was hier nicht blieb.');
});
afterEach(async () => {
  end();
  vi.useRealTimers();
  vi.unstubAllGlobals();
  tab.kill();
  expect(newsroom.errors).toEqual([]);
  await newsroom.close();
});

/** Words that this browser alone knows of. */
async function displace(words: string): Promise<void> {
  const { doc } = tab.session.state;
  const record = {
    ...{ client: 'client-of-before', article, person: anna.me.id, schema: schemaNumber, writable: true },
    ...{ epoch: 0, seq: 0, flight: 0, version: 0, unsent: 0, at: Date.now() },
  };
  const text = { id: 'displaced-1', words, reason: 'rebase' as const, at: Date.now() };
  const document = { version: 0, json: writeDocument(doc) };
  await tab.journal.write({ record, row: 0, units: [], whole: true, committed: [], document, displaced: [text] });
}

const told = async () => (await newsroom.owner.call(endpoints.listDisplaced, { id: article })).texts;

/** What lies between answers some requests itself; null lets one through, and `done` does what was asked all the same. */
function between(...answers: ({ status: number; done: boolean } | null)[]): () => number {
  let asked = 0;
  vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
    const answer = answers[asked];
    asked += 1;
    if (!answer || answer.done) {
      const real = await anna.fetch(path, init);
      if (!answer) return real;
    }
    return new Response('<h1>Error</h1>', { status: answer.status });
  });
  return () => asked;
}

test('a text that something between answered for is told again by itself, and is there once', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const asked = between({ status: 500, done: false }, { status: 409, done: true }, { status: 503, done: false }, null);
  end = tellDisplaced(tab, () => undefined);
  const settled = async () => (await tab.journal.displacedRows(tab.person))[0]?.told;
  await vi.waitFor(
    async () => {
      vi.advanceTimersByTime(1_000);
      expect(await settled()).toBe(true);
    },
    { timeout: 10_000, interval: 10 },
  );
  expect(asked()).toBeGreaterThanOrEqual(4);
  expect(await told()).toMatchObject([{ words: 'Was hier nicht blieb.' }]);
});

test('a text that the server refuses is told once, and stays here', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const asked: string[] = [];
  vi.stubGlobal('fetch', async (path: string) => {
    asked.push(path);
    return Response.json({ code: 'forbidden' }, { status: 403 });
  });
  end = tellDisplaced(tab, () => undefined);
  await vi.waitFor(() => expect(asked).toHaveLength(1));
  await vi.advanceTimersByTimeAsync(300_000);
  expect(asked).toHaveLength(1);
  expect(await tab.journal.displacedRows(tab.person)).toMatchObject([{ words: 'Was hier nicht blieb.' }]);
});
