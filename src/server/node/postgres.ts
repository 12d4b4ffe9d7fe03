import { Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import type { Database, Query } from '../db/db.ts';
import { migrate, refuseOtherTables } from '../db/migrate.ts';
import { type Migration, migrations } from '../db/migrations/all.ts';
import type { Tables } from '../db/tables.ts';
import { listenForWakes } from './wakes.ts';

const int8 = 20;
/** Our whole numbers are versions, counts and milliseconds: far below 2^53. */
const types = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    oid === int8 ? Number : pg.types.getTypeParser(oid, format as 'text'),
};

/** Opens a PostgreSQL database, which any number of nodes may share. Throws where it cannot be reached. */
export async function openPostgres(
  url: string,
  now: () => number = Date.now,
  list: readonly Migration[] = migrations,
): Promise<Database> {
  const pool = new pg.Pool({ connectionString: url, max: 10, types });
  // A connection that dies while nobody uses it: the pool has let it go already and makes another one.
  pool.on('error', () => {});
  // One that dies in the middle of a transaction: the transaction learns of it by its next query, and without a listener
  // the process would end.
  pool.on('connect', (client) => void client.on('error', () => {}));
  const query = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  const wakes = listenForWakes(url);
  const notify = async (by: Query, topic: string, text: string) => {
    await sql`select pg_notify(${wakes.channel}, ${wakes.write(topic, text)})`.execute(by);
  };

  const db: Database = {
    engine: 'postgres',
    query,
    transaction: (work) => query.transaction().execute(work),
    // PostgreSQL itself ends where a sync fails, and is a lost connection here.
    lost: new AbortController().signal,
    isConflict: (error) => error instanceof pg.DatabaseError && error.code === '23505',
    wake: (transaction, topic, text) => notify(transaction, topic, text),
    say: (topic, text) => notify(query, topic, text),
    onWake: wakes.on,
    close: async () => {
      await wakes.close();
      await query.destroy();
    },
  };
  try {
    await wakes.ready;
    await migrate(db, now, list);
  } catch (error) {
    await db.close();
    throw error;
  }
  return db;
}

/** Reads one moment of a database, beside the nodes that write it. Throws where its tables are not this program's. */
export async function readPostgres<T>(url: string, work: (query: Query) => Promise<T>): Promise<T> {
  const query = new Kysely<Tables>({
    dialect: new PostgresDialect({ pool: new pg.Pool({ connectionString: url, max: 1, types }) }),
  });
  try {
    const reading = query.transaction().setIsolationLevel('repeatable read').setAccessMode('read only');
    return await reading.execute(async (transaction) => {
      await refuseOtherTables(transaction);
      return work(transaction);
    });
  } finally {
    await query.destroy();
  }
}
