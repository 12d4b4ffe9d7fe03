import type { DisplacedOutcome, DisplacedRecord, DisplacedText } from '#api/displaced.ts';
import type { FieldName } from '#article/fields.ts';
import type { Query, Write } from '../db/db.ts';

/** Whose a text is and whether, and by whom, it is settled; undefined where there is none. */
export function displacedFacts(query: Query, article: string, id: string) {
  return query
    .selectFrom('displaced')
    .select(['person', 'outcome', 'settled_by'])
    .where('id', '=', id)
    .where('article', '=', article)
    .executeTakeFirst();
}

/** How many texts of a person in an article are open, and how many characters all of them have, settled ones too. */
export async function displacedBy(
  query: Query,
  article: string,
  person: string,
): Promise<{ open: number; length: number }> {
  const { all, settled, length } = await query
    .selectFrom('displaced')
    .select(({ fn }) => [
      fn.countAll().as('all'),
      fn.count('outcome').as('settled'),
      fn.sum(fn('length', ['words'])).as('length'),
    ])
    .where('article', '=', article)
    .where('person', '=', person)
    .executeTakeFirstOrThrow();
  return { open: Number(all) - Number(settled), length: Number(length ?? 0) };
}

export async function insertDisplaced(
  query: Write,
  article: string,
  person: string,
  {
    field = null,
    around = null,
    block = null,
    version = null,
    by = null,
    ...text
  }: Partial<NullOf<DisplacedText>> & Pick<DisplacedText, 'id' | 'words' | 'reason' | 'at'>,
): Promise<void> {
  const open = { outcome: null, settled_at: null, settled_by: null };
  await query
    .insertInto('displaced')
    .values({ article, person, field, around, block, version, by, ...text, ...open })
    .execute();
}

type NullOf<T> = { [K in keyof T]: T[K] | null };

/** The first word on what becomes of a text counts. */
export async function writeOutcome(
  query: Write,
  id: string,
  { outcome, at, by }: { outcome: DisplacedOutcome; at: number; by: string },
): Promise<void> {
  await query
    .updateTable('displaced')
    .set({ outcome, settled_at: at, settled_by: by })
    .where('id', '=', id)
    .where('outcome', 'is', null)
    .execute();
}

/** An article's texts, the newest first. */
export async function displacedOf(query: Query, article: string, limit: number): Promise<DisplacedRecord[]> {
  const rows = await query
    .selectFrom('displaced')
    .innerJoin('person', 'person.id', 'displaced.person')
    .leftJoin('person as other', 'other.id', 'displaced.by')
    .leftJoin('person as settler', 'settler.id', 'displaced.settled_by')
    .select([
      'displaced.id',
      'words',
      'reason',
      'field',
      'around',
      'block',
      'version',
      'at',
      'outcome',
      'settled_at',
      'person.id as person_id',
      'person.name',
      'person.role',
      'person.colour',
      'other.name as by',
      'settler.name as settled_by',
    ])
    .where('displaced.article', '=', article)
    .orderBy('at', 'desc')
    .orderBy('displaced.id')
    .limit(limit)
    .execute();
  return rows.map(({ person_id: id, name, role, colour, settled_at, settled_by, ...row }) => ({
    id: row.id,
    words: row.words,
    reason: row.reason,
    at: row.at,
    person: { id, name, role, colour },
    ...(row.field ? { field: row.field as FieldName } : {}),
    ...(row.around ? { around: row.around } : {}),
    ...(row.block ? { block: row.block } : {}),
    ...(row.version === null ? {} : { version: row.version }),
    ...(row.by ? { by: row.by } : {}),
    ...(row.outcome ? { outcome: row.outcome } : {}),
    ...(settled_at === null ? {} : { settledAt: settled_at }),
    ...(settled_by ? { settledBy: settled_by } : {}),
  }));
}
