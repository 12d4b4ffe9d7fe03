import type { Query } from '../db/db.ts';
import type { Tables } from '../db/tables.ts';

export type SessionRow = Tables['session'];

export async function insertSession(query: Query, session: SessionRow): Promise<void> {
  await query.insertInto('session').values(session).execute();
}

/** A session with its person, enabled or not; undefined when there is none. */
export function sessionWithPerson(query: Query, hash: string) {
  return query
    .selectFrom('session')
    .innerJoin('person', 'person.id', 'session.person')
    .where('session.token_hash', '=', hash)
    .selectAll('person')
    .select(['session.seen_at', 'session.expires_at'])
    .executeTakeFirst();
}

export async function touchSession(query: Query, hash: string, seenAt: number): Promise<void> {
  await query.updateTable('session').set({ seen_at: seenAt }).where('token_hash', '=', hash).execute();
}

export async function deleteSession(query: Query, hash: string): Promise<void> {
  await query.deleteFrom('session').where('token_hash', '=', hash).execute();
}

export async function deleteSessionsOf(query: Query, person: string): Promise<void> {
  await query.deleteFrom('session').where('person', '=', person).execute();
}

/** Deletes a person's sessions but one; answers with their hashes. */
export async function deleteOtherSessionsOf(query: Query, person: string, kept: string): Promise<string[]> {
  const rows = await query
    .deleteFrom('session')
    .where('person', '=', person)
    .where('token_hash', '!=', kept)
    .returning('token_hash')
    .execute();
  return rows.map((row) => row.token_hash);
}

/** Hashes of the sessions that are over at `now`, or have not been seen since `idleSince`. */
export async function overdueSessions(query: Query, now: number, idleSince: number): Promise<string[]> {
  const rows = await query
    .selectFrom('session')
    .select('token_hash')
    .where((where) => where.or([where('expires_at', '<=', now), where('seen_at', '<=', idleSince)]))
    .execute();
  return rows.map((row) => row.token_hash);
}
