import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { lastChange, writeProjection } from '../../articles/articles.db.ts';
import { projectRow } from '../../articles/projection.ts';
import type { Database, Write } from '../../db/db.ts';
import { OtherTables } from '../../db/migrate.ts';
import { type Migration, migrations } from '../../db/migrations/all.ts';
import { batchesAfter } from '../../log/log.db.ts';
import { documentAt } from '../../log/snapshots.ts';
import { articleIds, storedArticle, storedSnapshot } from '../../verify/verify.db.ts';
import { ConfigError, type Place } from '../config.ts';
import { hashOf } from '../hashOf.ts';
import { mediaFolder, openDatabase } from '../openDatabase.ts';
import { chainHash, chainStart } from './chain.ts';
import { copyMedia } from './copyMedia.ts';
import { type Heads, headsFile, readHeads } from './heads.ts';
import { type Part, readManifest, type Series } from './manifest.ts';
import { readPart } from './partFile.ts';
import { countOn, insertRows, isEmpty, type KeptTable, keptTables, untyped } from './tables.ts';

export interface RestoreOptions {
  now: () => number;
  /** A series and a part of it; undefined: the newest. */
  series?: number | undefined;
  part?: number | undefined;
}

export interface Restored {
  /** The moment that the newsroom is as it was at, in milliseconds since 1970 UTC. */
  at: number;
  articles: number;
  batches: number;
  files: number;
  /** Articles whose log is not, hash by hash, the one that was kept: none. */
  different: readonly string[];
}

/** Rows inserted at once. */
const together = 2_000;

/**
 * Makes an empty place, on either engine, what a backup says. Refuses a place in which somebody is, and a backup that was
 * damaged, before it writes anything.
 */
export async function restore(place: Place, folder: string, options: RestoreOptions): Promise<Restored> {
  const { series, parts } = await chosen(folder, options);
  const last = parts.at(-1);
  if (!last) throw new ConfigError(`There is no backup in ${folder}.`);
  await refuseDamaged(folder, parts);
  const heads = await headsOf(join(folder, headsFile(last.file)));
  await mkdir(place.data, { recursive: true });
  const then = await openEmpty(place, options.now, tablesThen(series));
  let files: number;
  let counts: Awaited<ReturnType<typeof load>>;
  try {
    // Before the rows: who is interrupted has an empty newsroom still, and begins again.
    files = await copyMedia(join(folder, 'media'), mediaFolder(place));
    counts = await then.transaction((query) => load(then, query, folder, parts));
  } finally {
    await then.close();
  }
  // Opened again: from here on it has this program's tables, whichever the backup was written with.
  const now = await openDatabase(place, options.now);
  try {
    const different = await compareLogs(now, heads);
    await makeRows(now);
    return { at: last.at, ...counts, files, different };
  } finally {
    await now.close();
  }
}

async function chosen(
  folder: string,
  { series: wanted, part }: RestoreOptions,
): Promise<{ series: Series; parts: Part[] }> {
  const manifest = await readManifest(folder);
  if (!manifest) throw new ConfigError(`There is no backup in ${folder}.`);
  const series = manifest.series.findLast(({ number }) => wanted === undefined || number === wanted);
  if (!series) throw new ConfigError(`There is no series ${wanted} in ${folder}.`);
  if (part !== undefined && !series.parts[part - 1])
    throw new ConfigError(`Series ${series.number} has ${series.parts.length} parts, and no part ${part}.`);
  return { series, parts: series.parts.slice(0, part) };
}

async function refuseDamaged(folder: string, parts: readonly Part[]): Promise<void> {
  for (const { file, sha256 } of parts) {
    const found = await hashOf(join(folder, file)).catch(() => null);
    if (found === null) throw new ConfigError(`${join(folder, file)} cannot be read.`);
    if (found !== sha256)
      throw new ConfigError(`${join(folder, file)} has been changed or damaged. Choose an earlier part.`);
  }
}

async function headsOf(file: string): Promise<Heads> {
  return readHeads(file).catch(() => {
    throw new ConfigError(`${file} cannot be read. Choose an earlier part.`);
  });
}

/** The migrations that the backup's rows were written with. */
function tablesThen({ migrations: names }: Series): readonly Migration[] {
  const unknown = names.find((name) => !migrations.some((known) => known.name === name));
  if (unknown) throw new ConfigError(`The backup was written by a newer Galley (${unknown}). Use that one.`);
  return migrations.filter(({ name }) => names.includes(name));
}

async function openEmpty(place: Place, now: () => number, list: readonly Migration[]): Promise<Database> {
  const taken = new ConfigError(
    'There is a newsroom in this place already. Restore into an empty folder or database. Whether one that an interrupted restore has left is whole, galley verify says.',
  );
  const db = await openDatabase(place, now, list).catch((error) => {
    throw error instanceof OtherTables ? taken : error;
  });
  if (await isEmpty(db.query)) return db;
  await db.close();
  throw taken;
}

/** All or nothing: the tables of the last part, and the logs of all of them. */
async function load(
  db: Database,
  query: Write,
  folder: string,
  parts: readonly Part[],
): Promise<{ articles: number; batches: number }> {
  // Who has started Galley here once has left a link to sign in with: nothing of this place is in what was kept.
  for (const { name } of (await keptTables(db.engine, query)).reverse())
    await untyped(query).deleteFrom(name).execute();
  const tables: KeptTable[] = [];
  const last = parts.at(-1);
  const put = collector(query);
  for await (const { heading, row } of readPart(join(folder, last?.file ?? ''))) {
    if (!('table' in heading)) break;
    if (tables.at(-1)?.name !== heading.table)
      tables.push({ name: heading.table, columns: heading.columns, counted: heading.counted });
    await put.row(heading.table, heading.columns, row);
  }
  await put.rest();
  const here = new Set(await articleIds(query));
  let batches = 0;
  for (const { file } of parts)
    for await (const { heading, row } of readPart(join(folder, file))) {
      if ('table' in heading) continue;
      const article = 'log' in heading ? heading.log : heading.snapshots;
      // Of an article that has gone since, nothing comes back.
      if (!here.has(article)) continue;
      if ('log' in heading) batches += 1;
      await put.row('log' in heading ? 'batch' : 'snapshot', ['article', ...heading.columns], [article, ...row]);
    }
  await put.rest();
  await countOn(db.engine, query, tables);
  // The rows and the search are made from the logs, here or, were this to be interrupted, at the next start.
  await untyped(query).updateTable('article').set({ projected: -1 }).execute();
  return { articles: here.size, batches };
}

function collector(query: Write) {
  let rows: (readonly unknown[])[] = [];
  let into: { table: string; columns: readonly string[] } = { table: '', columns: [] };
  const rest = async () => {
    if (rows.length > 0) await insertRows(query, into.table, into.columns, rows);
    rows = [];
  };
  return {
    rest,
    async row(table: string, columns: readonly string[], row: readonly unknown[]): Promise<void> {
      if (into.table !== table || rows.length >= together) await rest();
      into = { table, columns };
      rows.push(row);
    },
  };
}

async function compareLogs(db: Database, heads: Heads): Promise<string[]> {
  const different: string[] = [];
  for (const [article, { version, hash: wanted }] of heads) {
    const beginning = await storedSnapshot(db.query, article, 0);
    let hash = chainStart(article, beginning?.document ?? '');
    let at = 0;
    for (;;) {
      const rows = await batchesAfter(db.query, article, at, at + together);
      if (rows.length === 0) break;
      for (const row of rows) {
        hash = chainHash(hash, row);
        at = row.first + row.n - 1;
      }
    }
    if (hash !== wanted || at !== version) different.push(article);
  }
  return different;
}

/** As the server does at its start with rows that are behind their log. */
async function makeRows(db: Database): Promise<void> {
  for (const article of await articleIds(db.query)) {
    const row = await storedArticle(db.query, article);
    if (!row) continue;
    const doc = await documentAt(db.query, article, row.head);
    const change = await lastChange(db.query, article, row.head);
    if (change)
      await db.transaction((query) => writeProjection(db.engine, query, article, row.head, projectRow(doc), change));
  }
}
