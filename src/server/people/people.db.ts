import type { Query } from '../db/db.ts';
import type { Tables } from '../db/tables.ts';

export type PersonRow = Tables['person'];

export async function insertPerson(query: Query, person: PersonRow): Promise<void> {
  await query.insertInto('person').values(person).execute();
}

export function personById(query: Query, id: string): Promise<PersonRow | undefined> {
  return query.selectFrom('person').selectAll().where('id', '=', id).executeTakeFirst();
}

export function personByEmail(query: Query, email: string): Promise<PersonRow | undefined> {
  return query.selectFrom('person').selectAll().where('email', '=', email).executeTakeFirst();
}

export function allPeople(query: Query): Promise<PersonRow[]> {
  return query.selectFrom('person').selectAll().orderBy('created_at').orderBy('id').execute();
}

export async function countPeople(query: Query): Promise<number> {
  const row = await query
    .selectFrom('person')
    .select(({ fn }) => fn.countAll().as('n'))
    .executeTakeFirstOrThrow();
  return Number(row.n);
}

export function firstAdmin(query: Query): Promise<PersonRow | undefined> {
  return query
    .selectFrom('person')
    .selectAll()
    .where('role', '=', 'admin')
    .where('disabled', '=', 0)
    .orderBy('created_at')
    .orderBy('id')
    .executeTakeFirst();
}

export async function updatePerson(
  query: Query,
  id: string,
  change: Partial<Pick<PersonRow, 'name' | 'role' | 'disabled' | 'password'>>,
): Promise<void> {
  if (Object.keys(change).length === 0) return;
  await query.updateTable('person').set(change).where('id', '=', id).execute();
}

/**
 * A person, held until the transaction ends: nobody changes their password or account meanwhile. The update that changes
 * nothing is the lock that both engines have.
 */
export async function holdPerson(query: Query, id: string): Promise<PersonRow | undefined> {
  await query
    .updateTable('person')
    .set(({ ref }) => ({ disabled: ref('disabled') }))
    .where('id', '=', id)
    .execute();
  return personById(query, id);
}

/**
 * Ids of the enabled administrators, held until the transaction ends: of two who demote each other at once, the second
 * one waits and then sees the first one's change. The update that changes nothing is the lock that both engines have.
 */
export async function holdAdmins(query: Query): Promise<string[]> {
  await query
    .updateTable('person')
    .set({ disabled: 0 })
    .where('role', '=', 'admin')
    .where('disabled', '=', 0)
    .execute();
  const rows = await query
    .selectFrom('person')
    .select('id')
    .where('role', '=', 'admin')
    .where('disabled', '=', 0)
    .execute();
  return rows.map((row) => row.id);
}
