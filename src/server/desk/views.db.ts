import type { SavedView } from '#api/views.ts';
import type { Query, Write } from '../db/db.ts';

export function viewsOf(query: Query, person: string): Promise<SavedView[]> {
  return query
    .selectFrom('view')
    .select(['id', 'name', 'address'])
    .where('person', '=', person)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
}

export async function insertView(query: Write, person: string, view: SavedView, at: number): Promise<void> {
  await query
    .insertInto('view')
    .values({ ...view, person, created_at: at })
    .execute();
}

/** The view as it is after the change; nothing where the person has no such view. */
export function updateView(
  query: Write,
  person: string,
  id: string,
  change: Partial<Omit<SavedView, 'id'>>,
): Promise<SavedView | undefined> {
  return query
    .updateTable('view')
    .set(({ ref }) => ({ id: ref('id'), ...change }))
    .where('id', '=', id)
    .where('person', '=', person)
    .returning(['id', 'name', 'address'])
    .executeTakeFirst();
}

export async function deleteView(query: Write, person: string, id: string): Promise<boolean> {
  const { numDeletedRows } = await query
    .deleteFrom('view')
    .where('id', '=', id)
    .where('person', '=', person)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}
