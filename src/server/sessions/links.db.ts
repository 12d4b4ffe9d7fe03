import type { Query } from '../db/db.ts';
import type { Tables } from '../db/tables.ts';

export type LinkRow = Tables['link'];

export async function insertLink(query: Query, link: LinkRow): Promise<void> {
  await query.insertInto('link').values(link).execute();
}

export function linkByHash(query: Query, hash: string): Promise<LinkRow | undefined> {
  return query.selectFrom('link').selectAll().where('token_hash', '=', hash).executeTakeFirst();
}

/** Marks a link as used; false when somebody else was faster. */
export async function useUpLink(query: Query, hash: string, at: number): Promise<boolean> {
  const { numUpdatedRows } = await query
    .updateTable('link')
    .set({ used_at: at })
    .where('token_hash', '=', hash)
    .where('used_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Takes back the unused links of a person, or with null the owner's. */
export async function deleteLinksOf(query: Query, person: string | null): Promise<void> {
  const links = query.deleteFrom('link').where('used_at', 'is', null);
  await (person === null ? links.where('person', 'is', null) : links.where('person', '=', person)).execute();
}

export async function deleteExpiredLinks(query: Query, now: number): Promise<void> {
  await query.deleteFrom('link').where('expires_at', '<=', now).execute();
}
