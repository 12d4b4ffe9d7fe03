import type { Fate } from '#api/live.ts';
import { Problem } from '#api/problem.ts';
import { batchOf, bindWriter, fenceWriter, type WriterRow, writerOf } from './log.db.ts';
import type { LogHome } from './room.ts';

/** Sessions' ids are no secret among colleagues, but what was written as one belongs to its writer. */
export function isForeign(writer: WriterRow, author: string): boolean {
  return writer.author !== '' && writer.author !== author;
}

/**
 * What became of the batch that a session had in flight. Where it was never committed, the session's epoch ends: no
 * frame of it that is still queued here or at another node can land later, after the session was told that it is lost.
 * From its first opening on a session is its person's, before anybody hears its id. Throws the Problem `forbidden` where
 * it is somebody else's.
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
  const opened = { article, client, author, at: home.now() };
  let writer = await writerOf(db.query, article, client);
  if (writer && isForeign(writer, author)) throw new Problem('forbidden');
  // Who only reads must not make rows by opening, or by asking for batches that never were.
  if (!writer && !writes) return { writer, fate: null };
  if (seq !== null && (!writer || writer.seq < seq))
    writer = await db.transaction(async (query) => {
      await fenceWriter(query, opened);
      return writerOf(query, article, client);
    });
  else if (!writer || writer.author === '') writer = await bound(home, opened, writer);
  // Somebody else was first meanwhile.
  if (writer && isForeign(writer, author)) throw new Problem('forbidden');
  if (seq === null || !writer || writer.seq < seq) return { writer, fate: null };
  if (writer.seq === seq) return { writer, fate: { first: writer.first, kept: writer.kept } };
  const batch = await batchOf(db.query, article, client, seq);
  return { writer, fate: batch ? { first: batch.first, kept: batch.n } : null };
}

/** The row of a session that is its person's now; as it was where the database takes nothing, from which one can read all the same. */
async function bound(
  { db, log }: LogHome,
  opened: Pick<WriterRow, 'article' | 'client' | 'author' | 'at'>,
  before: WriterRow | undefined,
): Promise<WriterRow | undefined> {
  const { article, client } = opened;
  const binding = db.transaction(async (query) => {
    await bindWriter(query, opened);
    return writerOf(query, article, client);
  });
  return binding.catch((error) => {
    log.warn({ error, article }, 'a session could not be made its person’s');
    return before;
  });
}
