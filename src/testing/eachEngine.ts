import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, describe } from 'vitest';
import { loadSqlite } from '#demo/sqlite.ts';
import { wasmDatabase } from '#demo/wasmDatabase.ts';
import type { Database, Engine } from '#server/db/db.ts';
import type { Migration } from '#server/db/migrations/all.ts';
import { openPostgres } from '#server/node/postgres.ts';
import { openSqlite } from '#server/node/sqlite.ts';

/** Where a database is: opened, closed, opened again; on PostgreSQL by several nodes at once. */
interface Place {
  /** The file, or the URL. */
  readonly address: string;
  /** With the tables of today, or of an earlier release. */
  open(list?: readonly Migration[]): Promise<Database>;
}

export interface TestEngine {
  readonly engine: Engine;
  /** A new and empty place for a database. */
  place(): Promise<Place>;
  /** A new and empty database. */
  open(): Promise<Database>;
}

/**
 * Describes the tests once for each engine: SQLite in a temporary folder, and PostgreSQL in fresh databases of the cluster
 * named by GALLEY_TEST_POSTGRES. What they open is closed and removed after them.
 */
export function eachEngine(name: string, tests: (engine: TestEngine) => void): void {
  describe(`${name} on SQLite`, () => tests(onSqlite()));
  const url = process.env.GALLEY_TEST_POSTGRES;
  if (url) describe(`${name} on PostgreSQL`, () => tests(onPostgres(url)));
  else process.stderr.write(`${name}: tried on SQLite only, GALLEY_TEST_POSTGRES is not set.\n`);
}

/** The same, and once more for SQLite as the demo has it, in memory. */
export function everyEngine(name: string, tests: (engine: TestEngine) => void): void {
  eachEngine(name, tests);
  describe(`${name} on SQLite in WebAssembly`, () => tests(onWasm()));
}

function onSqlite(): TestEngine {
  const { opened, remember } = databasesOfTests();
  const folders: string[] = [];
  afterAll(async () => {
    await Promise.all(opened.map((db) => db.close()));
    await Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true })));
  });
  return withOpen('sqlite', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'galley-test-'));
    folders.push(folder);
    const address = join(folder, 'galley.db');
    return { address, open: async (list) => remember(await openSqlite(address, Date.now, list)) };
  });
}

function onWasm(): TestEngine {
  const { opened, remember } = databasesOfTests();
  const keepers: { close(): void }[] = [];
  afterAll(async () => {
    await Promise.all(opened.map((db) => db.close()));
    for (const keeper of keepers) keeper.close();
  });
  return withOpen('sqlite', async () => {
    const sqlite = await loadSqlite();
    const address = `file:/${crypto.randomUUID()}?vfs=memdb`;
    // Memory of a name is there as long as somebody has it open.
    keepers.push(new sqlite.oo1.DB(address, 'c'));
    return { address, open: async () => remember(await wasmDatabase(sqlite, new sqlite.oo1.DB(address, 'c'))) };
  });
}

function onPostgres(cluster: string): TestEngine {
  const { opened, remember } = databasesOfTests();
  const names: string[] = [];
  afterAll(async () => {
    await Promise.all(opened.map((db) => db.close()));
    await inCluster(cluster, ...names.map((name) => `drop database if exists ${name} with (force)`));
    // A file of many databases takes its time on a slow disk.
  }, 60_000);
  return withOpen('postgres', async () => {
    const name = `galley_test_${crypto.randomUUID().replaceAll('-', '')}`;
    await inCluster(cluster, `create database ${name}`);
    names.push(name);
    const url = new URL(cluster);
    url.pathname = `/${name}`;
    return { address: url.href, open: async (list) => remember(await openPostgres(url.href, Date.now, list)) };
  });
}

function withOpen(engine: Engine, place: () => Promise<Place>): TestEngine {
  return { engine, place, open: async () => (await place()).open() };
}

/** Databases that tests have opened and not closed themselves; closing one twice is harmless. */
function databasesOfTests() {
  const opened: Database[] = [];
  const remember = (db: Database): Database => {
    let closing: Promise<void> | undefined;
    const remembered = {
      ...db,
      close: () => {
        closing ??= db.close();
        return closing;
      },
    };
    opened.push(remembered);
    return remembered;
  };
  return { opened, remember };
}

async function inCluster(cluster: string, ...statements: readonly string[]): Promise<void> {
  const client = new pg.Client({ connectionString: cluster });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}
