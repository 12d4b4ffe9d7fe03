import { type DBSchema, type IDBPDatabase, openDB, unwrap } from 'idb';
import type { DisplacedOutcome, DisplacedText } from '#api/displaced.ts';
import { inTime } from './inTime.ts';
import type { JournalledSteps, SessionRecord } from './journalRecords.ts';

interface Place {
  person: string;
  article: string;
}

/** A displaced text, and whether the server knows of it and of what became of it. */
export type DisplacedRow = DisplacedText & Place & { outcome?: DisplacedOutcome; told?: boolean };

/** A picture that the server has not got yet. */
export interface WaitingFile extends Place {
  id: string;
  name: string;
  type: string;
  bytes: ArrayBuffer;
}

export interface Tables extends DBSchema {
  sessions: { key: string; value: SessionRecord; indexes: { place: [string, string]; person: string } };
  documents: { key: string; value: { version: number; json: unknown } };
  committed: { key: [string, number]; value: JournalledSteps };
  units: { key: [string, number]; value: readonly (readonly unknown[])[] };
  displaced: { key: string; value: DisplacedRow; indexes: { place: [string, string]; person: string } };
  files: { key: string; value: WaitingFile; indexes: { place: [string, string]; person: string } };
}

export type StoreName = 'sessions' | 'documents' | 'committed' | 'units' | 'displaced' | 'files';
export type Stores = (name: StoreName) => IDBObjectStore;

/**
 * Makes the requests in one transaction: when one cannot even be made, none is. Resolves when they are durable. The
 * browser's own interface: a promise for each request is a tenth of what a key costs.
 */
export function inOne(db: IDBPDatabase<Tables>, names: StoreName[], request: (store: Stores) => void): Promise<void> {
  return transact(db, names, (store, make) => make(() => request(store)));
}

/** The same with what is found first, in the same transaction; none is made when `request` throws. */
export function inOneAfter<Found>(
  db: IDBPDatabase<Tables>,
  names: StoreName[],
  look: (store: Stores) => IDBRequest<Found>,
  request: (store: Stores, found: Found) => void,
): Promise<void> {
  return transact(db, names, (store, make) => {
    const looked = look(store);
    looked.onsuccess = () => make(() => request(store, looked.result));
  });
}

function transact(
  db: IDBPDatabase<Tables>,
  names: StoreName[],
  begin: (store: Stores, make: (requests: () => void) => void) => void,
): Promise<void> {
  return new Promise((durable, failed) => {
    const transaction = unwrap(db).transaction(names, 'readwrite', { durability: 'strict' });
    transaction.oncomplete = () => durable();
    // A request's failure fails the transaction, which is where it is heard.
    transaction.onabort = () => failed(transaction.error ?? new Error('The local copy was not written'));
    const make = (requests: () => void) => {
      try {
        requests();
        // Not left to the browser, which would wait for the answers: a page that goes away does not hear them.
        transaction.commit();
      } catch (error) {
        abort(transaction);
        failed(error);
      }
    };
    begin((name) => transaction.objectStore(name), make);
  });
}

function abort(transaction: { abort(): void }): void {
  try {
    transaction.abort();
  } catch {
    // It has ended by itself.
  }
}

/** Longest that a browser may take to open the database: some never answer in private windows. */
const patience = 3_000;

/** The database as a thread has it: opened when it is first wanted, and again after the browser closed or deleted it. */
export interface OpenDatabase {
  open(): Promise<IDBPDatabase<Tables>>;
  close(): void;
}

/** `lost` is called when what was known of what is in the database counts no more. */
export function lazyDatabase(name: string, lost: () => void = () => undefined): OpenDatabase {
  let opening: Promise<IDBPDatabase<Tables>> | null = null;
  const gone = () => {
    opening = null;
    lost();
  };
  return {
    open() {
      opening ??= openDatabase(name, gone);
      opening.catch(gone);
      return opening;
    },
    close() {
      opening?.then(
        (db) => db.close(),
        () => undefined,
      );
      gone();
    },
  };
}

async function openDatabase(name: string, lost: () => void): Promise<IDBPDatabase<Tables>> {
  const opening = openDB<Tables>(name, 2, {
    upgrade(made, before) {
      const old = ['sessions', 'displaced'] as const;
      for (const store of before === 0 ? ([...old, 'files'] as const) : (['files'] as const)) {
        const keyPath = store === 'sessions' ? 'client' : 'id';
        const table = made.createObjectStore(store, { keyPath });
        table.createIndex('place', ['person', 'article']);
        table.createIndex('person', 'person');
      }
      if (before === 0) for (const store of ['documents', 'committed', 'units'] as const) made.createObjectStore(store);
    },
    // Somebody wants the database gone: let it go, what is open here goes on without.
    blocking: (_current, _blocked, event) => {
      (event.target as IDBDatabase).close();
      lost();
    },
    terminated: lost,
  });
  return inTime(opening, patience, 'The local copy does not open');
}
