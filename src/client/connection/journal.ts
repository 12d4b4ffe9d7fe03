import type { IDBPDatabase } from 'idb';
import type { DisplacedOutcome, DisplacedText } from '#api/displaced.ts';
import {
  type DisplacedRow,
  inOne,
  openDatabase,
  type StoreName,
  type Stores,
  type Tables,
  type WaitingFile,
} from './journalDatabase.ts';
import type { JournalledSteps, SessionRecord } from './journalRecords.ts';

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
export interface KeptArticle {
  article: string;
  /** How many changes are not committed. */
  unsent: number;
  displaced: number;
  /** When it was touched last, this computer's clock. */
  at: number;
  /** As it was here last; undefined where only displaced text is left. */
  headline: string | undefined;
  /** Started here, and the server has not heard of it. */
  unborn: boolean;
}

/** Numbers of changes that are not committed, and of displaced texts that the server does not know of. */
interface Unsaved {
  unsent: number;
  displaced: number;
}

/** The local copy of what a writer has not been told to be saved. Every method rejects when the browser refuses or has lost it. */
export interface Journal {
  sessions(person: string, article: string): Promise<SessionRecord[]>;
  /** Every session of a person, in whatever article; of everybody without one. */
  records(person?: string): Promise<SessionRecord[]>;
  /** Null when there is none, or not enough of one to go on from. */
  read(client: string): Promise<JournalledSession | null>;
  /** Durable when it resolves. */
  write(change: JournalWrite): Promise<void>;
  forget(client: string): Promise<void>;
  /** Forgets everything of a person in one article, which they may not read any more. */
  forgetArticle(person: string, article: string): Promise<void>;
  /** What of an article is displaced and not settled. */
  displaced(person: string, article: string): Promise<DisplacedText[]>;
  /** Everything displaced of a person, with what the server has to be told. */
  displacedRows(person: string): Promise<DisplacedRow[]>;
  /** Writes down what becomes of a displaced text. */
  settle(id: string, outcome: DisplacedOutcome): Promise<void>;
  /** The server knows of a displaced text. */
  told(id: string): Promise<void>;
  /** The server knows what became of it: it is there for good. */
  forgetDisplaced(id: string): Promise<void>;
  /** Calls back when something displaced was written down here. Returns what ends it. */
  onDisplaced(listener: () => void): () => void;
  /** Keeps a picture until the server has it. */
  keepFile(file: WaitingFile): Promise<void>;
  files(person: string): Promise<WaitingFile[]>;
  forgetFile(id: string): Promise<void>;
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

const rowsOf = (client: string) => IDBKeyRange.bound([client], [client, []]);

/** Opens lazily, and again after the browser closed or deleted the database. */
export function openJournal(name = 'galley'): Journal {
  let opening: Promise<IDBPDatabase<Tables>> | null = null;
  /** Sessions whose document is known to be in the open database: steps without it would be of no use. */
  const grounded = new Set<string>();
  const wiped = new Set<string>();
  const listeners = new Set<() => void>();

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
    opening ??= openDatabase(name, lost);
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

  async function changeDisplaced(id: string, change: Partial<DisplacedRow>): Promise<void> {
    const { store, done } = (await database()).transaction('displaced', 'readwrite');
    const row = await store.get(id);
    if (row) await store.put({ ...row, ...change });
    await done;
  }

  async function forgetTexts(ids: readonly string[]): Promise<void> {
    await inOne(await database(), ['displaced'], (store) => {
      for (const id of ids) store('displaced').delete(id);
    });
  }

  return {
    async sessions(person, article) {
      return (await database()).getAllFromIndex('sessions', 'place', [person, article]);
    },

    async records(person) {
      const db = await database();
      return person === undefined ? db.getAll('sessions') : db.getAllFromIndex('sessions', 'person', person);
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
      if (change.displaced.length > 0) for (const listener of [...listeners]) listener();
    },

    forget: (client) => remove([client]),

    async forgetArticle(person, article) {
      const db = await database();
      await remove(await db.getAllKeysFromIndex('sessions', 'place', [person, article]));
      await forgetTexts(await db.getAllKeysFromIndex('displaced', 'place', [person, article]));
      for (const id of await db.getAllKeysFromIndex('files', 'place', [person, article])) await db.delete('files', id);
    },

    async displaced(person, article) {
      const found = await (await database()).getAllFromIndex('displaced', 'place', [person, article]);
      const open = found.filter(({ outcome }) => outcome === undefined);
      const texts = open.map(({ person: _person, article: _article, told: _told, ...text }) => text);
      return texts.sort((one, other) => one.at - other.at);
    },

    async displacedRows(person) {
      return (await database()).getAllFromIndex('displaced', 'person', person);
    },

    async settle(id, outcome) {
      await changeDisplaced(id, { outcome });
      for (const listener of [...listeners]) listener();
    },

    told: (id) => changeDisplaced(id, { told: true }),

    forgetDisplaced: (id) => forgetTexts([id]),

    onDisplaced(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },

    async keepFile(file) {
      if (wiped.has(file.person)) throw new Error('Signed out');
      await inOne(await database(), ['files'], (store) => store('files').put(file));
    },

    async files(person) {
      return (await database()).getAllFromIndex('files', 'person', person);
    },

    async forgetFile(id) {
      await (await database()).delete('files', id);
    },

    async unsaved(person) {
      const db = await database();
      const records = await db.getAllFromIndex('sessions', 'person', person);
      const texts = await db.getAllFromIndex('displaced', 'person', person);
      const displaced = texts.filter(({ told }) => !told).length;
      return { unsent: records.reduce((sum, record) => sum + changesOf(record), 0), displaced };
    },

    async kept(person) {
      const transaction = (await database()).transaction(['sessions', 'displaced']);
      const [records, texts] = await Promise.all([
        transaction.objectStore('sessions').index('person').getAll(person),
        transaction.objectStore('displaced').index('person').getAll(person),
      ]);
      const kept = new Map<string, KeptArticle>();
      const nothing = { unsent: 0, displaced: 0, at: 0, headline: undefined, unborn: false };
      const of = (article: string) => kept.get(article) ?? { article, ...nothing };
      for (const record of records.sort((one, other) => one.at - other.at)) {
        const { article, at, headline } = record;
        const before = of(article);
        const unsent = before.unsent + changesOf(record);
        const unborn = before.unborn || record.unborn !== undefined;
        kept.set(article, { ...before, unsent, at: Math.max(before.at, at), headline, unborn });
      }
      for (const { article, at, outcome } of texts) {
        if (outcome) continue;
        const before = of(article);
        kept.set(article, { ...before, displaced: before.displaced + 1, at: Math.max(before.at, at) });
      }
      return [...kept.values()];
    },

    async wipe(person) {
      tell({ wiped: person });
      const db = await database();
      await remove(await db.getAllKeysFromIndex('sessions', 'person', person));
      await forgetTexts(await db.getAllKeysFromIndex('displaced', 'person', person));
      for (const id of await db.getAllKeysFromIndex('files', 'person', person)) await db.delete('files', id);
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

/** An article that the server has not heard of is a change by itself. */
function changesOf({ unsent, unborn }: SessionRecord): number {
  return unborn ? Math.max(1, unsent) : unsent;
}
