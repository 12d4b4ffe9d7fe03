import BetterSqlite3 from 'better-sqlite3';
import { Kysely, SqliteDialect } from 'kysely';
import { expect, onTestFinished, test } from 'vitest';
import type { Query } from './db.ts';
import { sharedCommit } from './sharedCommit.ts';
import type { Tables } from './tables.ts';

/** A database whose commits become durable when the test says so. */
function start() {
  const database = new BetterSqlite3(':memory:');
  onTestFinished(() => void database.close());
  database.exec('create table snapshot (article text, version integer, document text)');
  const syncs: { done(): void; fail(error: Error): void }[] = [];
  let asked: () => void = () => {};
  const commits = sharedCommit({
    writer: new Kysely<Tables>({ dialect: new SqliteDialect({ database }) }),
    inTransaction: () => database.inTransaction,
    endOfTick: setImmediate,
    sync: () =>
      new Promise((done, fail) => {
        syncs.push({ done, fail });
        asked();
      }),
  });
  /** The commit that is to be made durable next. */
  const nextSync = async () => {
    if (syncs.length === 0) await new Promise<void>((resolve) => (asked = resolve));
    return syncs.shift();
  };
  const rows = () => database.prepare('select article from snapshot order by article').pluck().all();
  return { commits, nextSync, rows };
}

const insert = (article: string) => async (query: Query) => {
  await query.insertInto('snapshot').values({ article, version: 0, document: '' }).execute();
  return article;
};

test('nothing is answered before its commit is durable, and what is asked for meanwhile shares the next one', async () => {
  const { commits, nextSync, rows } = start();
  const answered: string[] = [];
  const ask = (name: string) => commits.run(insert(name)).then((answer) => answered.push(answer));
  const first = ask('a');
  const sync = await nextSync();
  const later = Promise.all([ask('b'), ask('c')]);
  expect([rows(), answered]).toEqual([['a'], []]);
  sync?.done();
  await first;
  expect(answered).toEqual(['a']);
  (await nextSync())?.done();
  await later;
  expect([rows(), answered]).toEqual([
    ['a', 'b', 'c'],
    ['a', 'b', 'c'],
  ]);
});

test('what may not have become durable is answered with the error, and the next commit is not troubled', async () => {
  const { commits, nextSync } = start();
  const both = Promise.allSettled([commits.run(insert('a')), commits.run(insert('b'))]);
  (await nextSync())?.fail(new Error('The disk is gone'));
  expect((await both).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  const next = commits.run(insert('c'));
  (await nextSync())?.done();
  expect(await next).toBe('c');
});

test('who asks when the server is leaving is told that it cannot be reached, as if it had left', async () => {
  const { commits } = start();
  await commits.close();
  await expect(commits.run(insert('a'))).rejects.toMatchObject({ code: 'unavailable' });
});
