import { sql } from 'kysely';
import type { Engine, Query } from '../db/db.ts';
import { type IndexedText, indexedTexts } from '../db/indexedTexts.ts';

/** What the engine itself finds wrong with its file; empty on an engine that has no such question. */
export async function damageOf(engine: Engine, query: Query): Promise<string[]> {
  if (engine !== 'sqlite') return [];
  const { rows } = await sql<{ integrity_check: string }>`pragma integrity_check`.execute(query);
  const { rows: foreign } = await sql<{ table: string; parent: string }>`pragma foreign_key_check`.execute(query);
  return [
    ...rows.map((row) => row.integrity_check).filter((text) => text !== 'ok'),
    ...foreign.map(({ table, parent }) => `a row of ${table} belongs to a row of ${parent} that is not there`),
  ];
}

export async function articleIds(query: Query): Promise<string[]> {
  const rows = await query.selectFrom('article').select('id').orderBy('id').execute();
  return rows.map(({ id }) => id);
}

export function storedArticle(query: Query, id: string) {
  return query.selectFrom('article').selectAll().where('id', '=', id).executeTakeFirst();
}

export async function snapshotVersions(query: Query, article: string): Promise<number[]> {
  const rows = await query
    .selectFrom('snapshot')
    .select('version')
    .where('article', '=', article)
    .orderBy('version')
    .execute();
  return rows.map(({ version }) => version);
}

export function storedSnapshot(query: Query, article: string, version: number) {
  return query
    .selectFrom('snapshot')
    .select('document')
    .where('article', '=', article)
    .where('version', '=', version)
    .executeTakeFirst();
}

export function storedSnapshots(query: Query, article: string) {
  return query.selectFrom('snapshot').selectAll().where('article', '=', article).orderBy('version').execute();
}

/** The article's search text with its number in the index. */
export function storedSearch(query: Query, article: string) {
  return query
    .selectFrom('search')
    .select(['number', 'language', 'headline', 'front', 'body'])
    .where('article', '=', article)
    .executeTakeFirst();
}

export function storedTags(query: Query, article: string) {
  return query
    .selectFrom('article_tag')
    .select(['tag', 'tag_key'])
    .where('article', '=', article)
    .orderBy('tag')
    .execute();
}

export function storedAnswers(query: Query, article: string) {
  return query.selectFrom('writer').selectAll().where('article', '=', article).execute();
}

/** How many texts are read from the index at once. */
const page = 2_000;

/** Reads what the index has of a text, page by page, for whoever asks in about the order of the numbers. */
export function indexReader(engine: Engine, query: Query): (number: number) => Promise<IndexedText> {
  let from = -1;
  let texts: Map<number, IndexedText> = new Map();
  return async (number) => {
    const start = Math.floor(number / page) * page;
    if (start !== from) texts = await indexedTexts(engine, query, start, start + page - 1);
    from = start;
    // A text without a word has nothing in the index.
    return texts.get(number) ?? [new Set(), new Set(), new Set()];
  };
}
