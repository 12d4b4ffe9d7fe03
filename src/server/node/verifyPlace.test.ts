import { mkdir, mkdtemp, open, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Audio, Picture } from '#api/media.ts';
import { eachEngine } from '#testing/eachEngine.ts';
import { redAndBlue } from '#testing/pressPhoto.ts';
import { bytes, newsItem, wordClipboard } from '#testing/readingSamples.ts';
import { wav } from '#testing/recordings.ts';
import { startNewsroom, type TestNewsroom } from '#testing/startNewsroom.ts';
import type { Difference } from '../verify/difference.ts';
import { backUp } from './backup/backUp.ts';
import { restore } from './backup/restore.ts';
import type { Place } from './config.ts';
import { createFileStore } from './files.ts';
import { mediaFolder, openDatabase } from './openDatabase.ts';
import { verifyPlace } from './verifyPlace.ts';

const now = Date.now;

async function differencesOf(place: Place): Promise<Difference[]> {
  const differences: Difference[] = [];
  await verifyPlace(place, null, (each) => differences.push(each));
  return differences;
}
const said = async (place: Place) => (await differencesOf(place)).map(({ kind, message }) => `${kind}: ${message}`);

async function flipBit(path: string): Promise<void> {
  const file = await open(path, 'r+');
  try {
    const byte = Buffer.alloc(1);
    await file.read(byte, 0, 1, 40);
    await file.write(Buffer.from([(byte[0] ?? 0) ^ 4]), 0, 1, 40);
  } finally {
    await file.close();
  }
}

eachEngine('Files that the newsroom names', (engine) => {
  let root: string;
  let place: Place;
  let newsroom: TestNewsroom;
  let picture: string;
  let recording: string;
  let article: string;
  const stored = (key: string) => join(mediaFolder(place), key);

  const emptyPlace = async (): Promise<Place> => ({
    data: await mkdtemp(join(root, 'data-')),
    databaseUrl: engine.engine === 'postgres' ? (await engine.place()).address : undefined,
  });

  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'galley-files-'));
    place = await emptyPlace();
    newsroom = await startNewsroom({ db: await openDatabase(place), media: createFileStore(mediaFolder(place)) });
    const { owner } = newsroom;
    const send = async (path: string, body: Uint8Array) => {
      const answer = await owner.fetch(path, { method: 'POST', body: body.slice() });
      expect(answer.ok).toBe(true);
      return answer.json();
    };
    picture = ((await send('/api/pictures?name=Bundeshaus.jpg', await redAndBlue(700, 350))) as Picture).id;
    recording = ((await send('/api/audio?name=Interview', wav(2))) as Audio).id;
    const clipboard = bytes(wordClipboard);
    article =
      ((await send('/api/articles/import?name=story.html', clipboard)) as { articles: { id: string }[] }).articles[0]
        ?.id ?? '';
    await newsroom.newsroom.wire.take('sda', { name: 'message.xml', bytes: bytes(newsItem) });
  });
  afterEach(async () => {
    await newsroom.close();
    expect(newsroom.errors).toEqual([]);
    await rm(root, { recursive: true, force: true });
  });

  async function fileOf(table: 'source' | 'wire_message'): Promise<string> {
    return (await newsroom.home.db.query.selectFrom(table).select('file').executeTakeFirstOrThrow()).file;
  }

  test('are looked for beside the running server, and what nobody names is no difference', async () => {
    await mkdir(stored('nobody'), { recursive: true });
    await writeFile(stored('nobody/original'), 'what an upload left that broke off');
    expect((await newsroom.owner.fetch(`/media/${picture}/400/0-0-500-1000`)).status).toBe(200);
    // A message that was here before leaves nothing.
    await newsroom.newsroom.wire.take('sda', { name: 'again.xml', bytes: bytes(newsItem) });
    expect(await newsroom.home.db.query.selectFrom('stored_file').select('key').execute()).toHaveLength(6);
    const differences: Difference[] = [];
    const verified = await verifyPlace(place, null, (each) => differences.push(each));
    expect(differences).toEqual([]);
    // The picture in two widths and its original, the recording, what was imported, and the message.
    expect(verified).toMatchObject({ articles: 1, files: 6 });
  });

  test('that are gone are told, each with whose it is', async () => {
    for (const key of [`${picture}/original`, `${picture}/400`, `${recording}/audio`]) await rm(stored(key));
    await rm(stored(await fileOf('source')), { recursive: true });
    await rm(stored(await fileOf('wire_message')), { recursive: true });
    const before = await readFile(stored(`${picture}/700`));
    const differences = await differencesOf(place);
    expect(differences.map(({ kind, message }) => `${kind}: ${message}`)).toEqual([
      `file: ${picture}/original, of picture "Bundeshaus.jpg", is not there`,
      `file: ${picture}/400, of picture "Bundeshaus.jpg", is not there`,
      `file: ${recording}/audio, of recording "Interview", is not there`,
      `file: ${await fileOf('source')}/original, of original "story.html", is not there`,
      expect.stringMatching(/^file: \w{12}\/original, of message ".+" of "sda", is not there$/),
    ]);
    expect(differences[3]?.article).toBe(article);
    expect(await readFile(stored(`${picture}/700`))).toEqual(before);
  });

  test('that were cut off, or in which one bit is another, are told', async () => {
    await truncate(stored(`${picture}/400`), 30);
    for (const key of [`${picture}/original`, `${recording}/audio`]) await flipBit(stored(key));
    for (const table of ['source', 'wire_message'] as const) await flipBit(stored(`${await fileOf(table)}/original`));
    expect(await said(place)).toEqual([
      `file: ${picture}/original, of picture "Bundeshaus.jpg", is not what was stored`,
      expect.stringMatching(/\/400, of picture "Bundeshaus.jpg", has 30 bytes, and had \d+$/),
      ...['recording', 'original', 'message'].map((what) =>
        expect.stringMatching(new RegExp(`of ${what} .+, is not what was stored$`)),
      ),
    ]);
  });

  test('that cannot be read are told, and the others are looked at all the same', async () => {
    await rm(stored(`${picture}/400`));
    await mkdir(stored(`${picture}/400`));
    await rm(stored(`${recording}/audio`));
    expect(await said(place)).toEqual([
      expect.stringContaining(`${picture}/400, of picture "Bundeshaus.jpg", cannot be read: EISDIR`),
      expect.stringContaining(`${recording}/audio`),
    ]);
  });

  test('and that an older Galley has stored are compared with the size that their row tells', async () => {
    await newsroom.home.db.transaction((query) => query.deleteFrom('stored_file').execute());
    expect(await said(place)).toEqual([]);
    await truncate(stored(`${recording}/audio`), 100);
    await truncate(stored(`${picture}/700`), 100);
    expect(await said(place)).toEqual([
      expect.stringMatching(/^file: picture "Bundeshaus.jpg" has \d+ bytes in 3 files, and its row says \d+$/),
      expect.stringMatching(/^file: recording "Interview" has 100 bytes in 1 files, and its row says \d+$/),
    ]);
  });

  test('are complete without an original where there was none', async () => {
    const { size } = await open(stored(`${picture}/original`)).then((file) => file.stat().finally(() => file.close()));
    await newsroom.home.db.transaction(async (query) => {
      await query.deleteFrom('stored_file').execute();
      await query
        .updateTable('picture')
        .set(({ eb }) => ({ bytes: eb('bytes', '-', size) }))
        .execute();
    });
    await rm(stored(`${picture}/original`));
    expect(await said(place)).toEqual([]);
  });

  test('and that a backup has lost or has otherwise are told when it is restored', async () => {
    const folder = join(root, 'backups');
    expect(await backUp(place, folder, { now })).toMatchObject({ files: 6, differences: [] });
    await rm(join(folder, 'media', picture, '400'));
    await flipBit(join(folder, 'media', recording, 'audio'));
    const there = await emptyPlace();
    expect(await restore(there, folder, { now })).toMatchObject({ articles: 1, files: 5, different: [] });
    expect(await said(there)).toEqual([
      `file: ${picture}/400, of picture "Bundeshaus.jpg", is not there`,
      `file: ${recording}/audio, of recording "Interview", is not what was stored`,
    ]);
  });

  test('and that could not be backed up are told, and what was kept of them before stays', async () => {
    const folder = join(root, 'backups');
    await backUp(place, folder, { now });
    const kept = await readFile(stored(`${recording}/audio`));
    // A damaged disk, after the backup and before there was one.
    await truncate(stored(`${recording}/audio`), 100);
    const lost = (
      (await (
        await newsroom.owner.fetch('/api/audio?name=Lost', { method: 'POST', body: wav(3) as Uint8Array<ArrayBuffer> })
      ).json()) as Audio
    ).id;
    await rm(stored(`${lost}/audio`));
    const { differences, part } = await backUp(place, folder, { now });
    expect(part).toBe(2);
    expect(differences.map(({ message }) => message)).toEqual([`${lost}/audio, of recording "Lost", is not there`]);
    const there = await emptyPlace();
    await restore(there, folder, { now });
    expect(await readFile(join(mediaFolder(there), recording, 'audio'))).toEqual(kept);
  });

  if (engine.engine === 'sqlite')
    test('are looked for, and the logs done again, where a page of the database is damaged', async () => {
      const folder = join(root, 'backups');
      await backUp(place, folder, { now });
      const there = await emptyPlace();
      await restore(there, folder, { now });
      await rm(join(mediaFolder(there), recording, 'audio'));
      const file = join(there.data, 'galley.db');
      const db = new BetterSqlite3(file, { readonly: true });
      const page = Number(db.prepare(`select rootpage from sqlite_master where name = 'word_part'`).pluck().get());
      const size = Number(db.pragma('page_size', { simple: true }));
      db.close();
      const handle = await open(file, 'r+');
      await handle.write(Buffer.alloc(size, 7), 0, size, (page - 1) * size);
      await handle.close();
      const differences: Difference[] = [];
      const verified = await verifyPlace(there, null, (each) => differences.push(each));
      expect(verified).toMatchObject({ articles: 1, files: 6 });
      expect(differences.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['database', 'file']));
    });
});
