import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Database, Query } from '../db/db.ts';
import { DatabaseInUse } from './lock.ts';
import { openSqlite } from './sqlite.ts';

let folder: string;
let file: string;
let db: Database | undefined;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'galley-test-'));
  file = join(folder, 'galley.db');
});
afterEach(async () => {
  await db?.close();
  db = undefined;
  await rm(folder, { recursive: true, force: true });
});

const insertLink = (query: Query, token_hash: string, person: string | null = null) =>
  query
    .insertInto('link')
    .values({ token_hash, purpose: 'owner', person, created_at: 0, expires_at: 0, used_at: null })
    .execute();
const links = async (from: Database) =>
  (await from.query.selectFrom('link').select('token_hash').orderBy('token_hash').execute()).map(
    (row) => row.token_hash,
  );

test('works of one tick share a commit, and are answered after it', async () => {
  const opened = await openSqlite(file);
  db = opened;
  const seen: string[][] = [];
  const work = (hash: string) =>
    opened
      .transaction(async (query) => {
        await insertLink(query, hash);
        seen.push(await links(opened));
      })
      .then(() => links(opened));
  const after = await Promise.all([work('a'), work('b'), work('c')]);
  expect(seen).toEqual([[], [], []]);
  expect(after).toEqual([
    ['a', 'b', 'c'],
    ['a', 'b', 'c'],
    ['a', 'b', 'c'],
  ]);
});

test('a commit that fails rejects every work of it, and the next one is not troubled', async () => {
  db = await openSqlite(file);
  const results = await Promise.allSettled([
    db.transaction((query) => insertLink(query, 'innocent')),
    db.transaction(async (query) => {
      // A foreign key that nobody looks at before the commit makes the commit itself fail.
      await sql`pragma defer_foreign_keys = on`.execute(query);
      await insertLink(query, 'orphan', 'nobody');
    }),
  ]);
  expect(results.map((result) => result.status)).toEqual(['rejected', 'rejected']);
  await db.transaction((query) => insertLink(query, 'later'));
  expect(await links(db)).toEqual(['later']);
});

test('a work that is refused in the middle leaves those before and after it', async () => {
  db = await openSqlite(file);
  const results = await Promise.allSettled([
    db.transaction((query) => insertLink(query, 'a')),
    db.transaction((query) => insertLink(query, 'a')),
    db.transaction((query) => insertLink(query, 'b')),
  ]);
  expect(results.map((result) => result.status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  expect(await links(db)).toEqual(['a', 'b']);
});

test('the reading connection does not write', async () => {
  db = await openSqlite(file);
  await expect(insertLink(db.query, 'a')).rejects.toThrow('readonly');
});

test('closing waits for what was asked for, and refuses what comes after', async () => {
  const first = await openSqlite(file);
  const asked = first.transaction((query) => insertLink(query, 'a'));
  await first.close();
  await asked;
  await expect(first.transaction((query) => insertLink(query, 'b'))).rejects.toMatchObject({ code: 'unavailable' });
  db = await openSqlite(file);
  expect(await links(db)).toEqual(['a']);
});

test('on a disk that is full it closes all the same, and what was committed is found again', async () => {
  db = await openSqlite(file);
  await db.transaction((query) => insertLink(query, 'kept'));
  const { pragma } = BetterSqlite3.prototype;
  // Where there is no room, the log cannot be brought into the file.
  BetterSqlite3.prototype.pragma = function (this: BetterSqlite3.Database, ...asked: Parameters<typeof pragma>) {
    if (asked[0].startsWith('wal_checkpoint'))
      throw new BetterSqlite3.SqliteError('database or disk is full', 'SQLITE_FULL');
    return pragma.apply(this, asked);
  };
  await db.close().finally(() => Object.assign(BetterSqlite3.prototype, { pragma }));
  db = await openSqlite(file);
  expect(await links(db)).toEqual(['kept']);
});

test('a second Galley on the same database is refused with a sentence, until the first one has closed', async () => {
  const first = await openSqlite(file);
  await expect(openSqlite(file)).rejects.toThrow(`Another Galley is using ${file}.`);
  await first.close();
  db = await openSqlite(file);
});

test('a process that is killed leaves no lock behind', async () => {
  const hold = `
    const Database = require('better-sqlite3');
    const lock = new Database(process.argv[1]);
    lock.pragma('locking_mode = EXCLUSIVE');
    lock.exec('begin exclusive; create table holder (process integer); commit');
    console.log('held');
    setInterval(() => {}, 1000);`;
  const other = spawn(process.execPath, ['-e', hold, `${file}.lock`], { stdio: ['ignore', 'pipe', 'inherit'] });
  await once(other.stdout, 'data');
  await expect(openSqlite(file)).rejects.toBeInstanceOf(DatabaseInUse);
  other.kill('SIGKILL');
  await once(other, 'exit');
  db = await openSqlite(file);
});
