import type { Node } from '@tiptap/pm/model';
import type { Engine, Query } from '#server/db/db.ts';
import { batchesAfter, headOf } from '#server/log/log.db.ts';
import { documentAt } from '#server/log/snapshots.ts';
import type { Difference } from '#server/verify/difference.ts';
import { verifyNewsroom } from '#server/verify/verifyNewsroom.ts';
import { textOf, tokensOf } from './edits.ts';
import { judgeIds } from './judge.ts';
import type { Tally, TokenWriter } from './TokenWriter.ts';

export interface Verdict {
  typed: number;
  lost: readonly string[];
  doubled: readonly string[];
  /** What is wrong besides, as sentences. */
  wrong: readonly string[];
}

/** The tokens of some articles as they are stored, those of their histories, and what the self-check says. */
export interface Stored {
  docs: ReadonlyMap<string, Node>;
  history: ReadonlySet<string>;
  differences: readonly Difference[];
}

/** Reads and checks a whole database, and the newest documents of some articles from their logs. */
export async function readStored(engine: Engine, query: Query, articles: readonly string[]): Promise<Stored> {
  const differences: Difference[] = [];
  await verifyNewsroom(engine, query, (found) => differences.push(found));
  const docs = new Map<string, Node>();
  const history = new Set<string>();
  for (const article of articles) {
    const row = await headOf(query, article);
    if (row) docs.set(article, await documentAt(query, article, row.head));
    for (const { steps } of await batchesAfter(query, article, 0))
      for (const token of tokensOf(steps)) history.add(token);
  }
  return { docs, history, differences };
}

/**
 * The common rule of every fault: each token that was typed and not taken out again is in its article once, or in the
 * displaced text of its writer; each that was taken out is in the history; all writers and the stored article are alike;
 * the logs, done again, give what is stored.
 */
export function judgeTokens(
  writers: readonly TokenWriter[],
  tally: Tally,
  { docs, history, differences }: Stored,
): Verdict {
  const wrong = differences.map(({ article, kind, message }) => `${article}: ${kind}: ${message}`);
  const counts = new Map<string, number>();
  for (const doc of docs.values()) {
    try {
      doc.check();
      judgeIds(doc);
    } catch (error) {
      wrong.push((error as Error).message);
    }
    for (const token of tokensOf(textOf(doc))) counts.set(token, (counts.get(token) ?? 0) + 1);
  }
  for (const { session, options } of writers) {
    const doc = docs.get(session.article);
    if (!doc?.eq(session.state.doc)) wrong.push(`${options.name} and the stored article differ`);
  }
  const displaced = new Set(writers.flatMap(({ view }) => view.displaced.flatMap(({ words }) => tokensOf(words))));
  const lost: string[] = [];
  for (const token of tally.typed.keys()) {
    if (counts.has(token) || displaced.has(token) || (tally.swept && history.has(token))) continue;
    if (tally.removed.has(token) && (history.has(token) || !tally.committed.has(token))) continue;
    lost.push(token);
  }
  const doubled = [...counts].filter(([, count]) => count > 1).map(([token]) => token);
  return { typed: tally.typed.size, lost, doubled, wrong: [...wrong, ...new Set(tally.falseReceipts)] };
}
