import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { everyEngine } from '#testing/eachEngine.ts';
import type { Database, Query } from './db.ts';
import { migrate } from './migrate.ts';
import { migrations } from './migrations/all.ts';

const insertPerson = (query: Query, id: string) =>
  query
    .insertInto('person')
    .values({ id, name: id, email: id, role: 'reporter', colour: 0, password: null, disabled: 0, created_at: 2 ** 45 })
    .execute();
const people = async (db: Database) =>
  (await db.query.selectFrom('person').select('id').orderBy('id').execute()).map((row) => row.id);
const insertSession = (query: Query, person: string) =>
  query
    .insertInto('session')
    .values({ token_hash: 'hash', person, created_at: 0, seen_at: 0, expires_at: 0 })
    .execute();

everyEngine('the database', (engine) => {
  test('is made once and found again', async () => {
    const place = await engine.place();
    const first = await place.open();
    await first.transaction((query) => insertPerson(query, 'anna'));
    await first.close();
    expect(await people(await place.open())).toEqual(['anna']);
  });

  test('is not opened by a program that is older than its tables', async () => {
    const db = await engine.open();
    const future = { name: '999-future', up: async () => {} };
    await migrate(db, Date.now, [...migrations, future]);
    await expect(migrate(db, Date.now)).rejects.toThrow('newer Galley (999-future)');
  });

  test('undoes a migration that fails halfway', async () => {
    const db = await engine.open();
    const failing = {
      name: '999-failing',
      up: async (query: Parameters<(typeof migrations)[0]['up']>[0]) => {
        await query.schema.createTable('half').addColumn('id', 'text').execute();
        throw new Error('halfway');
      },
    };
    await expect(migrate(db, Date.now, [...migrations, failing])).rejects.toThrow('halfway');
    const half = sql`select * from half`.execute(db.query);
    await expect(half).rejects.toThrow(/half/);
  });

  test('answers with whole numbers, large ones and counts too', async () => {
    const db = await engine.open();
    await db.transaction((query) => insertPerson(query, 'anna'));
    const row = await db.query
      .selectFrom('person')
      .select(({ fn }) => ['created_at', fn.countAll().as('n')])
      .groupBy('created_at')
      .executeTakeFirstOrThrow();
    expect(row).toEqual({ created_at: 2 ** 45, n: 1 });
  });

  test('keeps transactions apart: one that throws takes nothing along', async () => {
    const db = await engine.open();
    const results = await Promise.allSettled([
      db.transaction((query) => insertPerson(query, 'anna')),
      db.transaction(async (query) => {
        await insertPerson(query, 'beat');
        throw new Error('changed my mind');
      }),
      db.transaction(async (query) => {
        await insertPerson(query, 'cora');
        return 'cora is in';
      }),
    ]);
    expect(results.map((result) => (result.status === 'fulfilled' ? result.value : String(result.reason)))).toEqual([
      expect.anything(),
      'Error: changed my mind',
      'cora is in',
    ]);
    expect(await people(db)).toEqual(['anna', 'cora']);
  });

  test('knows the error of a key that is there already from others', async () => {
    const db = await engine.open();
    const errorOf = (work: (query: Query) => Promise<unknown>) => db.transaction(work).catch((error: unknown) => error);
    await db.transaction((query) => insertPerson(query, 'anna'));
    expect(db.isConflict(await errorOf((query) => insertPerson(query, 'anna')))).toBe(true);
    expect(db.isConflict(await errorOf((query) => insertSession(query, 'nobody')))).toBe(false);
    expect(db.isConflict(new Error('anything'))).toBe(false);
  });

  test('shows a reader nothing that is not committed', async () => {
    const db = await engine.open();
    let seen: Promise<string[]> = Promise.resolve([]);
    const given = db.transaction(async (query) => {
      await insertPerson(query, 'anna');
      // With one connection a reader waits until this has ended, so this must not wait for the reader.
      seen = people(db);
      await insertPerson(query, 'anna');
    });
    await expect(given).rejects.toThrow();
    expect(await seen).toEqual([]);
    await db.transaction((query) => insertPerson(query, 'beat'));
    expect(await people(db)).toEqual(['beat']);
  });
});
