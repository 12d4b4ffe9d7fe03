import BetterSqlite3 from 'better-sqlite3';
import { ConfigError } from './config.ts';

/** The database belongs to another process. */
export class DatabaseInUse extends ConfigError {}

/**
 * Takes the lock beside a SQLite database, `<database>.lock`, and answers with what gives it back; throws `DatabaseInUse`.
 * The lock is the operating system's, taken through SQLite: it ends with its process whatever way that ends, so there is
 * no stale lock to judge, and two containers on one volume, both process 1, see each other.
 */
export function takeLock(database: string): () => void {
  const lock = new BetterSqlite3(`${database}.lock`, { timeout: 0 });
  try {
    lock.pragma('locking_mode = EXCLUSIVE');
    lock.exec('begin exclusive; create table if not exists holder (process integer); delete from holder');
    lock.prepare('insert into holder values (?)').run(process.pid);
    lock.exec('commit');
  } catch (error) {
    lock.close();
    if (!(error instanceof BetterSqlite3.SqliteError) || !error.code.startsWith('SQLITE_BUSY')) throw error;
    throw new DatabaseInUse(`Another Galley is using ${database}. Stop it first, or give this one another folder.`);
  }
  return () => lock.close();
}
