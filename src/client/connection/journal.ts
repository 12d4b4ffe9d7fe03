import { type DBSchema, type IDBPDatabase, openDB, unwrap } from 'idb';
import { inTime } from './inTime.ts';
import type { DisplacedText } from './sessionView.ts';

/** What the local copy knows of a session besides its text: enough to become it. */
export interface SessionRecord {
  client: string;
  article: string;
  /** The signed-in person's id: another person's records are neither shown nor sent. */
  person: string;
  schema: number;
  writable: boolean;
  epoch: number;
  /** The last number given to a batch. */
  seq: number;
  /** How many of the first unconfirmed steps went out as batch `seq`; 0 when nothing is in flight. */
  flight: number;
  /** The version that the unconfirmed steps stand on. */
  version: number;
  /** How many steps are not confirmed. */
  unsent: number;
  /** Milliseconds since 1970 UTC, this computer's clock. */
  at: number;
}

/** Committed steps as they came; `first` is the version that the first of them made. */
export interface JournalledSteps {
  first: number;
  steps: readonly unknown[];
}

/** A session as it was written: `document` at its version, the committed steps from there to `record.version`, then the own. */
export interface JournalledSession {
  record: SessionRecord;
  document: { version: number; json: unknown };
  committed: readonly JournalledSteps[];
  units: readonly (readonly unknown[])[];
}

/** One write: all of it or nothing. An older state is safe to find again, a mixed one is not. */
export interface JournalWrite {
  record: SessionRecord;
  /** Number of the row that holds the units, larger than any before. */
  row: number;
  units: readonly (readonly unknown[])[];
  /** Whether the units are all there are, rather than what comes after those written before. */
  whole: boolean;
  committed: readonly JournalledSteps[];
  /** With a document all steps up to its version are forgotten. */
  document: { version: number; json: unknown } | null;
  displaced: readonly DisplacedText[];
}

/** What is kept of one article, in all sessions of it. */
interface KeptArticle {
  article: string;
  /** How many changes are not committed. */
  unsent: number;
  displaced: number;
  /** When it was touched last, this computer's clock. */
  at: number;
  /** The newest confirmed document that is here, as ProseMirror JSON; undefined where only displaced text is left. */
  document: unknown;
}

/** Numbers of changes that are not committed, and of texts that were displaced and not dismissed. */
interface Unsaved {
  unsent: number;
  displaced: number;
}

/** The local copy of what a writer has not been told to be saved. Every method rejects when the browser refuses or has lost it. */
export interface Journal {
  sessions(person: string, article: string): Promise<SessionRecord[]>;
  /** Null when there is none, or not enough of one to go on from. */
  read(client: string): Promise<JournalledSession | null>;
  /** Durable when it resolves. */
  write(change: JournalWrite): Promise<void>;
  forget(client: string): Promise<void>;
  displaced(person: string, article: string): Promise<DisplacedText[]>;
  dismiss(id: string): Promise<void>;
  /** What of a person is in this browser alone. */
  unsaved(person: string): Promise<Unsaved>;
  /** The same by article. */
  kept(person: string): Promise<KeptArticle[]>;
  /** Forgets everything of a person, at sign-out; sessions of theirs that still run, in whichever tab, are refused. */
  wipe(person: string): Promise<void>;
  /** Lets a person's sessions write again, at sign-in. */
  admit(person: string): void;
  close(): void;
}

/** What a tab tells the others of the same local copy. */
type News = { forgotten: readonly string[] } | { wiped: string } | { admitted: string };

interface Place {
  person: string;
  article: string;
}

interface Tables extends DBSchema {
  sessions: { key: string; value: SessionRecord; indexes: { place: [string, string]; person: string } };
  documents: { key: string; value: { version: number; json: unknown } };
  committed: { key: [string, number]; value: JournalledSteps };
  units: { key: [string, number]; value: readonly (readonly unknown[])[] };
  displaced: { key: string; value: DisplacedText & Place; indexes: { place: [string, string]; person: string } };
}

const rowsOf = (client: string) => IDBKeyRange.bound([client], [client, []]);

/** Opens lazily, and again after the browser closed or deleted the database. */
export function openJournal(name = 'galley'): Journal {
  let opening: Promise<IDBPDatabase<Tables>> | null = null;
  /** Sessions whose document is known to be in the open database: steps without it would be of no use. */
  const grounded = new Set<string>();
  const wiped = new Set<string>();

  let tabs: BroadcastChannel | null = new BroadcastChannel(name);
  const hear = (news: News) => {
    if ('forgotten' in news) for (const client of news.forgotten) grounded.delete(client);
    else if ('wiped' in news) wiped.add(news.wiped);
    else wiped.delete(news.admitted);
  };
  tabs.onmessage = ({ data }: MessageEvent<News>) => hear(data);
  const tell = (news: News) => {
    hear(news);
    tabs?.postMessage(news);
  };

  const lost = () => {
    opening = null;
    grounded.clear();
  };
  const database = () => {
    opening ??= open(name, lost);
    opening.catch(lost);
    return opening;
  };

  async function remove(clients: readonly string[]): Promise<void> {
    const db = await database();
    tell({ forgotten: clients });
    await inOne(db, ['sessions', 'documents', 'committed', 'units'], (store) => {
      for (const client of clients) {
        store('sessions').delete(client);
        store('documents').delete(client);
        store('committed').delete(rowsOf(client));
        store('units').delete(rowsOf(client));
      }
    });
  }

  return {
    async sessions(person, article) {
      return (await database()).getAllFromIndex('sessions', 'place', [person, article]);
    },

    async read(client) {
      const transaction = (await database()).transaction(['sessions', 'documents', 'committed', 'units']);
      const [record, document, committed, units] = await Promise.all([
        transaction.objectStore('sessions').get(client),
        transaction.objectStore('documents').get(client),
        transaction.objectStore('committed').getAll(rowsOf(client)),
        transaction.objectStore('units').getAll(rowsOf(client)),
      ]);
      if (!record || !document) return null;
      grounded.add(client);
      return { record, document, committed, units: units.flat() };
    },

    async write(change) {
      const { client, person } = change.record;
      if (wiped.has(person)) throw new Error('Signed out');
      const db = await database();
      // The database was deleted and made anew.
      if (!change.document && !grounded.has(client)) throw new Error('The local copy is gone');
      await inOne(db, storesOf(change), (store) => put(change, store));
      grounded.add(client);
    },

    forget: (client) => remove([client]),

    async displaced(person, article) {
      const found = await (await database()).getAllFromIndex('displaced', 'place', [person, article]);
      const texts = found.map(({ person: _person, article: _article, ...text }) => text);
      return texts.sort((one, other) => one.at - other.at);
    },

    async dismiss(id) {
      await (await database()).delete('displaced', id);
    },

    async unsaved(person) {
      const db = await database();
      const records = await db.getAllFromIndex('sessions', 'person', person);
      const displaced = await db.countFromIndex('displaced', 'person', person);
      return { unsent: records.reduce((sum, { unsent }) => sum + unsent, 0), displaced };
    },

    async kept(person) {
      const transaction = (await database()).transaction(['sessions', 'documents', 'displaced']);
      const [records, texts] = await Promise.all([
        transaction.objectStore('sessions').index('person').getAll(person),
        transaction.objectStore('displaced').index('person').getAll(person),
      ]);
      const documents = transaction.objectStore('documents');
      const kept = new Map<string, KeptArticle>();
      const of = (article: string) =>
        kept.get(article) ?? { article, unsent: 0, displaced: 0, at: 0, document: undefined };
      for (const { client, article, unsent, at } of records.sort((one, other) => one.at - other.at)) {
        const before = of(article);
        const document = (await documents.get(client))?.json ?? before.document;
        kept.set(article, { ...before, unsent: before.unsent + unsent, at: Math.max(before.at, at), document });
      }
      for (const { article, at } of texts) {
        const before = of(article);
        kept.set(article, { ...before, displaced: before.displaced + 1, at: Math.max(before.at, at) });
      }
      return [...kept.values()];
    },

    async wipe(person) {
      tell({ wiped: person });
      const db = await database();
      await remove(await db.getAllKeysFromIndex('sessions', 'person', person));
      const texts = await db.getAllKeysFromIndex('displaced', 'person', person);
      await inOne(db, ['displaced'], (store) => {
        for (const id of texts) store('displaced').delete(id);
      });
    },

    admit: (person) => tell({ admitted: person }),

    close() {
      tabs?.close();
      tabs = null;
      void opening?.then((db) => db.close());
      lost();
    },
  };
}

type StoreName = 'sessions' | 'documents' | 'committed' | 'units' | 'displaced';
type Stores = (name: StoreName) => IDBObjectStore;

/**
 * Makes the requests in one transaction: when one cannot even be made, none is. Resolves when they are durable. The
 * browser's own interface: a promise for each request is a tenth of what a key costs.
 */
function inOne(db: IDBPDatabase<Tables>, names: StoreName[], request: (store: Stores) => void): Promise<void> {
  return new Promise((durable, failed) => {
    const transaction = unwrap(db).transaction(names, 'readwrite', { durability: 'strict' });
    transaction.oncomplete = () => durable();
    // A request's failure fails the transaction, which is where it is heard.
    transaction.onabort = () => failed(transaction.error ?? new Error('The local copy was not written'));
    try {
      request((name) => transaction.objectStore(name));
      // Not left to the browser, which would wait for the answers: a page that goes away does not hear them.
      transaction.commit();
    } catch (error) {
      abort(transaction);
      failed(error);
    }
  });
}

function abort(transaction: { abort(): void }): void {
  try {
    transaction.abort();
  } catch {
    // It has ended by itself.
  }
}

/** The stores a write touches: those of a keystroke are two. */
function storesOf({ document, committed, displaced }: JournalWrite): StoreName[] {
  const stores: StoreName[] = ['sessions', 'units'];
  if (document) stores.push('documents');
  if (document || committed.length > 0) stores.push('committed');
  if (displaced.length > 0) stores.push('displaced');
  return stores;
}

function put({ record, document, committed, whole, units, row, displaced }: JournalWrite, store: Stores): void {
  const { client, person, article } = record;
  store('sessions').put(record);
  if (document) {
    store('documents').put(document, client);
    store('committed').delete(IDBKeyRange.bound([client], [client, document.version]));
  }
  for (const steps of committed) store('committed').put(steps, [client, steps.first]);
  if (whole) store('units').delete(rowsOf(client));
  if (units.length > 0) store('units').put(units, [client, row]);
  for (const text of displaced) store('displaced').put({ ...text, person, article });
}

/** Longest that a browser may take to open the database: some never answer in private windows. */
const patience = 3_000;

async function open(name: string, lost: () => void): Promise<IDBPDatabase<Tables>> {
  const opening = openDB<Tables>(name, 1, {
    upgrade(made) {
      for (const store of ['sessions', 'displaced'] as const) {
        const keyPath = store === 'sessions' ? 'client' : 'id';
        const table = made.createObjectStore(store, { keyPath });
        table.createIndex('place', ['person', 'article']);
        table.createIndex('person', 'person');
      }
      for (const store of ['documents', 'committed', 'units'] as const) made.createObjectStore(store);
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

/** A record without unsent text is of no use after a week, and not to be kept on a computer for longer. */
const kept = 7 * 24 * 60 * 60 * 1000;

/** Whether a record has nothing unsent and was not touched for a week. Only who holds its lock may forget it. */
export function outlived({ unsent, at }: SessionRecord, now: number): boolean {
  return unsent === 0 && now - at > kept;
}
