import type { ArticleFacts } from '#article/permissions.ts';
import type { StageName } from '#article/stages.ts';
import type { Engine, Query, Write } from '../db/db.ts';
import { indexArticle } from '../db/search.ts';
import type { Projection } from './projection.ts';

export interface Change {
  author: string;
  at: number;
}

/** What rights on an article depend on; `null` where there is none. */
export async function articleFacts(query: Query, id: string): Promise<ArticleFacts | null> {
  const row = await query
    .selectFrom('article')
    .select(['stage', 'trashed_at', 'published_at'])
    .where('id', '=', id)
    .executeTakeFirst();
  return row ? { stage: row.stage, trashed: row.trashed_at !== null, published: row.published_at !== null } : null;
}

/** Who started an article; `null` where there is none. */
export async function starterOf(query: Query, id: string): Promise<string | null> {
  const row = await query.selectFrom('article').select('created_by').where('id', '=', id).executeTakeFirst();
  return row?.created_by ?? null;
}

/** The facts, held until the transaction ends: the update that changes nothing is the lock that both engines have. */
export async function holdArticle(query: Write, id: string): Promise<ArticleFacts | null> {
  await query
    .updateTable('article')
    .set(({ ref }) => ({ stage: ref('stage') }))
    .where('id', '=', id)
    .execute();
  return articleFacts(query, id);
}

export async function setStage(query: Write, id: string, stage: StageName): Promise<void> {
  await query.updateTable('article').set({ stage }).where('id', '=', id).execute();
}

export async function setTrashed(query: Write, id: string, trashed_at: number | null): Promise<void> {
  await query.updateTable('article').set({ trashed_at }).where('id', '=', id).execute();
}

export async function hasArticles(query: Query): Promise<boolean> {
  return (await query.selectFrom('article').select('id').limit(1).executeTakeFirst()) !== undefined;
}

/** The sections in use, in the order of the alphabet. */
export async function sectionsInUse(query: Query): Promise<string[]> {
  const rows = await query
    .selectFrom('article')
    .select(['section', 'section_key'])
    .distinct()
    .where('section', '!=', '')
    .where('trashed_at', 'is', null)
    .orderBy('section_key')
    .orderBy('section')
    .execute();
  return rows.map((row) => row.section);
}

/** Who changed the article last and when, up to a version: of its creation, where nobody has changed it yet. */
export async function lastChange(query: Query, id: string, version: number): Promise<Change | null> {
  const batch = await query
    .selectFrom('batch')
    .select(['author', 'at'])
    .where('article', '=', id)
    .where('first', '<=', version)
    .orderBy('first', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (batch) return batch;
  const row = await query
    .selectFrom('article')
    .select(['created_by as author', 'created_at as at'])
    .where('id', '=', id)
    .executeTakeFirst();
  return row ?? null;
}

/** Writes what a version says into the article's row and the search, unless a later version is there already. */
export async function writeProjection(
  engine: Engine,
  query: Write,
  id: string,
  version: number,
  { row, search, tags }: Projection,
  change: Change,
): Promise<void> {
  const { numUpdatedRows } = await query
    .updateTable('article')
    .set({ ...row, projected: version, changed_at: change.at, changed_by: change.author })
    .where('id', '=', id)
    .where('projected', '<=', version)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return;
  await indexArticle(engine, query, id, search);
  await query.deleteFrom('article_tag').where('article', '=', id).execute();
  const rows = tags.map((tag) => ({ article: id, ...tag }));
  if (rows.length > 0) await query.insertInto('article_tag').values(rows).execute();
}

/** Articles whose row is behind their log: somebody's process ended between the two. */
export async function articlesBehind(query: Query): Promise<string[]> {
  const rows = await query
    .selectFrom('article')
    .select('id')
    .whereRef('projected', '<', 'head')
    .orderBy('id')
    .execute();
  return rows.map((row) => row.id);
}

/** Names by id, for whatever tells of people. */
export async function namesOf(query: Query, people: readonly string[]): Promise<Map<string, string>> {
  if (people.length === 0) return new Map();
  const rows = await query
    .selectFrom('person')
    .select(['id', 'name'])
    .where('id', 'in', [...new Set(people)])
    .execute();
  return new Map(rows.map((row) => [row.id, row.name]));
}
