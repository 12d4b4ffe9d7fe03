import type { Query, Write } from '../db/db.ts';
import type { Tables } from '../db/tables.ts';

export type BatchRow = Tables['batch'];
export type WriterRow = Tables['writer'];

/** The article's row has moved on since it was read: somebody else committed first. */
export class HeadMoved extends Error {}

/** A client's answer could not be written: another node has fenced it or answered it already. */
export class WriterMoved extends Error {
  readonly client: string;

  constructor(client: string) {
    super('writer moved');
    this.client = client;
  }
}

export interface NewArticle {
  id: string;
  schema: number;
  author: string;
  at: number;
  document: string;
}

/** The row of a new article, its projection still empty, and the snapshot of version 0. */
export async function insertArticle(query: Write, { id, schema, author, at, document }: NewArticle): Promise<void> {
  const empty = { kicker: '', headline: '', language: '', section: '', authors: '', slug: '', words: 0, projected: 0 };
  const made = { created_at: at, created_by: author, changed_at: at, changed_by: author };
  await query
    .insertInto('article')
    .values({ id, head: 0, schema, stage: 'draft', trashed_at: null, published_at: null, ...made, ...empty })
    .execute();
  await query.insertInto('snapshot').values({ article: id, version: 0, document }).execute();
}

export function headOf(query: Query, article: string) {
  return query.selectFrom('article').select(['head', 'schema']).where('id', '=', article).executeTakeFirst();
}

/** Whether a version is the beginning of a log, or one at which a batch ends: what comes after it is whole batches. */
export async function endsBatch(query: Query, article: string, version: number): Promise<boolean> {
  if (version === 0) return true;
  const [last] = await batchFacts(query, article, version + 1, 1);
  return last !== undefined && last.first + last.n - 1 === version;
}

/** The newest snapshot at or before a version. */
export function snapshotBefore(query: Query, article: string, version: number) {
  return query
    .selectFrom('snapshot')
    .select(['version', 'document'])
    .where('article', '=', article)
    .where('version', '<=', version)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
}

export async function insertSnapshot(query: Write, article: string, version: number, document: string): Promise<void> {
  await query
    .insertInto('snapshot')
    .values({ article, version, document })
    .onConflict((conflict) => conflict.columns(['article', 'version']).doNothing())
    .execute();
}

/** The batch that a version is in, or that ends before it. */
export function batchBefore(query: Query, article: string, version: number): Promise<BatchRow | undefined> {
  return query
    .selectFrom('batch')
    .selectAll()
    .where('article', '=', article)
    .where('first', '<=', version)
    .orderBy('first', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/** Batches that made the versions after one, up to another. */
export function batchesAfter(query: Query, article: string, version: number, last?: number): Promise<BatchRow[]> {
  return query
    .selectFrom('batch')
    .selectAll()
    .where('article', '=', article)
    .where('first', '>', version)
    .$if(last !== undefined, (some) => some.where('first', '<=', last ?? 0))
    .orderBy('first')
    .execute();
}

/** Versions read of a log at a time. */
const stretch = 100;

/** The same one after the other: a part of a log in memory, however long it is. Ends early where the log does. */
export async function* eachBatch(query: Query, article: string, version: number, last: number) {
  for (let at = version; at < last; ) {
    const rows = await batchesAfter(query, article, at, Math.min(last, at + stretch));
    if (rows.length === 0) return;
    for (const row of rows) {
      yield row;
      at = row.first + row.n - 1;
    }
  }
}

/** Who made which versions when, newest first. */
export function batchFacts(query: Query, article: string, before: number | null, limit: number) {
  return query
    .selectFrom('batch')
    .select(['first', 'n', 'author', 'at'])
    .where('article', '=', article)
    .$if(before !== null, (some) => some.where('first', '<', before ?? 0))
    .orderBy('first', 'desc')
    .limit(limit)
    .execute();
}

/** Who made an article and when; undefined without one. */
export function createdBy(query: Query, article: string): Promise<{ author: string; at: number } | undefined> {
  return query
    .selectFrom('article')
    .select(['created_by as author', 'created_at as at'])
    .where('id', '=', article)
    .executeTakeFirst();
}

/** When an article's head was committed, or the article made; 0 without an article. */
export async function committedAt(query: Query, article: string): Promise<number> {
  const [last] = await batchFacts(query, article, null, 1);
  if (last) return last.at;
  const row = await query.selectFrom('article').select('created_at').where('id', '=', article).executeTakeFirst();
  return row?.created_at ?? 0;
}

export function writerOf(query: Query, article: string, client: string): Promise<WriterRow | undefined> {
  return query
    .selectFrom('writer')
    .selectAll()
    .where('article', '=', article)
    .where('client', '=', client)
    .executeTakeFirst();
}

/** Where a client's batch is in the log, by its number. */
export function batchOf(query: Query, article: string, client: string, seq: number) {
  return query
    .selectFrom('batch')
    .select(['first', 'n'])
    .where('article', '=', article)
    .where('client', '=', client)
    .where('seq', '=', seq)
    .executeTakeFirst();
}

/** Moves the head from where it was read; throws `HeadMoved` where it is there no more. */
export async function moveHead(
  query: Write,
  article: string,
  from: number,
  to: { head: number; schema: number },
): Promise<void> {
  const { numUpdatedRows } = await query
    .updateTable('article')
    .set(to)
    .where('id', '=', article)
    .where('head', '=', from)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) throw new HeadMoved('head moved');
}

export async function insertBatches(query: Write, rows: readonly BatchRow[]): Promise<void> {
  if (rows.length > 0) await query.insertInto('batch').values(rows).execute();
}

/** Writes the answer to a client's batch; throws `WriterMoved` when its epoch is over, the number answered, or the session somebody else's. */
export async function writeAnswer(query: Write, row: WriterRow): Promise<void> {
  const { author, epoch, seq, first, kept, at } = row;
  const { numInsertedOrUpdatedRows } = await query
    .insertInto('writer')
    .values(row)
    .onConflict((conflict) =>
      conflict
        .columns(['article', 'client'])
        .doUpdateSet({ author, seq, first, kept, at })
        .where('writer.author', 'in', [author, ''])
        .where('writer.epoch', '=', epoch)
        .where('writer.seq', '<', seq),
    )
    .executeTakeFirst();
  if (numInsertedOrUpdatedRows !== 1n) throw new WriterMoved(row.client);
}

/** A client that has sent nothing is its person's all the same, unless it is somebody else's already. */
export async function bindWriter(
  query: Write,
  { article, client, author, at }: Pick<WriterRow, 'article' | 'client' | 'author' | 'at'>,
): Promise<void> {
  await query
    .insertInto('writer')
    .values({ article, client, author, epoch: 0, seq: -1, first: 0, kept: 0, at })
    .onConflict((conflict) =>
      conflict.columns(['article', 'client']).doUpdateSet({ author }).where('writer.author', '=', ''),
    )
    .execute();
}

/** Ends a client's epoch, so that none of its batches that are still under way lands; the number answered stays. */
export async function fenceWriter(
  query: Write,
  { article, client, author, at }: Pick<WriterRow, 'article' | 'client' | 'author' | 'at'>,
): Promise<void> {
  await query
    .insertInto('writer')
    .values({ article, client, author, epoch: 1, seq: -1, first: 0, kept: 0, at })
    .onConflict((conflict) =>
      conflict
        .columns(['article', 'client'])
        .doUpdateSet(({ ref, eb }) => ({ author, epoch: eb(ref('writer.epoch'), '+', 1) }))
        .where('writer.author', 'in', [author, '']),
    )
    .execute();
}
