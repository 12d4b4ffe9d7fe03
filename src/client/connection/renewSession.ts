import type { IDBPDatabase } from 'idb';
import { inOneAfter, type Tables } from './journalDatabase.ts';
import type { SessionRecord } from './journalRecords.ts';
import { type JournalWrite, put, remove } from './journalWrites.ts';

/**
 * Gives a session another id, under which nothing was sent: it is there under the one or the other, never under both. Only
 * who holds its lock may. Durable when it resolves; rejects where it was forgotten meanwhile.
 */
export function renewSession(
  db: IDBPDatabase<Tables>,
  { record, document, committed, units }: Pick<JournalWrite, 'record' | 'document' | 'committed' | 'units'>,
  client: string,
): Promise<void> {
  return inOneAfter(
    db,
    ['sessions', 'documents', 'committed', 'units'],
    (store) => store('sessions').get(record.client) as IDBRequest<SessionRecord | undefined>,
    (store, before) => {
      if (!before) throw new Error('The local copy is gone');
      const renewed = { ...record, client, epoch: 0, seq: 0, flight: 0 };
      const row = record.row ?? 0;
      put({ record: renewed, document, committed, units, row, whole: true, displaced: [] }, store);
      remove(record.client, store);
    },
  );
}
