import { join } from 'node:path';
import type { Query } from '../../db/db.ts';
import { eachBatch } from '../../log/log.db.ts';
import { storedArticle, storedSnapshot } from '../../verify/verify.db.ts';
import type { Difference } from '../../verify/verifyNewsroom.ts';
import { chainHash, chainStart } from './chain.ts';
import { type Heads, headsFile, readHeads } from './heads.ts';
import { readManifest } from './manifest.ts';
import { bornAt } from './tables.ts';

/** What a series of backups knows of the logs: how far each went at the moment of its last part, and its hash up to there. */
interface KeptLogs {
  series: number;
  born: number;
  at: number;
  heads: Heads;
}

/**
 * What a folder of backups knows of the logs, the oldest first. To be read before the moment that is compared with it:
 * of a part that is written meanwhile that moment would not have all.
 */
export async function readKeptLogs(folder: string): Promise<KeptLogs[]> {
  const kept: KeptLogs[] = [];
  for (const { number, born, parts } of (await readManifest(folder))?.series ?? []) {
    const last = parts.at(-1);
    // A backup that cannot be read is no word against the newsroom; the next one begins a series of its own.
    const heads = last && (await readHeads(join(folder, headsFile(last.file))).catch(() => null));
    if (heads) kept.push({ series: number, born, at: last.at, heads });
  }
  return kept;
}

/**
 * Compares each log with its hash in the backups of the same newsroom: it tells of what doing the log again cannot, such as
 * a letter in words that were taken out later, who wrote them, and when. Answers how many series were compared.
 */
export async function compareKept(
  query: Query,
  kept: readonly KeptLogs[],
  report: (difference: Difference) => void,
): Promise<number> {
  const born = await bornAt(query);
  const same = kept.filter((each) => each.born === born);
  for (const article of new Set(same.flatMap(({ heads }) => [...heads.keys()]))) {
    const row = await storedArticle(query, article);
    if (row) await compareLog(query, article, row.head, same, report);
  }
  return same.length;
}

async function compareLog(
  query: Query,
  article: string,
  head: number,
  kept: readonly KeptLogs[],
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
    const message = `is not the log that was kept at ${new Date(at).toISOString()} (series ${series} of the backups)`;
    report({ article, kind: 'log', version: known.version, message });
    return;
  }
}
