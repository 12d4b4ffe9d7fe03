import type { WireKey } from '#api/wire.ts';
import type { Query, Write } from '../db/db.ts';
import type { Tables } from '../db/tables.ts';

/** Every key there has been, by agency, the newest first. */
export async function allKeys(query: Query): Promise<WireKey[]> {
  return query
    .selectFrom('wire_key')
    .leftJoin('person', 'person.id', 'wire_key.created_by')
    .select(({ fn, val }) => [
      'wire_key.id',
      'agency',
      'start',
      'wire_key.created_at as createdAt',
      fn.coalesce('person.name', val('')).as('createdBy'),
      'used_at as usedAt',
      'revoked_at as revokedAt',
    ])
    .orderBy('agency')
    .orderBy('wire_key.created_at', 'desc')
    .orderBy('wire_key.id')
    .execute();
}

export async function insertKey(query: Write, row: Tables['wire_key']): Promise<void> {
  await query.insertInto('wire_key').values(row).execute();
}

/** The key with a hash, unless it is revoked. */
export function keyByHash(query: Query, hash: string) {
  return query
    .selectFrom('wire_key')
    .select(['id', 'agency', 'used_at'])
    .where('key_hash', '=', hash)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
}

export async function touchKey(query: Write, id: string, at: number): Promise<void> {
  await query.updateTable('wire_key').set({ used_at: at }).where('id', '=', id).execute();
}

/** False where there is no such key; one that is revoked stays so. */
export async function revokeKey(query: Write, id: string, at: number): Promise<boolean> {
  const there = await query.selectFrom('wire_key').select('id').where('id', '=', id).executeTakeFirst();
  await query
    .updateTable('wire_key')
    .set({ revoked_at: at })
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .execute();
  return there !== undefined;
}
