import 'fake-indexeddb/auto';
import { expect, test, vi } from 'vitest';
import { mortal } from '#testing/tab.ts';
import { threadInProcess } from '#testing/threadInProcess.ts';
import { type JournalSource, JournalWriter } from './JournalWriter.ts';
import { type Journal, openJournal } from './journal.ts';
import type { JournalWrite } from './journalWrites.ts';
import { threadFrom } from './WritingThread.ts';

/** A session with some steps unsent, of which it is the source. */
function source(units: () => readonly (readonly unknown[])[], rest: Partial<JournalSource> = {}): JournalSource {
  return {
    record: () => ({
      ...{ client: 'client01', article: 'article1', person: 'anna', schema: 1, writable: true },
      ...{ epoch: 0, seq: 0, flight: 0, version: 3, unsent: 1, at: 0 },
    }),
    units,
    document: () => 'the document',
    journalled: () => undefined,
    written: () => undefined,
    ...rest,
  };
}

/** A writer whose document is written, and what types a step. */
async function typing(journal: Journal) {
  const units: string[][] = [];
  const writer = new JournalWriter(
    journal,
    source(() => [...units]),
  );
  writer.begin(3, 'the document');
  await writer.settled();
  const type = (step: string) => {
    units.push([step]);
    writer.append([[step]]);
  };
  return { writer, type };
}

test('a state that cannot be written is said, and written when it can be', async () => {
  const complaint = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const journal = openJournal('galley-writer');
  const said: boolean[] = [];
  let broken = true;
  const units = () => {
    if (broken) throw new Error('No steps');
    return [['a step']];
  };
  const writer = new JournalWriter(journal, source(units, { journalled: (works) => void said.push(works) }));
  writer.begin(3, 'the document');
  await writer.settled();
  expect(said).toEqual([false]);
  expect(complaint).toHaveBeenCalledOnce();
  broken = false;
  vi.advanceTimersByTime(5_000);
  await vi.waitFor(() => expect(said).toEqual([false, true]));
  expect(await journal.read('client01')).toMatchObject({ document: { version: 3 }, units: [['a step']] });
  await writer.stop();
  journal.close();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

for (const by of ['page', 'thread', 'thread, and says so first'] as const)
  test(`a page that is left has written down what waited for a write by the ${by}, whose end it does not hear`, async () => {
    const name = `galley-left-${by}`;
    const thread = threadInProcess();
    const tab = mortal(by === 'page' ? openJournal(name) : openJournal(name, threadFrom(thread.home)));
    const { writer, type } = await typing(tab.journal);
    if (by !== 'page') await thread.open;
    thread.hold();
    type('one');
    await null;
    await null;
    type('two');
    if (by.endsWith('first')) thread.setAway(true);
    writer.leave();
    thread.setAway(true);
    for (let turn = 0; turn < 10; turn += 1) await null;
    tab.kill();
    const next = openJournal(name);
    expect((await next.read('client01'))?.units).toEqual([['one'], ['two']]);
    next.close();
  });

for (const failing of [false, true])
  test(`a page that is left and comes back ${failing ? 'writes again what failed' : 'goes on'}`, async () => {
    const journal = openJournal(`galley-back-${failing}`);
    const written: JournalWrite[] = [];
    const write = (change: JournalWrite) => {
      written.push(change);
      return journal.write(change);
    };
    const { writer, type } = await typing({ ...journal, write });
    type('one');
    await null;
    await null;
    type('two');
    if (failing)
      vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
        throw new DOMException('Full', 'QuotaExceededError');
      });
    writer.leave();
    // It needs nothing of what it did not wait for.
    expect(written.at(-1)).toMatchObject({ row: 3, whole: true, units: [['one'], ['two']], document: { version: 3 } });
    for (let turn = 0; turn < 10; turn += 1) await null;
    vi.restoreAllMocks();
    type('three');
    await writer.settled();
    expect(written.at(-1)).toMatchObject({ whole: true, document: { version: 3 } });
    expect((await journal.read('client01'))?.units).toEqual([['one'], ['two'], ['three']]);
    await writer.stop();
    journal.close();
  });
