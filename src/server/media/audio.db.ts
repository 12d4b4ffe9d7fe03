import type { Insertable } from 'kysely';
import type { Query } from '../db/db.ts';
import type { Tables } from '../db/tables.ts';

export async function insertAudio(query: Query, audio: Insertable<Tables['audio']>): Promise<void> {
  await query.insertInto('audio').values(audio).execute();
}

/** What a recording is and how many bytes it has; undefined when there is no such recording. */
export async function audioFileOf(query: Query, id: string): Promise<{ type: string; bytes: number } | undefined> {
  return query.selectFrom('audio').select(['type', 'bytes']).where('id', '=', id).executeTakeFirst();
}

/** What kinds of recordings these are, by their ids; those that there are not are left out. */
export async function audioTypes(query: Query, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await query.selectFrom('audio').select(['id', 'type']).where('id', 'in', ids).execute();
  return new Map(rows.map(({ id, type }) => [id, type]));
}
