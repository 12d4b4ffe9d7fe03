import type { IgnoredFinding } from '#api/checks.ts';
import type { Query, Write } from '../db/db.ts';

/** What is ignored in an article, the whole house's included, in the order in which it was decided. */
export async function ignoredIn(query: Query, article: string): Promise<IgnoredFinding[]> {
  return query
    .selectFrom('ignored_finding')
    .leftJoin('person', 'person.id', 'ignored_finding.person')
    .select(({ fn, val }) => [
      'ignored_finding.id',
      'scope',
      'rule',
      'block',
      'excerpt',
      'reason',
      'at',
      fn.coalesce('person.name', val('')).as('by'),
    ])
    .where('article', 'in', [article, ''])
    .orderBy('at')
    .orderBy('ignored_finding.id')
    .execute();
}

export async function insertIgnored(
  query: Write,
  { by: _, ...finding }: IgnoredFinding,
  article: string,
  person: string,
): Promise<void> {
  await query
    .insertInto('ignored_finding')
    .values({ ...finding, article, person })
    .execute();
}

/** What is ignored under an id in an article or, with an empty one, in the house. */
export function ignoredById(query: Query, id: string, article: string) {
  return query
    .selectFrom('ignored_finding')
    .select(['scope', 'rule'])
    .where('id', '=', id)
    .where('article', 'in', [article, ''])
    .executeTakeFirst();
}

export async function deleteIgnored(query: Write, id: string): Promise<void> {
  await query.deleteFrom('ignored_finding').where('id', '=', id).execute();
}
