import { type Kysely, sql } from 'kysely';
import type { Database, Query } from './db.ts';
import { type Migration, migrations } from './migrations/all.ts';

interface MigrationTable {
  migration: { name: string; at: number };
}

/** Any number will do, as long as every node takes the same. */
const lockNumber = 4_100_001;

/** The database's tables are older or newer than this program; the message is a sentence. */
export class OtherTables extends Error {}

/** Throws `OtherTables` where a database has not exactly this program's migrations, for who only reads. */
export async function refuseOtherTables(given: Query): Promise<void> {
  const query = given as unknown as Kysely<MigrationTable>;
  const tables = await query.introspection.getTables();
  const there = tables.some(({ name }) => name === 'migration');
  const done = there ? (await query.selectFrom('migration').select('name').execute()).map(({ name }) => name) : [];
  const unknown = done.find((name) => !migrations.some((known) => known.name === name));
  if (unknown) throw new OtherTables(newer(unknown));
  const missing = migrations.find(({ name }) => !done.includes(name));
  if (missing)
    throw new OtherTables(`The database is older than this Galley (${missing.name}): start the server once.`);
}

const newer = (migration: string) => `The database was written by a newer Galley (${migration}). Start that one.`;

/**
 * Brings a database to the newest tables, each migration in a transaction of its own. Several nodes may start at once;
 * throws where the database is newer than this program, which would not know what it writes over.
 */
export async function migrate(db: Database, now: () => number, list: readonly Migration[] = migrations): Promise<void> {
  for (const migration of list) {
    await db.transaction(async (transaction) => {
      const query = transaction as unknown as Kysely<MigrationTable>;
      if (db.engine === 'postgres') await sql`select pg_advisory_xact_lock(${sql.lit(lockNumber)})`.execute(query);
      await query.schema
        .createTable('migration')
        .ifNotExists()
        .addColumn('name', 'text', (column) => column.primaryKey())
        .addColumn('at', 'bigint', (column) => column.notNull())
        .execute();
      const done = (await query.selectFrom('migration').select('name').execute()).map((row) => row.name);
      const unknown = done.find((name) => !list.some((known) => known.name === name));
      if (unknown) throw new OtherTables(newer(unknown));
      if (done.includes(migration.name)) return;
      await migration.up(query as unknown as Kysely<unknown>, db.engine);
      await query.insertInto('migration').values({ name: migration.name, at: now() }).execute();
    });
  }
}
