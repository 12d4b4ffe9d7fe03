import { linkedArticle } from '#api/linkedArticle.ts';
import type { LinkedArticle } from '#blocks/dressing.ts';
import type { Query } from '../db/db.ts';

/** A page that names more is not read to its end. */
const most = 200;

/** Other articles as a preview links to them, by id, as they are called now. What is in the trash is not there. */
export async function linkedArticles(query: Query, ids: readonly string[]): Promise<Map<string, LinkedArticle>> {
  if (ids.length === 0) return new Map();
  const rows = await query
    .selectFrom('article')
    .select(['id', 'headline', 'kicker'])
    .where('id', 'in', ids.slice(0, most))
    .where('trashed_at', 'is', null)
    .execute();
  return new Map(rows.map((row) => [row.id, linkedArticle(row)]));
}
