import { join } from 'node:path';
import type { Query } from '../../db/db.ts';
import { eachBatch } from '../../log/log.db.ts';
import type { Difference } from '../../verify/difference.ts';
import { storedArticle, storedSnapshot } from '../../verify/verify.db.ts';
import { hashOf } from '../hashOf.ts';
import { chainHash, chainStart } from './chain.ts';
import { type Heads, headsFile, readHeads } from './heads.ts';
import { readManifest, type Series } from './manifest.ts';
import { readPart } from './partFile.ts';
import { bornAt, migrationNames, untyped } from './tables.ts';
import { writtenOnce } from './writtenOnce.ts';

/** What a series of backups knows of a newsroom at the moment of its last part: how far each log went, its hash up to there, and the rows. */
interface Kept extends Pick<Series, 'born' | 'migrations'> {
  series: number;
  at: number;
  heads: Heads;
  /** The file of the part; null where it has been damaged. */
  rows: string | null;
}

/**
 * What a folder of backups knows, the oldest first. To be read before the moment that is compared with it:
 * of a part that is written meanwhile that moment would not have all.
 */
export async function readKept(folder: string): Promise<Kept[]> {
  const kept: Kept[] = [];
  for (const { number, born, migrations, parts } of (await readManifest(folder))?.series ?? []) {
    const last = parts.at(-1);
    // A backup that cannot be read is no word against the newsroom; the next one begins a series of its own.
    const heads = last && (await readHeads(join(folder, headsFile(last.file))).catch(() => null));
    if (!heads) continue;
    const file = join(folder, last.file);
    const whole = (await hashOf(file).catch(() => null)) === last.sha256;
    kept.push({ series: number, born, migrations, at: last.at, heads, rows: whole ? file : null });
  }
  return kept;
}

/**
 * Compares each log with its hash in the backups of the same newsroom, and rows that are written once with what was kept of
 * them: it tells of what doing the logs again cannot, such as a letter in words that were taken out later or displaced, who
 * wrote them, and when. Answers how many series were compared.
 */
export async function compareKept(
  query: Query,
  kept: readonly Kept[],
  report: (difference: Difference) => void,
): Promise<number> {
  const born = await bornAt(query);
  const same = kept.filter((each) => each.born === born);
  for (const article of new Set(same.flatMap(({ heads }) => [...heads.keys()]))) {
    const row = await storedArticle(query, article);
    if (row) await compareLog(query, article, row.head, same, report);
    else report({ article, kind: 'log', version: null, message: 'is in the backups, and gone from the newsroom' });
  }
  const migrations = String(await migrationNames(query));
  const told = new Set<string>();
  // A migration may have written rows anew.
  for (const each of same)
    if (each.rows !== null && String(each.migrations) === migrations)
      await compareRows(query, each.rows, keptAt(each), told, report).catch((error: NodeJS.ErrnoException) => {
        // The server has begun a new series meanwhile, and let this one go.
        if (error.code !== 'ENOENT') throw error;
      });
  return same.length;
}

const keptAt = ({ at, series }: Pick<Kept, 'at' | 'series'>) =>
  `kept at ${new Date(at).toISOString()} (series ${series} of the backups)`;

async function compareLog(
  query: Query,
  article: string,
  head: number,
  kept: readonly Kept[],
  report: (difference: Difference) => void,
): Promise<void> {
  const wanted = kept
    .flatMap(({ series, at, heads }) => {
      const known = heads.get(article);
      return known ? [{ series, at, ...known }] : [];
    })
    .sort((one, other) => one.version - other.version);
  let hash = chainStart(article, (await storedSnapshot(query, article, 0))?.document ?? '');
  let version = 0;
  const batches = eachBatch(query, article, 0, head);
  for (const { series, at, ...known } of wanted) {
    while (version < known.version) {
      const next = await batches.next();
      if (next.done) break;
      hash = chainHash(hash, next.value);
      version = next.value.first + next.value.n - 1;
    }
    if (version === known.version && hash === known.hash) continue;
    report({
      article,
      kind: 'log',
      version: known.version,
      message: `is not the log that was ${keptAt({ at, series })}`,
    });
    return;
  }
}

/** Rows looked up at once. */
const together = 200;

/** Each row that is another is told once, though every series has it: `told` are those of the series before. */
async function compareRows(
  query: Query,
  file: string,
  kept: string,
  told: Set<string>,
  report: (difference: Difference) => void,
): Promise<void> {
  let table = '';
  let rows: Record<string, unknown>[] = [];
  const compare = async () => {
    const columns: readonly string[] = writtenOnce[table as keyof typeof writtenOnce];
    const ids = rows.map(({ id }) => id);
    const found = await untyped(query).selectFrom(table).selectAll().where('id', 'in', ids).execute();
    const now = new Map(found.map((row) => [row.id, row]));
    for (const row of rows) {
      const here = now.get(row.id);
      const column = here && columns.find((name) => here[name] !== row[name]);
      if (column === undefined || told.has(`${table} ${row.id}`)) continue;
      told.add(`${table} ${row.id}`);
      const article = typeof row.article === 'string' && row.article !== '' ? row.article : null;
      report({
        article,
        kind: 'database',
        version: null,
        message: `${column} of ${table} ${row.id} is not what was ${kept}`,
      });
    }
    rows = [];
  };
  for await (const { heading, row } of readPart(file)) {
    // The logs come after all tables, and are known by their hashes.
    if (!('table' in heading)) break;
    if (heading.table !== table && rows.length > 0) await compare();
    table = heading.table;
    if (!(table in writtenOnce)) continue;
    rows.push(Object.fromEntries(heading.columns.map((column, index) => [column, row[index]])));
    if (rows.length >= together) await compare();
  }
  if (rows.length > 0) await compare();
}
