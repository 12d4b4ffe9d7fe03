import 'fake-indexeddb/auto';
import { expect, test, vi } from 'vitest';
import { JournalWriter } from './JournalWriter.ts';
import { openJournal } from './journal.ts';

test('a state that cannot be written is said, and written when it can be', async () => {
  const complaint = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const journal = openJournal('galley-writer');
  const said: boolean[] = [];
  let broken = true;
  const writer = new JournalWriter(journal, {
    record: () => ({
      ...{ client: 'client01', article: 'article1', person: 'anna', schema: 1, writable: true },
      ...{ epoch: 0, seq: 0, flight: 0, version: 3, unsent: 1, at: 0 },
    }),
    units: () => {
      if (broken) throw new Error('No steps');
      return [['a step']];
    },
    document: () => 'the document',
    journalled: (works) => void said.push(works),
    written: () => undefined,
  });
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
});
