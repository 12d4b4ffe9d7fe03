import type { Insertable } from 'kysely';
import type { Query, Write } from '../db/db.ts';
import type { Tables } from '../db/tables.ts';

export async function insertSource(query: Write, row: Insertable<Tables['source']>): Promise<void> {
  await query.insertInto('source').values(row).execute();
}

/** What came into an article from elsewhere, the newest first, at most a hundred; without receipts and texts, which are long. */
export async function sourcesOf(query: Query, article: string) {
  return query
    .selectFrom('source')
    .innerJoin('person', 'person.id', 'source.person')
    .select(['source.id', 'way', 'file', 'source.name', 'format', 'at', 'person.name as person'])
    .where('article', '=', article)
    .orderBy('at', 'desc')
    .orderBy('source.id')
    .limit(100)
    .execute();
}

/** One of them, whole; undefined where the article has none with this id. */
export async function sourceOf(query: Query, article: string, id: string) {
  return query
    .selectFrom('source')
    .innerJoin('person', 'person.id', 'source.person')
    .selectAll('source')
    .select('person.name as by')
    .where('article', '=', article)
    .where('source.id', '=', id)
    .executeTakeFirst();
}

/** Says where the store keeps the original of a source. */
export async function setFile(query: Write, id: string, file: string): Promise<void> {
  await query.updateTable('source').set({ file }).where('id', '=', id).execute();
}
