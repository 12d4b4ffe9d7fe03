import { mkdir, open, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Engine, Query } from '../../db/db.ts';
import { batchBefore, batchesAfter } from '../../log/log.db.ts';
import type { Difference } from '../../verify/difference.ts';
import { namedFiles } from '../../verify/files.db.ts';
import { articleIds, snapshotVersions, storedArticle, storedSnapshot } from '../../verify/verify.db.ts';
import { verifyFiles } from '../../verify/verifyFiles.ts';
import type { Place } from '../config.ts';
import { lookIn } from '../lookIn.ts';
import { mediaFolder, readDatabase } from '../openDatabase.ts';
import { chainHash, chainStart } from './chain.ts';
import { copyMedia } from './copyMedia.ts';
import { type Head, type Heads, headsFile, readHeads, writeHeads } from './heads.ts';
import { type Manifest, type Part, readManifest, type Series, writeManifest } from './manifest.ts';
import { type Line, writePart } from './partFile.ts';
import { bornAt, keptTables, migrationNames, rowsOf } from './tables.ts';

export interface BackUpOptions {
  now: () => number;
  /** Begins a new series, which needs none of the parts before it. */
  full?: boolean;
  /** Milliseconds after whose beginning a series is followed by a new one. */
  seriesFor?: number;
  /** Series that stay, the newest ones; undefined: all. */
  keep?: number | undefined;
}

export interface BackedUp extends Part {
  series: number;
  /** Its number in the series, from 1. */
  part: number;
  /** Files that rows name and that the folder does not have, or not as large as they were. */
  differences: readonly Difference[];
}

/** Batches of a log read at once. */
const stretch = 1_000;
const batchColumns = ['first', 'n', 'client', 'seq', 'author', 'at', 'steps'] as const;

/**
 * Adds a part to a folder of backups: one moment of the newsroom, of its logs only what the series has not yet. The
 * server may run and write meanwhile. The part is in the list only when all of it is on the disk.
 */
export async function backUp(place: Place, folder: string, options: BackUpOptions): Promise<BackedUp> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const manifest = (await readManifest(folder)) ?? { format: 1, series: [] };
  const claims: string[] = [];
  const differences: Difference[] = [];
  let kept: Series[];
  let backedUp: BackedUp;
  try {
    const { series, part, names } = await readDatabase(place, async (engine, query) => ({
      ...(await writeMoment(engine, query, folder, manifest, options, claims)),
      names: await namedFiles(query),
    }));
    // After the rows: what they name is there, for a file is written before its row.
    const media = join(folder, 'media');
    const files = await copyMedia(mediaFolder(place), media);
    // By size alone: this is done every hour, and reading all that was ever kept takes its time.
    const look = lookIn(media);
    await verifyFiles(
      names,
      (key) => look(key, false),
      (found) => differences.push(found),
    );
    series.parts.push({ ...part, files });
    const all = [...manifest.series.filter(({ number }) => number !== series.number), series];
    kept = options.keep === undefined ? all : all.slice(-Math.max(1, options.keep));
    backedUp = { ...part, files, series: series.number, part: series.parts.length, differences };
    await writeManifest(folder, { series: kept });
  } catch (error) {
    // On a disk that is full, half a part would keep it full.
    for (const file of claims)
      for (const name of [file, headsFile(file)])
        for (const path of [name, `${name}.new`]) await rm(join(folder, path), { force: true });
    throw error;
  }
  // From here on the list names the part: whatever fails now, that stays.
  await removeBefore(folder, kept[0]?.number ?? 0);
  return backedUp;
}

/** Removes the files of earlier series, with what was left of parts that were never ended. */
async function removeBefore(folder: string, oldest: number): Promise<void> {
  for (const name of await readdir(folder)) {
    const [, series] = /^(\d{4,})-\d{4,}\.(?:jsonl\.gz|heads\.json)(?:\.new)?$/.exec(name) ?? [];
    if (series && Number(series) < oldest) await rm(join(folder, name), { force: true });
  }
}

async function writeMoment(
  engine: Engine,
  query: Query,
  folder: string,
  manifest: Manifest,
  { now, full = false, seriesFor = Number.POSITIVE_INFINITY }: BackUpOptions,
  claims: string[],
): Promise<{ series: Series; part: Part }> {
  const at = now();
  const [born, migrations] = [await bornAt(query), await migrationNames(query)];
  const last = manifest.series.at(-1);
  const young = at - (last?.parts[0]?.at ?? at) < seriesFor;
  const goesOn = !full && young && last?.born === born && String(last.migrations) === String(migrations);
  const known = goesOn && last ? await headsOf(folder, last) : null;
  // A log that has become another (files copied by hand) cannot go on from what is here.
  const same = known !== null && (await continues(query, known));
  const before: Heads = same ? known : new Map();
  const series: Series =
    same && last
      ? { ...last, parts: [...last.parts] }
      : { number: (last?.number ?? 0) + 1, born, migrations, parts: [] };
  const file = await claimFile(folder, series);
  claims.push(file);
  const heads = new Map<string, Head>();
  const counts = { articles: 0, batches: 0 };
  const written = await writePart(join(folder, file), linesOf(engine, query, before, heads, counts));
  await writeHeads(join(folder, headsFile(file)), heads);
  return { series, part: { file, ...written, at, ...counts, files: 0 } };
}

/**
 * A file of the part's own. Of two who back up into the folder at once, as the server by itself and a timer may, each writes
 * all that is new since the last part in the list; the list is of whoever ends last.
 */
async function claimFile(folder: string, { number, parts }: Series): Promise<string> {
  const digits = (count: number) => String(count).padStart(4, '0');
  for (let part = parts.length + 1; ; part += 1) {
    const file = `${digits(number)}-${digits(part)}.jsonl.gz`;
    const claimed = await open(join(folder, file), 'wx', 0o600).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
    if (!claimed) continue;
    await claimed.close();
    return file;
  }
}

/** What a series has of the logs; null where one of its files is gone or cut off: what would go on from it could not be restored. */
async function headsOf(folder: string, { parts }: Series): Promise<Heads | null> {
  const last = parts.at(-1);
  const sizes = new Map(parts.map(({ file, bytes }) => [file, bytes]));
  try {
    for (const [file, bytes] of sizes) if ((await stat(join(folder, file))).size !== bytes) return null;
    return last ? await readHeads(join(folder, headsFile(last.file))) : null;
  } catch {
    return null;
  }
}

/** Whether every log that is here is there, too, and goes on from the same batch, or has gone with its article. */
async function continues(query: Query, heads: Heads): Promise<boolean> {
  for (const [id, { version, hash, before }] of heads) {
    const row = await storedArticle(query, id);
    if (!row || version === 0) continue;
    const last = await batchBefore(query, id, version);
    if (!last || before === undefined || chainHash(before, last) !== hash) return false;
  }
  return true;
}

async function* linesOf(
  engine: Engine,
  query: Query,
  before: Heads,
  heads: Map<string, Head>,
  counts: { articles: number; batches: number },
): AsyncGenerator<Line> {
  for (const table of await keptTables(engine, query)) {
    if (table.name === 'batch' || table.name === 'snapshot') continue;
    yield { table: table.name, columns: table.columns, counted: table.counted };
    for await (const rows of rowsOf(query, table)) yield* rows;
  }
  for (const article of await articleIds(query)) {
    counts.articles += 1;
    const known = before.get(article);
    const versions = await snapshotVersions(query, article);
    const added = versions.filter((version) => !known?.snapshots.includes(version));
    if (added.length > 0) yield { snapshots: article, columns: ['version', 'document'] };
    let hash = known?.hash ?? '';
    let hashBefore = known?.before;
    for (const version of added) {
      const document = (await storedSnapshot(query, article, version))?.document ?? '';
      if (version === 0) hash = chainStart(article, document);
      yield [version, document];
    }
    let at = known?.version ?? 0;
    const head = (await storedArticle(query, article))?.head ?? 0;
    if (at < head) yield { log: article, columns: batchColumns };
    while (at < head) {
      const rows = await batchesAfter(query, article, at, at + stretch);
      for (const row of rows) {
        hashBefore = hash;
        hash = chainHash(hash, row);
        yield batchColumns.map((column) => row[column]);
        at = row.first + row.n - 1;
      }
      counts.batches += rows.length;
      if (rows.length === 0) throw new Error(`The log of ${article} ends at ${at}, not at ${head}: see galley verify.`);
    }
    heads.set(article, { version: head, hash, ...(hashBefore && { before: hashBefore }), snapshots: versions });
  }
}
