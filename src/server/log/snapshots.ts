import type { Node } from '@tiptap/pm/model';
import type { Step } from '@tiptap/pm/transform';
import type { Batch } from '#api/live.ts';
import { Problem } from '#api/problem.ts';
import { readDocument, writeDocument } from '#article/newArticle.ts';
import { readStep } from '#article/steps.ts';
import type { Query } from '../db/db.ts';
import { type BatchRow, eachBatch, endsBatch, insertSnapshot, snapshotBefore } from './log.db.ts';
import type { LogHome } from './room.ts';
import type { Committed } from './timeline.ts';

/** Versions between two snapshots: any version of a long log is there within some milliseconds. */
const interval = 500;

/** The article as of a version at or before its head. */
export async function documentAt(query: Query, article: string, version: number): Promise<Node> {
  const snapshot = await groundOf(query, article, version);
  if (!snapshot) throw new Problem('notFound');
  let at = snapshot.version;
  let doc = readDocument(JSON.parse(snapshot.document));
  for await (const row of eachBatch(query, article, at, version)) {
    const { batch, steps } = readRow(row);
    const wanted = steps.slice(0, version - at);
    doc = commit(doc, batch, wanted).after;
    at += wanted.length;
  }
  if (at !== version) throw new Error(`The log of ${article} ends at ${at}, not at ${version}`);
  return doc;
}

/** The newest snapshot to go on from. One in the middle of a batch, as an earlier Galley left some, is none: the rest of its batch would be missing. */
async function groundOf(query: Query, article: string, version: number) {
  let snapshot = await snapshotBefore(query, article, version);
  while (snapshot && !(await endsBatch(query, article, snapshot.version)))
    snapshot = await snapshotBefore(query, article, snapshot.version - 1);
  return snapshot;
}

export function readRow(row: BatchRow): { batch: Batch; steps: Step[] } {
  const { first, client, seq, author, at } = row;
  const json = JSON.parse(row.steps) as unknown[];
  return { batch: { first, client, seq, author, at, steps: json }, steps: json.map(readStep) };
}

/** A batch as the log has it, applied. Throws if a step does not apply, which in a sound log none does. */
export function commit(before: Node, batch: Batch, steps: readonly Step[]): Committed {
  let after = before;
  for (const step of steps) {
    const { doc, failed } = step.apply(after);
    if (!doc) throw new Error(`Version ${batch.first} cannot be replayed: ${failed}`);
    after = doc;
  }
  return { batch: { ...batch, steps: batch.steps.slice(0, steps.length) }, steps, before, after };
}

/** Writes snapshots beside the commits' way: nobody waits for one, and without it reading is only slower. */
export function createSnapshots(home: LogHome) {
  const writing = new Set<Promise<void>>();

  async function writeOne(article: string, version: number, read: () => Promise<Node>): Promise<void> {
    if (!(await endsBatch(home.db.query, article, version))) return;
    const document = JSON.stringify(writeDocument(await read()));
    await home.db.transaction((query) => insertSnapshot(query, article, version, document));
  }

  function keep(article: string, version: number, read: () => Promise<Node>): void {
    const write: Promise<void> = writeOne(article, version, read)
      .catch((error) => home.log.warn({ error, article }, 'a snapshot could not be written'))
      .finally(() => writing.delete(write));
    writing.add(write);
  }

  return {
    keep,
    /** The head has moved: where it passed a multiple of the interval, its document is kept. */
    passed(article: string, from: number, to: number, doc: Node): void {
      if (Math.floor(from / interval) === Math.floor(to / interval)) return;
      keep(article, to, async () => doc);
    },
    async settled(): Promise<void> {
      await Promise.all(writing);
    },
  };
}
