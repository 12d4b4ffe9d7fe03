import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { eachEngine } from '#testing/eachEngine.ts';
import { migrations } from '../db/migrations/all.ts';

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
