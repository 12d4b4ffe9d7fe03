import type { HouseJson, LanguageJson, NameJson } from '#api/house.ts';
import type { ArticleLanguage } from '#article/fields.ts';
import type { NameEntry } from '#lint/nameEntry.ts';
import type { Query, Write } from '../db/db.ts';

/** The one publication of a newsroom so far; its settings are keyed by it. */
export const publication = 'newsroom';

/** A part of the settings that is edited by itself: a language, or the register of names. */
export type HousePart = ArticleLanguage | 'names';

/** What the house has decided, and the version of each part. */
export async function readHouse(query: Query): Promise<{ settings: HouseJson; versions: Record<string, number> }> {
  const rows = await query
    .selectFrom('house_setting')
    .select(['part', 'value', 'version'])
    .where('publication', '=', publication)
    .execute();
  const languages: HouseJson['languages'] = {};
  let names: NameJson[] = [];
  for (const { part, value } of rows) {
    if (part === 'names') names = JSON.parse(value) as NameJson[];
    else languages[part as ArticleLanguage] = JSON.parse(value) as LanguageJson;
  }
  return { settings: { languages, names }, versions: Object.fromEntries(rows.map((row) => [row.part, row.version])) };
}

interface Change {
  value: LanguageJson | readonly NameEntry[];
  /** The version it was made from: 0 where there is none yet. */
  version: number;
  at: number;
  person: string;
}

/** Writes a part over the version it was made from; false where that is not the last one. Throws a conflict where another writes the first. */
export async function writePart(
  query: Write,
  part: HousePart,
  { value, version, at, person }: Change,
): Promise<boolean> {
  const row = { value: JSON.stringify(value), version: version + 1, at, person };
  if (version === 0) {
    const there = await query
      .selectFrom('house_setting')
      .select('version')
      .where('publication', '=', publication)
      .where('part', '=', part)
      .executeTakeFirst();
    if (there) return false;
    await query
      .insertInto('house_setting')
      .values({ publication, part, ...row })
      .execute();
    return true;
  }
  const { numUpdatedRows } = await query
    .updateTable('house_setting')
    .set(row)
    .where('publication', '=', publication)
    .where('part', '=', part)
    .where('version', '=', version)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
