import type { DisplacedOutcome, DisplacedText } from '#api/displaced.ts';
import { type DisplacedRow, inOne, lazyDatabase, type WaitingFile } from './journalDatabase.ts';
import { type JournalledSteps, type SessionRecord, waits } from './journalRecords.ts';
import { type JournalWrite, remove, rowsOf, writeDown } from './journalWrites.ts';
import type { MakeBeside } from './WritingThread.ts';

/** A session as it was written: `document` at its version, the committed steps from there to `record.version`, then the own. */
export interface JournalledSession {
  record: SessionRecord;
  document: { version: number; json: unknown };
  committed: readonly JournalledSteps[];
  units: readonly (readonly unknown[])[];
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
  /** Gives a session that waits another id, as one that has sent nothing; false where there is none. Only who holds its lock may. */
  renew(client: string, to: string): Promise<boolean>;
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

/**
 * Opens lazily, and again after the browser closed or deleted the database. With `makeBeside` a thread of
 * its own writes what a session appends, as soon as an article is open and the page at rest.
 */
export function openJournal(name = 'galley', makeBeside?: MakeBeside): Journal {
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

  const database = lazyDatabase(name, () => grounded.clear());

  /** What may be written of a session: nothing after the sign-out, and nothing without its document. */
  const check = ({ record, document }: JournalWrite) => {
    if (wiped.has(record.person)) throw new Error('Signed out');
    // The database was deleted and made anew.
    if (!document && !grounded.has(record.client)) throw new Error('The local copy is gone');
  };
  async function write(change: JournalWrite): Promise<void> {
    if (wiped.has(change.record.person)) throw new Error('Signed out');
    const db = await database.open();
    check(change);
    const { client } = change.record;
    // Said before it is true: what is forgotten or lost meanwhile stays so.
    if (change.document) grounded.add(client);
    await writeDown(db, change).catch((error: unknown) => {
      grounded.delete(client);
      throw error;
    });
  }
  const thread = makeBeside?.(name, write);

  async function read(client: string): Promise<JournalledSession | null> {
    const transaction = (await database.open()).transaction(['sessions', 'documents', 'committed', 'units']);
    const [record, document, committed, units] = await Promise.all([
      transaction.objectStore('sessions').get(client),
      transaction.objectStore('documents').get(client),
      transaction.objectStore('committed').getAll(rowsOf(client)),
      transaction.objectStore('units').getAll(rowsOf(client)),
    ]);
    if (!record || !document) return null;
    grounded.add(client);
    return { record, document, committed, units: units.flat() };
  }

  async function removeAll(clients: readonly string[]): Promise<void> {
    const db = await database.open();
    tell({ forgotten: clients });
    await inOne(db, ['sessions', 'documents', 'committed', 'units'], (store) => {
      for (const client of clients) remove(client, store);
    });
  }

  async function changeDisplaced(id: string, change: Partial<DisplacedRow>): Promise<void> {
    const { store, done } = (await database.open()).transaction('displaced', 'readwrite');
    const row = await store.get(id);
    if (row) await store.put({ ...row, ...change });
    await done;
  }

  async function forgetTexts(ids: readonly string[]): Promise<void> {
    await inOne(await database.open(), ['displaced'], (store) => {
      for (const id of ids) store('displaced').delete(id);
    });
  }

  return {
    async sessions(person, article) {
      return (await database.open()).getAllFromIndex('sessions', 'place', [person, article]);
    },

    async records(person) {
      const db = await database.open();
      return person === undefined ? db.getAll('sessions') : db.getAllFromIndex('sessions', 'person', person);
    },

    read,

    async write(change) {
      if (thread?.takes(change)) {
        check(change);
        return thread.write(change);
      }
      await write(change);
      thread?.start();
      if (change.displaced.length > 0) for (const listener of [...listeners]) listener();
    },

    forget: (client) => removeAll([client]),

    async renew(client, to) {
      const { renewSession } = await import('./renewSession.ts');
      const found = await read(client);
      if (!found || !waits(found.record)) return false;
      if (wiped.has(found.record.person)) throw new Error('Signed out');
      tell({ forgotten: [client] });
      await renewSession(await database.open(), found, to);
      return true;
    },

    async forgetArticle(person, article) {
      const db = await database.open();
      await removeAll(await db.getAllKeysFromIndex('sessions', 'place', [person, article]));
      await forgetTexts(await db.getAllKeysFromIndex('displaced', 'place', [person, article]));
      for (const id of await db.getAllKeysFromIndex('files', 'place', [person, article])) await db.delete('files', id);
    },

    async displaced(person, article) {
      const found = await (await database.open()).getAllFromIndex('displaced', 'place', [person, article]);
      const open = found.filter(({ outcome }) => outcome === undefined);
      const texts = open.map(({ person: _person, article: _article, told: _told, ...text }) => text);
      return texts.sort((one, other) => one.at - other.at);
    },

    async displacedRows(person) {
      return (await database.open()).getAllFromIndex('displaced', 'person', person);
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
      await inOne(await database.open(), ['files'], (store) => store('files').put(file));
    },

    async files(person) {
      return (await database.open()).getAllFromIndex('files', 'person', person);
    },

    async forgetFile(id) {
      await (await database.open()).delete('files', id);
    },

    async unsaved(person) {
      const db = await database.open();
      const records = await db.getAllFromIndex('sessions', 'person', person);
      const texts = await db.getAllFromIndex('displaced', 'person', person);
      const displaced = texts.filter(({ told }) => !told).length;
      return { unsent: records.reduce((sum, record) => sum + changesOf(record), 0), displaced };
    },

    async kept(person) {
      const transaction = (await database.open()).transaction(['sessions', 'displaced']);
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
      const db = await database.open();
      await removeAll(await db.getAllKeysFromIndex('sessions', 'person', person));
      await forgetTexts(await db.getAllKeysFromIndex('displaced', 'person', person));
      for (const id of await db.getAllKeysFromIndex('files', 'person', person)) await db.delete('files', id);
    },

    admit: (person) => tell({ admitted: person }),

    close() {
      tabs?.close();
      tabs = null;
      thread?.end();
      database.close();
    },
  };
}

/** An article that the server has not heard of is a change by itself. */
function changesOf({ unsent, unborn }: SessionRecord): number {
  return unborn ? Math.max(1, unsent) : unsent;
}
