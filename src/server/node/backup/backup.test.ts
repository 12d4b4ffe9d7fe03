import 'fake-indexeddb/auto';
import { appendFile, copyFile, mkdir, mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { endpoints } from '#api/all.ts';
import { eachEngine, type TestEngine } from '#testing/eachEngine.ts';
import { randomEdit } from '#testing/edits.ts';
import { random } from '#testing/random.ts';
import { startNewsroom, type TestNewsroom } from '#testing/startNewsroom.ts';
import { browserAt, type Tab } from '#testing/tab.ts';
import type { Write } from '../../db/db.ts';
import type { Difference } from '../../verify/difference.ts';
import { verifyNewsroom } from '../../verify/verifyNewsroom.ts';
import type { Place } from '../config.ts';
import { openDatabase, readDatabase } from '../openDatabase.ts';
import { verifyPlace } from '../verifyPlace.ts';
import { backUp } from './backUp.ts';
import { headsFile, readHeads, writeHeads } from './heads.ts';
import { logLines } from './logLines.ts';
import { readManifest, writeManifest } from './manifest.ts';
import { restore } from './restore.ts';
import { keptTables, rowsOf } from './tables.ts';

const chance = random(11);
let words = 0;
let time = 1_700_000_000_000;
const now = () => {
  time += 1_000;
  return time;
};

let root: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'galley-backup-'));
});
afterAll(() => rm(root, { recursive: true, force: true }));

async function emptyPlace({ engine, place }: TestEngine): Promise<Place> {
  const data = await mkdtemp(join(root, 'data-'));
  return { data, databaseUrl: engine === 'postgres' ? (await place()).address : undefined };
}

async function type(tab: Tab, edits: number): Promise<void> {
  for (let count = 0; count < edits; count += 1) {
    const edit = randomEdit(tab.session.state, chance, () => `word${++words}`);
    if (edit) tab.session.dispatch(edit.transaction);
  }
  await tab.view(({ receipt }) => receipt.kind === 'saved');
}

/** All rows but those that the desk's lists follow with a moment later. */
const everything = (place: Place) =>
  readDatabase(place, async (engine, query) => {
    const found: Record<string, unknown[]> = {};
    for (const table of await keptTables(engine, query)) {
      found[table.name] = [table.columns];
      for await (const rows of rowsOf(query, table)) found[table.name]?.push(...rows);
    }
    return found;
  });

async function differencesOf(place: Place): Promise<Difference[]> {
  const differences: Difference[] = [];
  await readDatabase(place, (engine, query) => verifyNewsroom(engine, query, (each) => differences.push(each)));
  return differences;
}

eachEngine('A backup', (engine) => {
  let place: Place;
  let newsroom: TestNewsroom;
  let tab: Tab;
  let folder: string;

  beforeAll(async () => {
    place = await emptyPlace(engine);
    folder = join(place.data, 'backups');
    newsroom = await startNewsroom({ db: await openDatabase(place, now), now });
    const { id } = await newsroom.owner.call(endpoints.createArticle, {});
    tab = await browserAt(newsroom, newsroom.owner).tab(id);
    await tab.view(({ writable }) => writable);
    await mkdir(join(place.data, 'media/picture1'), { recursive: true });
    await writeFile(join(place.data, 'media/picture1/original'), 'bytes of a picture');
  }, 60_000);
  afterAll(async () => {
    tab.kill();
    await newsroom.close();
  });

  test('taken while somebody writes is one moment, and comes back as it was, on either engine', {
    timeout: 120_000,
  }, async () => {
    await type(tab, 60);
    const first = await backUp(place, folder, { now });
    expect(first).toMatchObject({ series: 1, part: 1, articles: 1, files: 1 });
    const writing = type(tab, 40);
    const second = await backUp(place, folder, { now });
    await writing;
    const third = await backUp(place, folder, { now });
    expect([second.part, third.part]).toEqual([2, 3]);
    const stored = (await readDatabase(place, (_, query) => query.selectFrom('batch').select('first').execute()))
      .length;
    expect(first.batches + second.batches + third.batches).toBe(stored);

    const there = await emptyPlace(engine);
    const restored = await restore(there, folder, { now });
    expect(restored).toMatchObject({ articles: 1, batches: stored, files: 1, different: [] });
    expect(await differencesOf(there)).toEqual([]);
    expect(await readFile(join(there.data, 'media/picture1/original'), 'utf8')).toBe('bytes of a picture');

    // Once the rows here have followed their log, too, the two newsrooms are the same to the last column.
    await newsroom.close();
    expect(await everything(there)).toEqual(await everything(place));
    newsroom = await startNewsroom({ db: await openDatabase(place, now), now });

    // SQLite's backup is PostgreSQL's, and the other way round.
    const sqlite: Place = { data: await mkdtemp(join(root, 'data-')), databaseUrl: undefined };
    expect(await restore(sqlite, folder, { now })).toMatchObject({ different: [] });
    expect(await differencesOf(sqlite)).toEqual([]);
    expect(await everything(sqlite)).toEqual(await everything(there));
  });

  test('keeps a file of which the store has only a part by now', async () => {
    const own = await mkdtemp(join(root, 'own-'));
    await backUp(place, own, { now });
    const stored = join(place.data, 'media/picture1/original');
    await truncate(stored, 5);
    expect(await backUp(place, own, { now })).toMatchObject({ files: 0 });
    await writeFile(stored, 'bytes of a picture');
    expect(await readFile(join(own, 'media/picture1/original'), 'utf8')).toBe('bytes of a picture');
    // What was cut off in the folder is made whole.
    await truncate(join(own, 'media/picture1/original'), 5);
    expect(await backUp(place, own, { now })).toMatchObject({ files: 1 });
  });

  test('does not fail at a file that cannot be read', async () => {
    const own = await mkdtemp(join(root, 'own-'));
    const media = join(place.data, 'media');
    await mkdir(join(media, 'broken/original'), { recursive: true });
    await mkdir(join(media, 'whole'));
    await writeFile(join(media, 'whole/original'), 'bytes of another picture');
    expect(await backUp(place, own, { now })).toMatchObject({ part: 1, files: 2 });
    for (const name of ['broken', 'whole']) await rm(join(media, name), { recursive: true });
  });

  test('an earlier part is the newsroom as it was then', async () => {
    const there = await emptyPlace(engine);
    const { batches } = await restore(there, folder, { now, part: 1 });
    const manifest = await readManifest(folder);
    expect(batches).toBe(manifest?.series[0]?.parts[0]?.batches);
    expect(await differencesOf(there)).toEqual([]);
    await expect(restore(there, folder, { now, part: 9 })).rejects.toThrow('no part 9');
  });

  test('takes the place of what a first start has left', async () => {
    const there = await emptyPlace(engine);
    const started = await openDatabase(there, now);
    const left = {
      token_hash: 'left',
      purpose: 'owner',
      person: null,
      created_at: 1,
      expires_at: 2,
      used_at: null,
    } as const;
    await started.transaction((query) => query.insertInto('link').values(left).execute());
    await started.close();
    expect(await restore(there, folder, { now })).toMatchObject({ different: [] });
    const links = await readDatabase(there, (_, query) => query.selectFrom('link').select('token_hash').execute());
    expect(links.map(({ token_hash }) => token_hash)).not.toContain('left');
  });

  test('is not restored over a newsroom', async () => {
    const there = await emptyPlace(engine);
    await restore(there, folder, { now });
    await expect(restore(there, folder, { now })).rejects.toThrow('There is a newsroom in this place already.');
  });

  test('that was damaged is refused, and nothing is written', async () => {
    const damaged = await copyOf(folder);
    await appendFile(join(damaged, '0001-0002.jsonl.gz'), 'x');
    const there = await emptyPlace(engine);
    await expect(restore(there, damaged, { now })).rejects.toThrow('0001-0002.jsonl.gz has been changed or damaged');
    await restore(there, damaged, { now, part: 1 });
  });

  test('whose pictures find no room is restored whole when there is some', async () => {
    const there = await emptyPlace(engine);
    await restore(there, folder, { now });
    // A picture store that takes nothing, as on a disk that is full.
    const other = await emptyPlace(engine);
    await writeFile(join(other.data, 'media'), 'in the way');
    await expect(restore(other, folder, { now })).rejects.toThrow();
    await rm(join(other.data, 'media'));
    expect(await restore(other, folder, { now })).toMatchObject({ files: 1, different: [] });
    expect(await everything(other)).toEqual(await everything(there));
  });

  test('without the heads of its last part is refused, and nothing is written', async () => {
    const damaged = await copyOf(folder);
    await rm(join(damaged, '0001-0003.heads.json'));
    const there = await emptyPlace(engine);
    await expect(restore(there, damaged, { now })).rejects.toThrow('0001-0003.heads.json cannot be read');
    expect(await restore(there, damaged, { now, part: 2 })).toMatchObject({ different: [] });
  });

  test.each([
    ['a part of it is gone', (at: string) => rm(join(at, '0001-0001.jsonl.gz'))],
    ['a part of it was cut off', (at: string) => truncate(join(at, '0001-0002.jsonl.gz'), 20)],
    ['what it has of the logs is gone', (at: string) => rm(join(at, '0001-0003.heads.json'))],
    ['what it has of the logs cannot be read', (at: string) => truncate(join(at, '0001-0003.heads.json'), 20)],
  ])('begins a series of its own where %s', async (_, damage) => {
    const damaged = await copyOf(folder);
    await damage(damaged);
    expect(await backUp(place, damaged, { now })).toMatchObject({ series: 2, part: 1 });
    expect(await restore(await emptyPlace(engine), damaged, { now })).toMatchObject({ different: [] });
  });

  test('begins a series of its own where a log has become another one', async () => {
    const there = await emptyPlace(engine);
    await restore(there, folder, { now });
    const own = await mkdtemp(join(root, 'own-'));
    await backUp(there, own, { now });
    // Files of an earlier day were copied back, and somebody has written on: as long, or longer, and not the same.
    const db = await openDatabase(there, now);
    await db.transaction(async (query) => {
      const last = await query.selectFrom('batch').select('first').orderBy('first', 'desc').executeTakeFirstOrThrow();
      await query.updateTable('batch').set({ client: 'another' }).where('first', '=', last.first).execute();
    });
    await db.close();
    expect(await backUp(there, own, { now })).toMatchObject({ series: 2, part: 1 });
  });

  test('that fails leaves the folder as it was', async () => {
    const there = await emptyPlace(engine);
    await restore(there, folder, { now });
    const own = await mkdtemp(join(root, 'own-'));
    await backUp(there, own, { now });
    const before = await filesOf(own);
    const db = await openDatabase(there, now);
    await db.transaction((query) => query.updateTable('article').set({ head: 1_000_000 }).execute());
    await db.close();
    await expect(backUp(there, own, { now })).rejects.toThrow('see galley verify');
    expect(await filesOf(own)).toEqual(before);
  });

  test('that was killed leaves files which go with their series', async () => {
    const own = await mkdtemp(join(root, 'own-'));
    await backUp(place, own, { now });
    for (const left of ['0001-0002.jsonl.gz', '0001-0002.jsonl.gz.new']) await writeFile(join(own, left), '');
    await backUp(place, own, { now, full: true, keep: 1 });
    expect(await filesOf(own)).toEqual(['0002-0001.heads.json', '0002-0001.jsonl.gz', 'galley-backup.json']);
  });

  test('stands in the list also where what is older cannot be removed', async () => {
    const own = await mkdtemp(join(root, 'own-'));
    await backUp(place, own, { now });
    await mkdir(join(own, '0001-0002.jsonl.gz'));
    await expect(backUp(place, own, { now, full: true, keep: 1 })).rejects.toThrow();
    expect(await restore(await emptyPlace(engine), own, { now })).toMatchObject({ different: [] });
  });

  test('a list that cannot take its place leaves nothing beside it', async () => {
    const own = await mkdtemp(join(root, 'own-'));
    await mkdir(join(own, 'galley-backup.json'));
    await expect(writeManifest(own, { series: [] })).rejects.toThrow();
    expect(await filesOf(own)).toEqual([]);
  });

  test('of another newsroom begins a series of its own, and only as many stay as are wanted', async () => {
    const there = await emptyPlace(engine);
    await restore(there, folder, { now });
    const other = await backUp(there, folder, { now });
    expect([other.series, other.part]).toEqual([2, 1]);
    expect(await backUp(there, folder, { now })).toMatchObject({ series: 2, part: 2, batches: 0 });
    expect(await backUp(there, folder, { now, full: true, keep: 1 })).toMatchObject({ series: 3, part: 1 });
    expect((await readManifest(folder))?.series.map(({ number }) => number)).toEqual([3]);
    expect((await filesOf(folder)).filter((file) => file.endsWith('.gz'))).toEqual(['0003-0001.jsonl.gz']);
    expect(await restore(await emptyPlace(engine), folder, { now })).toMatchObject({ different: [] });
  });

  test('goes on in a series of more parts than four digits count', async () => {
    const long = await mkdtemp(join(root, 'long-'));
    await backUp(place, long, { now });
    const [series] = (await readManifest(long))?.series ?? [];
    const [part] = series?.parts ?? [];
    if (!series || !part) throw new Error('Nothing was kept');
    await writeManifest(long, { series: [{ ...series, parts: Array.from({ length: 9_999 }, () => part) }] });
    expect(await backUp(place, long, { now })).toMatchObject({ series: 1, part: 10_000 });
    expect(await backUp(place, long, { now })).toMatchObject({ series: 1, part: 10_001 });
  });

  test('taken by two at once into one folder is one that can be restored, and goes on', async () => {
    const shared = await mkdtemp(join(root, 'shared-'));
    await backUp(place, shared, { now });
    for (let round = 0; round < 3; round += 1) {
      await newsroom.owner.call(endpoints.createArticle, {});
      await Promise.all([backUp(place, shared, { now }), backUp(place, shared, { now })]);
    }
    await backUp(place, shared, { now });
    const there = await emptyPlace(engine);
    expect(await restore(there, shared, { now })).toMatchObject({ articles: 4, different: [] });
    expect(await differencesOf(there)).toEqual([]);
  });

  test('knows what no log done again tells: who wrote and when, and words that were displaced', async () => {
    const there = await emptyPlace(engine);
    await restore(there, folder, { now });
    const own = await mkdtemp(join(root, 'own-'));
    const damage = async (work: (query: Write) => Promise<unknown>) => {
      const db = await openDatabase(there, now);
      await db.transaction(work);
      await db.close();
    };
    await damage(async (query) => {
      const { id: article } = await query.selectFrom('article').select('id').executeTakeFirstOrThrow();
      const open = { outcome: null, settled_at: null, settled_by: null };
      const where = { field: null, around: null, block: null, version: null, by: null };
      const text = { id: 'words-1', article, person: 'rita', words: 'Worte', reason: 'rebase', at: 1 } as const;
      await query
        .insertInto('displaced')
        .values({ ...text, ...where, ...open })
        .execute();
    });
    await backUp(there, own, { now });
    const compared = async (backups: string) => {
      const differences: Difference[] = [];
      return { ...(await verifyPlace(there, backups, (each) => differences.push(each))), differences };
    };
    expect(await compared(own)).toMatchObject({ backups: 1, differences: [] });
    // What was kept of another newsroom says nothing of this one.
    expect(await compared(folder)).toMatchObject({ backups: 0, differences: [] });

    await damage((query) => query.updateTable('batch').set({ author: 'somebody' }).where('first', '=', 1).execute());
    expect(await differencesOf(there)).toEqual([]);
    const { differences } = await compared(own);
    expect(differences).toEqual([
      {
        ...{ article: expect.any(String), kind: 'log', version: expect.any(Number) },
        message: expect.stringMatching(/^is not the log that was kept at .+ \(series 1 of the backups\)$/),
      },
    ]);
    // A part that was written since does not forget it.
    await backUp(there, own, { now });
    expect((await compared(own)).differences).toHaveLength(1);

    // What became of them may be written later; the words may not.
    await damage((query) => query.updateTable('displaced').set({ words: 'Worts', outcome: 'dismissed' }).execute());
    expect((await compared(own)).differences.slice(1)).toEqual([
      {
        ...{ article: expect.any(String), kind: 'database', version: null },
        message: expect.stringMatching(
          /^words of displaced words-1 is not what was kept at .+ \(series 1 of the backups\)$/,
        ),
      },
    ]);

    const parts = (await readManifest(own))?.series.at(-1)?.parts ?? [];
    const known = join(own, headsFile(parts.at(-1)?.file ?? ''));
    const heads = await readHeads(known);
    const [head] = heads.values();
    if (!head) throw new Error('The backup knows no log');
    await writeHeads(known, new Map([...heads, ['article-gone', head]]));
    expect((await compared(own)).differences).toContainEqual({
      ...{ article: 'article-gone', kind: 'log', version: null },
      message: 'is in the backups, and gone from the newsroom',
    });

    await writeFile(join(own, 'galley-backup.json'), '{');
    expect((await compared(own)).differences).toMatchObject([{ article: null, kind: 'backup' }]);
  });

  test('a log is written down with a hash that tells of every change before it', async () => {
    const there = await emptyPlace(engine);
    await restore(there, folder, { now });
    const id = await readDatabase(
      there,
      async (_, query) => (await query.selectFrom('article').select('id').executeTakeFirstOrThrow()).id,
    );
    const read = () =>
      readDatabase(there, async (_, query) => {
        const lines = [];
        for await (const line of logLines(query, id)) lines.push(line);
        return lines;
      });
    const before = await read();
    expect(before[0]).toMatchObject({ version: 0, name: 'Olivia Owner' });
    expect(before.length).toBeGreaterThan(2);
    const db = await openDatabase(there, now);
    await db.transaction((query) =>
      query.updateTable('batch').set({ author: 'somebody' }).where('first', '=', 1).execute(),
    );
    await db.close();
    const after = await read();
    expect(after[0]?.hash).toBe(before[0]?.hash);
    expect(after.slice(1).some(({ hash }, index) => hash === before[index + 1]?.hash)).toBe(false);
  });
});

async function copyOf(folder: string): Promise<string> {
  const copy = await mkdtemp(join(root, 'copy-'));
  for (const file of await filesOf(folder)) await copyFile(join(folder, file), join(copy, file));
  return copy;
}

async function filesOf(folder: string): Promise<string[]> {
  return (await readdir(folder, { withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map(({ name }) => name)
    .sort();
}
