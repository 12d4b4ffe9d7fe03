import type { Database as Connection, Sqlite3Static } from '@sqlite.org/sqlite-wasm';
import { Kysely, type Transaction } from 'kysely';
import type { Database } from '#server/db/db.ts';
import { migrate } from '#server/db/migrate.ts';
import { sharedCommit } from '#server/db/sharedCommit.ts';
import type { Tables } from '#server/db/tables.ts';
import { wasmDialect } from './wasmDialect.ts';

/**
 * A newsroom's database over one connection, the only one that the storage of a browser admits. Reading waits until the
 * running transaction has ended, since this connection would see into it: a work that reads must do so by its own query.
 */
export async function wasmDatabase(
  sqlite: Sqlite3Static,
  connection: Connection,
  now: () => number = Date.now,
): Promise<Database> {
  // The log is the one kind of journal that survives a crash here: to find a rollback journal, SQLite has to ask for
  // locks that this storage does not know. And without shared memory a log needs the file for itself.
  connection.exec('pragma locking_mode = exclusive; pragma journal_mode = wal');
  connection.exec('pragma synchronous = full; pragma foreign_keys = on');
  const writer = new Kysely<Tables>({ dialect: wasmDialect(sqlite, connection, () => null) });
  const inTransaction = () => sqlite.capi.sqlite3_get_autocommit(connection) === 0;
  const commits = sharedCommit({ writer, inTransaction, endOfTick });
  const query = new Kysely<Tables>({ dialect: wasmDialect(sqlite, connection, commits.busy) });
  const db: Database = {
    engine: 'sqlite',
    query,
    transaction: <T>(work: (query: Transaction<Tables>) => Promise<T>) => commits.run(work),
    lost: commits.lost,
    isConflict: (error) => error instanceof sqlite.SQLite3Error && isTaken(error.resultCode),
    wake: async () => {},
    say: async () => {},
    onWake: () => () => {},
    close: async () => {
      await commits.close();
      connection.close();
    },
  };
  await migrate(db, now);
  return db;

  function isTaken(code: number): boolean {
    return code === sqlite.capi.SQLITE_CONSTRAINT_PRIMARYKEY || code === sqlite.capi.SQLITE_CONSTRAINT_UNIQUE;
  }
}

/** A worker has no `setImmediate`, and its `setTimeout` waits milliseconds. */
function endOfTick(then: () => void): void {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    port1.close();
    then();
  };
  port2.postMessage(null);
}
