import { Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import type { Database, Query } from '../db/db.ts';
import { migrate, refuseOtherTables } from '../db/migrate.ts';
import { type Migration, migrations } from '../db/migrations/all.ts';
import type { Tables } from '../db/tables.ts';
import { PostgresLine, patientPool } from './postgresLine.ts';
import { listenForWakes } from './wakes.ts';

const int8 = 20;
/** Our whole numbers are versions, counts and milliseconds: far below 2^53. */
const types = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    oid === int8 ? Number : pg.types.getTypeParser(oid, format as 'text'),
};

/** Milliseconds that a query may take: of those who write and wait, of who reads everything, and of who makes new tables. */
const longest = { served: 60_000, read: 600_000, migrated: 86_400_000 } as const;
/** Milliseconds that connections have to say farewell. */
const farewell = 2_000;

/** Opens a PostgreSQL database, which any number of nodes may share. Throws where it cannot be reached. */
export async function openPostgres(
  url: string,
  now: () => number = Date.now,
  list: readonly Migration[] = migrations,
): Promise<Database> {
  const lines = new Set<PostgresLine>();
  class Client extends PostgresLine {
    constructor(config?: pg.ClientConfig) {
      super(config);
      lines.add(this);
      this.once('end', () => lines.delete(this));
    }
  }
  const pool = new pg.Pool({ connectionString: url, max: 10, types, Client, onConnect: letGoOfVanished });
  // A connection that dies while nobody uses it: the pool has let it go already and makes another one.
  pool.on('error', () => {});
  let limit: number = longest.migrated;
  const patient = patientPool(
    pool,
    () => limit,
    (line) => void forget([line]),
  );
  const query = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: patient }) });
  const wakes = listenForWakes(url, (asked) => forget([...lines].filter(({ since }) => since < asked)));

  /** Gives connections up, and has PostgreSQL let go of what their transactions hold: it may never hear that they have ended. */
  async function forget(forgotten: readonly PostgresLine[]): Promise<void> {
    for (const line of forgotten) line.giveUp();
    // The pool hears of it in the next turn, and hands none of them out from then on.
    await new Promise<void>((resolve) => setImmediate(resolve));
    const numbers = forgotten.flatMap(({ processID }) => processID ?? []);
    await sql`select pg_terminate_backend(pid) from pg_stat_activity
      where pid = any(${numbers}) and usename = current_user and datname = current_database()`
      .execute(query)
      // Without this PostgreSQL ends them by itself, later.
      .catch(() => {});
  }

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
      const late = setTimeout(() => {
        for (const line of lines) line.giveUp();
      }, farewell);
      await query.destroy();
      clearTimeout(late);
    },
  };
  try {
    await wakes.ready;
    await migrate(db, now, list);
    limit = longest.served;
  } catch (error) {
    await db.close();
    throw error;
  }
  return db;
}

/** Has PostgreSQL undo a transaction whose process vanished in it together with its machine, so that it locks nothing any more. */
async function letGoOfVanished(client: pg.ClientBase): Promise<void> {
  await client.query(`set idle_in_transaction_session_timeout = ${longest.served}`);
}

/** Reads one moment of a database, beside the nodes that write it. Throws where its tables are not this program's. */
export async function readPostgres<T>(url: string, work: (query: Query) => Promise<T>): Promise<T> {
  const pool = new pg.Pool({ connectionString: url, max: 1, types, Client: PostgresLine });
  pool.on('error', () => {});
  const patient = patientPool(
    pool,
    () => longest.read,
    (line) => line.giveUp(),
  );
  const query = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: patient }) });
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
