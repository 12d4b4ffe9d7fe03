import type { Node } from '@tiptap/pm/model';
import { readDocument } from '#article/newArticle.ts';
import type { Query } from '../db/db.ts';
import type { Tables } from '../db/tables.ts';
import { batchesAfter } from '../log/log.db.ts';
import { commit, readRow } from '../log/snapshots.ts';

type Snapshot = Tables['snapshot'];
export type BatchFacts = Pick<Tables['batch'], 'first' | 'n' | 'client' | 'seq' | 'author' | 'at'>;

/** What a log came to when it was done again from its beginning. */
export interface Replayed {
  head: number;
  /** The document of the head, as far as the log could be done again. */
  doc: Node | null;
  /** The document of the version that was asked for; null when no batch ends there. */
  asked: Node | null;
  batches: readonly BatchFacts[];
  /** What is wrong, with the version where it shows. */
  faults: readonly { kind: 'log' | 'snapshot'; version: number; message: string }[];
}

/** Versions read from the database at once. */
const stretch = 2_000;

/** Does a log again from version 0, comparing each stored snapshot on the way; `asked` is a version to stop and look at. */
export async function replay(
  query: Query,
  article: string,
  head: number,
  snapshots: readonly Snapshot[],
  asked: number,
): Promise<Replayed> {
  const faults: { kind: 'log' | 'snapshot'; version: number; message: string }[] = [];
  const batches: BatchFacts[] = [];
  const stored = new Map(snapshots.map((snapshot) => [snapshot.version, snapshot]));
  const result = (doc: Node | null, at: number, found: Node | null): Replayed => ({
    head: at,
    doc,
    asked: found,
    batches,
    faults,
  });

  let doc = readStored(stored.get(0));
  if (!doc) {
    faults.push({ kind: 'log', version: 0, message: 'the beginning of the log is not there or cannot be read' });
    return result(null, 0, null);
  }
  let at = 0;
  let found = asked === 0 ? doc : null;
  stored.delete(0);
  for (;;) {
    const rows = await batchesAfter(query, article, at, at + stretch);
    if (rows.length === 0) break;
    for (const row of rows) {
      if (row.first !== at + 1) {
        faults.push({ kind: 'log', version: at + 1, message: `version ${at + 1} is missing` });
        return result(null, at, found);
      }
      try {
        const { batch, steps } = readRow(row);
        if (steps.length !== row.n) throw new Error(`it has ${steps.length} steps and says ${row.n}`);
        doc = commit(doc, batch, steps).after;
      } catch (error) {
        faults.push({ kind: 'log', version: row.first, message: `the log cannot be replayed: ${messageOf(error)}` });
        return result(null, at, found);
      }
      const { first, n, client, seq, author, at: time } = row;
      batches.push({ first, n, client, seq, author, at: time });
      at += row.n;
      if (at === asked) found = doc;
      compare(stored, at, doc, faults);
    }
  }
  if (at !== head) faults.push({ kind: 'log', version: at, message: `the log ends here, the row says ${head}` });
  for (const version of stored.keys())
    faults.push({ kind: 'snapshot', version, message: 'a snapshot stands where no batch ends' });
  try {
    doc.check();
  } catch (error) {
    faults.push({ kind: 'log', version: at, message: `the schema does not allow the document: ${messageOf(error)}` });
  }
  return result(doc, at, found);
}

function compare(stored: Map<number, Snapshot>, at: number, doc: Node, faults: Replayed['faults'][number][]): void {
  const snapshot = stored.get(at);
  if (!snapshot) return;
  stored.delete(at);
  const kept = readStored(snapshot);
  if (!kept?.eq(doc))
    faults.push({ kind: 'snapshot', version: at, message: kept ? 'differs from the log' : 'cannot be read' });
}

function readStored(snapshot: Snapshot | undefined): Node | null {
  if (!snapshot) return null;
  try {
    return readDocument(JSON.parse(snapshot.document));
  } catch {
    return null;
  }
}

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));
