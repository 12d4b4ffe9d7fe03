import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { openJournal } from '../connection/journal.ts';
import { leftUnsaved } from './leftUnsaved.ts';

const session = (unsent: number) => ({
  record: {
    ...{ client: 'client01', article: 'article1', person: 'anna', schema: 1, writable: true },
    ...{ epoch: 0, seq: 0, flight: 0, version: 0, unsent, at: 0 },
  },
  row: 1,
  units: [],
  whole: true,
  committed: [],
  document: { version: 0, json: {} },
  displaced: [],
});
const line = (online: boolean) => ({ online }) as Parameters<typeof leftUnsaved>[1];

test('what is being sent is waited for; what cannot be, and displaced text, is counted', async () => {
  const journal = openJournal();
  await journal.write(session(2));
  expect(await leftUnsaved(journal, line(false), 'anna')).toBe(2);
  expect(await leftUnsaved(journal, line(false), 'bruno')).toBe(0);
  const sending = leftUnsaved(journal, line(true), 'anna');
  await journal.write(session(0));
  expect(await sending).toBe(0);
  await journal.write({ ...session(1), displaced: [{ id: 'text1', words: 'Gone', reason: 'rebase', at: 0 }] });
  expect(await leftUnsaved(journal, line(true), 'anna')).toBe(2);
  journal.close();
});
