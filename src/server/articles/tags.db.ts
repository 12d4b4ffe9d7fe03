import { sql } from 'kysely';
import type { Query } from '../db/db.ts';

/** Tags of one answer: more than anybody reads. */
const most = 30;

/**
 * Tags of the articles that are not in the trash, the most used first; those whose folded text begins with `key` before
 * those that have it inside.
 */
export async function tagsInUse(query: Query, key: string): Promise<{ tag: string; count: number }[]> {
  const escaped = key.replace(/[\\%_]/g, '\\$&');
  const like = (pattern: string) => sql<number>`(case when tag_key like ${pattern} escape '\\' then 1 else 0 end)`;
  const rows = await query
    .selectFrom('article_tag')
    .innerJoin('article', 'article.id', 'article_tag.article')
    .select(({ fn }) => ['tag', fn.countAll<number>().as('count')])
    .where('article.trashed_at', 'is', null)
    .where(like(`%${escaped}%`), '=', 1)
    .groupBy(['tag', 'tag_key'])
    .orderBy(like(`${escaped}%`), 'desc')
    .orderBy('count', 'desc')
    .orderBy('tag')
    .limit(most)
    .execute();
  return rows.map(({ tag, count }) => ({ tag, count: Number(count) }));
}
