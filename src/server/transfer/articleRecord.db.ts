import type { ArticleRecord } from '#formats/outgoing.ts';
import { readerAddress } from '#page/readerAddress.ts';
import type { Query } from '../db/db.ts';

type Row = Omit<ArticleRecord, 'version' | 'changedAt'>;

/** What files say of an article besides its document and its version; `null` where there is no such article. */
export async function articleRecord(query: Query, id: string, origin: string): Promise<Row | null> {
  const row = await query
    .selectFrom('article')
    .select(['created_at', 'published_at'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) return null;
  return {
    id,
    createdAt: row.created_at,
    ...(row.published_at === null ? {} : { publishedAt: row.published_at }),
    address: readerAddress(origin, id),
  };
}
