import type { Selectable } from 'kysely';
import type { ArticleRow } from '#api/articles.ts';
import type { WireState } from '#api/wireStates.ts';
import type { Query } from '../db/db.ts';
import type { Tables } from '../db/tables.ts';

type Stored = Omit<Selectable<Tables['article']>, 'headline_key' | 'section_key'> & {
  changed_by_name: string | null;
  wire: WireState | null;
};

/** The row as the desk lists it, but for who is in it. */
export function toRow(row: Stored): Omit<ArticleRow, 'here' | 'excerpt'> {
  return {
    id: row.id,
    kicker: row.kicker,
    headline: row.headline,
    language: row.language,
    publication: row.publication,
    section: row.section,
    authors: row.authors,
    words: row.words,
    stage: row.stage,
    trashed: row.trashed_at !== null,
    published: row.published_at !== null,
    publishedAt: row.published_at,
    version: row.head,
    createdAt: row.created_at,
    changedAt: row.changed_at,
    changedBy: row.changed_by_name ?? row.changed_by,
    wire: row.wire,
  };
}

export async function articleRow(query: Query, id: string): Promise<Omit<ArticleRow, 'here'> | null> {
  const row = await query
    .selectFrom('article')
    .leftJoin('person', 'person.id', 'article.changed_by')
    .leftJoin('wire_article', 'wire_article.article', 'article.id')
    .selectAll('article')
    .select(['person.name as changed_by_name', 'wire_article.state as wire'])
    .where('article.id', '=', id)
    .executeTakeFirst();
  return row ? toRow(row) : null;
}
