import BetterSqlite3 from 'better-sqlite3';
import { Kysely, SqliteDialect, type Transaction } from 'kysely';
import type { Database, Query } from '../db/db.ts';
import { migrate, refuseOtherTables } from '../db/migrate.ts';
import { type Migration, migrations } from '../db/migrations/all.ts';
import { sharedCommit } from '../db/sharedCommit.ts';
import type { Tables } from '../db/tables.ts';
import { keptStatements } from './keptStatements.ts';
import { takeLock } from './lock.ts';
import { syncLog } from './syncLog.ts';

/**
 * Opens, and where there is none makes, a database of one process in one file. Throws `DatabaseInUse` while another
 * process has it. One connection writes; a second one reads, and sees only what is committed.
 */
export async function openSqlite(
  file: string,
  now: () => number = Date.now,
  list: readonly Migration[] = migrations,
): Promise<Database> {
  const giveBack = takeLock(file);
  try {
    return await open(file, giveBack, now, list);
  } catch (error) {
    giveBack();
    throw error;
  }
}

async function open(
  file: string,
  giveBack: () => void,
  now: () => number,
  list: readonly Migration[],
): Promise<Database> {
  const writing = new BetterSqlite3(file, { timeout: 5000 });
  writing.pragma('journal_mode = WAL');
  // The log is synced beside the commit, before anything is answered; SQLite does it where it overwrites the log.
  writing.pragma('synchronous = NORMAL');
  writing.pragma('foreign_keys = ON');
  // What a process that was ended has left in the log may be in the system's memory alone.
  emptyLog(writing);
  const reading = new BetterSqlite3(file, { timeout: 5000, readonly: true });
  const writer = new Kysely<Tables>({ dialect: new SqliteDialect({ database: keptStatements(writing) }) });
  const log = syncLog(file);
  const commits = sharedCommit({
    writer,
    inTransaction: () => writing.inTransaction,
    endOfTick: setImmediate,
    sync: log.sync,
  });
  const statements = keptStatements(reading);
  const query = new Kysely<Tables>({
    dialect: new SqliteDialect({
      database: {
        ...statements,
        prepare(sql) {
          commits.lost.throwIfAborted();
          return statements.prepare(sql);
        },
      },
    }),
  });

  const db: Database = {
    engine: 'sqlite',
    query,
    transaction: <T>(work: (query: Transaction<Tables>) => Promise<T>) => commits.run(work),
    lost: commits.lost,
    isConflict: (error) =>
      error instanceof BetterSqlite3.SqliteError && /^SQLITE_CONSTRAINT_(?:PRIMARYKEY|UNIQUE)$/.test(error.code),
    wake: async () => {},
    say: async () => {},
    onWake: () => () => {},
    close: async () => {
      await commits.close();
      await log.close();
      await query.destroy();
      try {
        if (!commits.lost.aborted) emptyLog(writing);
      } finally {
        await writer.destroy();
        giveBack();
      }
    },
  };
  try {
    await migrate(db, now, list);
  } catch (error) {
    await Promise.all([log.close(), query.destroy(), writer.destroy()]);
    throw error;
  }
  return db;
}

const withoutRoom = /^SQLITE_(?:FULL|IOERR_WRITE)$/;

/** Writes and syncs what is in the log into the database's file. Without room it stays beside the file, and is read from there. */
function emptyLog(database: BetterSqlite3.Database): void {
  try {
    database.pragma('wal_checkpoint(TRUNCATE)');
  } catch (error) {
    if (!(error instanceof BetterSqlite3.SqliteError && withoutRoom.test(error.code))) throw error;
  }
}

/** Reads one moment of a database, beside the process that writes it and without its lock. Throws where its tables are not this program's. */
export async function readSqlite<T>(file: string, work: (query: Query) => Promise<T>): Promise<T> {
  const database = new BetterSqlite3(file, { timeout: 5000, readonly: true });
  const query = new Kysely<Tables>({ dialect: new SqliteDialect({ database }) });
  let read: { answer: T } | null = null;
  try {
    return await query.transaction().execute(async (transaction) => {
      await refuseOtherTables(transaction);
      read = { answer: await work(transaction) };
      return read.answer;
    });
  } catch (error) {
    // At a damaged page SQLite ends the transaction by itself; who has read on all the same has an answer.
    if (read && !database.inTransaction) return (read as { answer: T }).answer;
    throw error;
  } finally {
    await query.destroy();
  }
}
