import type { Write } from '../db/db.ts';

/** Remembers that a person has opened an article; a later time replaces the earlier one. */
export async function writeVisit(query: Write, person: string, article: string, at: number): Promise<void> {
  await query
    .insertInto('visit')
    .values({ person, article, at })
    .onConflict((conflict) => conflict.columns(['person', 'article']).doUpdateSet({ at }))
    .execute();
}
