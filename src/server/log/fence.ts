import type { Fate } from '#api/live.ts';
import { Problem } from '#api/problem.ts';
import { batchOf, fenceWriter, type WriterRow, writerOf } from './log.db.ts';
import type { LogHome } from './room.ts';

/** Sessions' ids are no secret among colleagues, but what was written as one belongs to its writer. */
export function isForeign(writer: WriterRow, author: string): boolean {
  return writer.author !== '' && writer.author !== author;
}

/**
 * What became of the batch that a session had in flight. Where it was never committed, the session's epoch ends: no
 * frame of it that is still queued here or at another node can land later, after the session was told that it is lost.
 */
export async function fateOf(
  home: LogHome,
  article: string,
  {
    client,
    author,
    seq,
    writes = true,
  }: { client: string; author: string; seq: number | null; writes?: boolean | undefined },
): Promise<{ writer: WriterRow | undefined; fate: Fate | null }> {
  const { db } = home;
  let writer = await writerOf(db.query, article, client);
  if (writer && isForeign(writer, author)) throw new Problem('forbidden');
  // Who only reads must not make rows by asking for batches that never were.
  if (seq === null || (!writer && !writes)) return { writer, fate: null };
  if (!writer || writer.seq < seq)
    writer = await db.transaction(async (query) => {
      await fenceWriter(query, { article, client, author, at: home.now() });
      return writerOf(query, article, client);
    });
  // Somebody else was first meanwhile.
  if (writer && isForeign(writer, author)) throw new Problem('forbidden');
  if (writer?.seq === seq) return { writer, fate: { first: writer.first, kept: writer.kept } };
  if (!writer || writer.seq < seq) return { writer, fate: null };
  const batch = await batchOf(db.query, article, client, seq);
  return { writer, fate: batch ? { first: batch.first, kept: batch.n } : null };
}
