import { Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import { expect, onTestFinished, test } from 'vitest';
import { eachEngine } from '#testing/eachEngine.ts';
import { databaseLine } from '#testing/faults.ts';
import type { Database } from '../db/db.ts';
import { migrations } from '../db/migrations/all.ts';
import type { Tables } from '../db/tables.ts';
import { openPostgres } from './postgres.ts';
import { PostgresLine, patientPool } from './postgresLine.ts';

eachEngine('nodes', (engine) => {
  if (engine.engine === 'sqlite') {
    test('there is one only, and it wakes nobody', async () => {
      const db = await engine.open();
      db.onWake('batch', () => expect.unreachable());
      await db.transaction((query) => db.wake(query, 'batch', 'a1'));
    });
    return;
  }

  test('start at once on an empty database', async () => {
    const place = await engine.place();
    const nodes = await Promise.all([place.open(), place.open(), place.open()]);
    const names = await Promise.all(
      nodes.map((db) => sql<{ name: string }>`select name from migration`.execute(db.query)),
    );
    expect(names.map(({ rows }) => rows)).toEqual(
      Array.from({ length: 3 }, () => migrations.map(({ name }) => ({ name }))),
    );
  });

  test('hear of each other what was committed, by topic, and never themselves', async () => {
    const place = await engine.place();
    const [here, there] = await Promise.all([place.open(), place.open()]);
    const heard: string[] = [];
    here.onWake('batch', () => expect.unreachable('its own'));
    there.onWake('people', () => expect.unreachable('another topic'));
    const last = new Promise<void>((resolve) => {
      there.onWake('batch', (text) => {
        heard.push(text);
        if (text === 'last') resolve();
      });
    });
    await here.transaction((query) => here.wake(query, 'batch', 'first'));
    await here
      .transaction(async (query) => {
        await here.wake(query, 'batch', 'undone');
        throw new Error('no');
      })
      .catch(() => {});
    await here.transaction((query) => here.wake(query, 'batch', 'last'));
    await last;
    expect(heard).toEqual(['first', 'last']);
  });

  test('hear again after the connection was lost, and are told that they may have missed something', async () => {
    const place = await engine.place();
    const [here, there] = await Promise.all([place.open(), place.open()]);
    const texts: string[] = [];
    let arrived = () => {};
    there.onWake('batch', (text) => {
      texts.push(text);
      arrived();
    });
    const next = () =>
      new Promise<void>((resolve) => {
        arrived = resolve;
      });
    const back = next();
    await sql`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and query = 'listen galley'`.execute(here.query);
    await back;
    const heard = next();
    await here.transaction((query) => here.wake(query, 'batch', 'a1'));
    await heard;
    expect(texts).toEqual(['', 'a1']);
  });

  test('whose connections were forgotten on the way hear and write again within seconds', async () => {
    const place = await engine.place();
    const here = await place.open();
    const url = new URL(place.address);
    const line = await databaseLine(Number(url.port));
    url.port = String(line.port);
    const there = await openPostgres(url.href);
    onTestFinished(async () => {
      await there.close();
      await line.close();
    });
    const texts: string[] = [];
    let arrived = () => {};
    there.onWake('batch', (text) => {
      texts.push(text);
      arrived();
    });
    const next = () =>
      new Promise<void>((resolve) => {
        arrived = resolve;
      });
    await there.transaction((query) =>
      query.insertInto('snapshot').values({ article: 'a1', version: 0, document: '' }).execute(),
    );
    const change = (db: Database, document: string, meanwhile = () => {}) =>
      db.transaction(async (query) => {
        await query.updateTable('snapshot').set({ document }).execute();
        meanwhile();
        await db.wake(query, 'batch', document);
      });
    const idle = await Promise.all(
      Array.from({ length: 4 }, () => there.query.selectFrom('person').select('id').execute()),
    );
    expect(idle).toHaveLength(4);

    const start = performance.now();
    const back = next();
    // What it holds is held by PostgreSQL, which has not been told either.
    await expect(change(there, 'lost', () => line.forget())).rejects.toThrow();
    await back;
    await change(there, 'again');
    const heard = next();
    await change(here, 'heard');
    await heard;
    // Twice what is promised: the machine may have other work.
    expect(performance.now() - start).toBeLessThan(10_000);
    expect(texts).toEqual(['', 'heard']);
    const { rows } = await sql<{ count: number }>`select count(*)::integer as count from pg_stat_activity
      where datname = current_database() and state like 'idle in transaction%'`.execute(here.query);
    expect(rows).toEqual([{ count: 0 }]);
  });

  test('give up a connection that owes an answer for too long, and use others', async () => {
    const { address } = await engine.place();
    const pool = new pg.Pool({ connectionString: address, max: 1, Client: PostgresLine });
    const patient = patientPool(
      pool,
      () => 200,
      (line) => line.giveUp(),
    );
    const query = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: patient }) });
    await expect(sql`select pg_sleep(60)`.execute(query)).rejects.toThrow('PostgreSQL has not answered in time');
    expect((await sql`select 1 as one`.execute(query)).rows).toEqual([{ one: 1 }]);
    await query.destroy();
  });

  test('whose connection breaks off in a transaction say so, and go on', async () => {
    const place = await engine.place();
    const [here, there] = await Promise.all([place.open(), place.open()]);
    const broken = here.transaction(async (query) => {
      const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(query);
      await sql`select pg_terminate_backend(${rows[0]?.pid}, 5000)`.execute(there.query);
      await query.selectFrom('person').select('id').execute();
    });
    await expect(broken).rejects.toThrow();
    expect(await here.transaction((query) => query.selectFrom('person').select('id').execute())).toEqual([]);
  });
});
