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

test('a sync that fails is the end: who waits is told so, and nothing is written or answered any more', async () => {
  const { commits, nextSync, rows } = start();
  const late: Promise<unknown>[] = [];
  commits.lost.addEventListener('abort', () => late.push(commits.run(insert('d'))));
  const both = [commits.run(insert('a')), commits.run(insert('b'))];
  const sync = await nextSync();
  const meanwhile = commits.run(insert('c'));
  sync?.fail(new Error('The disk is gone'));
  const all = await Promise.allSettled([...both, meanwhile, ...late, commits.run(insert('e'))]);
  expect(all.map(({ status }) => status)).toEqual(Array.from({ length: 4 }, () => 'rejected'));
  await expect(late[0]).rejects.toThrow('A sync of the database has failed');
  expect(rows()).toEqual(['a', 'b']);
});

test('who asks when the server is leaving is told that it cannot be reached, as if it had left', async () => {
  const { commits } = start();
  await commits.close();
  await expect(commits.run(insert('a'))).rejects.toMatchObject({ code: 'unavailable' });
});
