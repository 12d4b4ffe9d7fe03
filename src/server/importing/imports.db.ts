import type { Insertable } from 'kysely';
import type { Query, Write } from '../db/db.ts';
import type { Tables } from '../db/tables.ts';

export async function insertImport(query: Write, row: Insertable<Tables['import']>): Promise<void> {
  await query.insertInto('import').values(row).execute();
}

/** What an article was imported from; undefined for one that was written here. */
export async function importOf(query: Query, article: string) {
  return query.selectFrom('import').selectAll().where('article', '=', article).executeTakeFirst();
}
