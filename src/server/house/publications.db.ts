import { mainPublication } from '#article/fields.ts';
import { fold } from '#language/words.ts';
import type { Query, Write } from '../db/db.ts';

interface Publication {
  id: string;
  name: string;
}

/** The publications, the main one first and the others as they were added; its name is empty until somebody gives it one. */
export async function publicationNames(query: Query): Promise<Publication[]> {
  const rows = await query.selectFrom('publication').select(['id', 'name']).orderBy('at').orderBy('id').execute();
  const main = rows.find(({ id }) => id === mainPublication) ?? { id: mainPublication, name: '' };
  return [main, ...rows.filter(({ id }) => id !== mainPublication)];
}

/** Adds a publication that has decided what the main one has. Throws a conflict where there is one of that name. */
export async function insertPublication(
  query: Write,
  { id, name, at, person }: Publication & { at: number; person: string },
): Promise<void> {
  await query
    .insertInto('publication')
    .values({ id, name, name_key: fold(name), at, person })
    .execute();
  const decided = await query
    .selectFrom('house_setting')
    .select(['part', 'value'])
    .where('publication', '=', mainPublication)
    .execute();
  if (decided.length === 0) return;
  await query
    .insertInto('house_setting')
    .values(decided.map((row) => ({ ...row, publication: id, version: 1, at, person })))
    .execute();
}

/** Names a publication; false where there is none. Throws a conflict where another has that name. */
export async function updateName(
  query: Write,
  { id, name, at, person }: Publication & { at: number; person: string },
): Promise<boolean> {
  const named = { name, name_key: fold(name) };
  const { numUpdatedRows } = await query.updateTable('publication').set(named).where('id', '=', id).executeTakeFirst();
  if (numUpdatedRows > 0n) return true;
  if (id !== mainPublication) return false;
  await query
    .insertInto('publication')
    .values({ id, ...named, at, person })
    .execute();
  return true;
}

/** How many articles belong to a publication, those in the trash as well. */
export async function articlesOf(query: Query, publication: string): Promise<number> {
  const { count } = await query
    .selectFrom('article')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('publication', '=', publication)
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** Removes a publication with what it has decided; false where there is none. */
export async function deletePublication(query: Write, id: string): Promise<boolean> {
  await query.deleteFrom('house_setting').where('publication', '=', id).execute();
  const { numDeletedRows } = await query.deleteFrom('publication').where('id', '=', id).executeTakeFirst();
  return numDeletedRows > 0n;
}
