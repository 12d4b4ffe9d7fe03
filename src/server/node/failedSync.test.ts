import { copyFile, mkdtemp, open as openFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Transform } from '@tiptap/pm/transform';
import BetterSqlite3 from 'better-sqlite3';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Batch } from '#api/live.ts';
import { schemaNumber } from '#article/version.ts';
import { logHome } from '#testing/logHome.ts';
import { article, paragraph } from '#testing/write.ts';
import type { Database } from '../db/db.ts';
import { createAuthority } from '../log/authority.ts';
import { openSqlite } from './sqlite.ts';

let folder: string;
let file: string;
let db: Database;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'galley-test-'));
  file = join(folder, 'galley.db');
  db = await openSqlite(file);
});
afterEach(async () => {
  vi.restoreAllMocks();
  await db.close();
  await rm(folder, { recursive: true, force: true });
});

/** The next sync of this process fails, as on a disk that loses what it was given; later ones find nothing to write. */
async function failNextSync(): Promise<void> {
  const handle = await openFile(file);
  const fileHandle = Object.getPrototypeOf(handle) as { datasync(): Promise<void> };
  await handle.close();
  vi.spyOn(fileHandle, 'datasync').mockRejectedValueOnce(new Error('EIO: i/o error, fdatasync'));
}

test('what a failed sync may have lost is told to nobody, however often it is asked for', async () => {
  const home = logHome(db);
  const authority = createAuthority(home, { onCommitted: () => {} });
  const doc = article({ headline: 'Rain' }, paragraph('One.'));
  const id = home.newId();
  await db.transaction((query) => authority.create(query, { id, doc, author: 'ada', at: 5 }));
  const told: Batch[] = [];
  const session = { client: 'one1', author: 'ada', version: null, seq: null };
  await authority.open(id, session, { opened: () => {}, batch: (batch) => void told.push(batch) });
  const { steps } = new Transform(doc).insert(doc.content.size - 1, doc.type.schema.text('Two.'));
  const send = () =>
    authority.submit(id, {
      client: 'one1',
      author: 'ada',
      schema: schemaNumber,
      epoch: 0,
      seq: 1,
      base: 0,
      steps: steps.map((step) => step.toJSON() as unknown),
    });
  const lost = vi.fn();
  db.lost.addEventListener('abort', lost);

  await failNextSync();
  await expect(send()).rejects.toMatchObject({ code: 'unavailable' });
  expect(lost).toHaveBeenCalledOnce();
  await expect(send()).rejects.toMatchObject({ code: 'unavailable' });
  await expect(authority.head(id)).rejects.toThrow();
  expect(told).toEqual([]);
  expect(lost).toHaveBeenCalledOnce();
});

test('what a process that was ended has left in its log is in the database itself before anybody is told of it', async () => {
  await db.transaction((query) =>
    query.insertInto('snapshot').values({ article: 'a', version: 0, document: '' }).execute(),
  );
  const left = join(folder, 'left.db');
  await copyFile(file, left);
  await copyFile(`${file}-wal`, `${left}-wal`);
  const again = await openSqlite(left);
  const alone = join(folder, 'alone.db');
  await copyFile(left, alone);
  await again.close();
  const opened = new BetterSqlite3(alone);
  expect(opened.prepare('select article from snapshot').pluck().all()).toEqual(['a']);
  opened.close();
});
