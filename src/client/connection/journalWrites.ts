import type { IDBPDatabase } from 'idb';
import type { DisplacedText } from '#api/displaced.ts';
import { inOne, inOneAfter, type StoreName, type Stores, type Tables } from './journalDatabase.ts';
import type { JournalledSteps, SessionRecord } from './journalRecords.ts';

/** One write: all of it or nothing. An older state is safe to find again, a mixed one is not. */
export interface JournalWrite {
  record: SessionRecord;
  /** Number of the write, and of the row that holds its units: one more than the one before. */
  row: number;
  units: readonly (readonly unknown[])[];
  /** Whether the units are all there are, rather than what comes after those written before. */
  whole: boolean;
  committed: readonly JournalledSteps[];
  /** With a document all steps up to its version are forgotten. */
  document: { version: number; json: unknown } | null;
  displaced: readonly DisplacedText[];
}

/** All that is kept of a session, a row at a time. */
export const rowsOf = (client: string) => IDBKeyRange.bound([client], [client, []]);

/** Takes away all that is kept of a session. */
export function remove(client: string, store: Stores): void {
  store('sessions').delete(client);
  store('documents').delete(client);
  store('committed').delete(rowsOf(client));
  store('units').delete(rowsOf(client));
}

/** Writes whatever was there before. Durable when it resolves. */
export function writeDown(db: IDBPDatabase<Tables>, change: JournalWrite): Promise<void> {
  return inOne(db, storesOf(change), (store) => put(change, store));
}

/**
 * Writes only where the session's last write is the one before this. Whoever comes late, when the session was forgotten, is
 * another tab's or was written on elsewhere, changes nothing and rejects: two connections may write without agreeing.
 */
export function writeNext(db: IDBPDatabase<Tables>, change: JournalWrite): Promise<void> {
  const { record, row } = change;
  return inOneAfter(
    db,
    storesOf(change),
    (store) => store('sessions').get(record.client) as IDBRequest<SessionRecord | undefined>,
    (store, before) => {
      if (before?.row !== row - 1) throw new Error('The local copy is another one now');
      put(change, store);
    },
  );
}

/** The stores a write touches: those of a keystroke are two. */
function storesOf({ document, committed, displaced }: JournalWrite): StoreName[] {
  const stores: StoreName[] = ['sessions', 'units'];
  if (document) stores.push('documents');
  if (document || committed.length > 0) stores.push('committed');
  if (displaced.length > 0) stores.push('displaced');
  return stores;
}

export function put({ record, document, committed, whole, units, row, displaced }: JournalWrite, store: Stores): void {
  const { client, person, article } = record;
  store('sessions').put({ ...record, row } satisfies SessionRecord);
  if (document) {
    store('documents').put(document, client);
    store('committed').delete(IDBKeyRange.bound([client], [client, document.version]));
  }
  for (const steps of committed) store('committed').put(steps, [client, steps.first]);
  if (whole) store('units').delete(rowsOf(client));
  if (units.length > 0) store('units').put(units, [client, row]);
  for (const text of displaced) store('displaced').put({ ...text, person, article });
}
