import type { HouseJson, LanguageJson, NameJson, PublicationJson } from '#api/house.ts';
import { type ArticleLanguage, mainPublication } from '#article/fields.ts';
import { startingLanguage } from '#lint/house.ts';
import type { NameEntry } from '#lint/nameEntry.ts';
import type { Query, Write } from '../db/db.ts';
import { publicationNames } from './publications.db.ts';

/** A part of the settings that is edited by itself: a language, the register of names, or how articles begin. */
export type HousePart = ArticleLanguage | 'names' | 'newArticles';
type NewArticlesJson = NonNullable<HouseJson['newArticles']>;

type Decided = Pick<PublicationJson, 'settings' | 'versions'>;

/** The publications of the newsroom, the main one first, each with what it has decided and the version of each part. */
export async function readHouse(query: Query): Promise<PublicationJson[]> {
  const rows = await query.selectFrom('house_setting').select(['publication', 'part', 'value', 'version']).execute();
  const names = await publicationNames(query);
  return names.map(({ id, name }) => ({ id, name, ...decidedBy(rows.filter((row) => row.publication === id)) }));
}

/** What the publication of an article has decided; one that was removed meanwhile is the main one. */
export async function settingsOf(query: Query, publication: string): Promise<HouseJson> {
  const rows = await query
    .selectFrom('house_setting')
    .select(['publication', 'part', 'value', 'version'])
    .where('publication', 'in', [publication, mainPublication])
    .execute();
  const names = await publicationNames(query);
  const whose = names.some(({ id }) => id === publication) ? publication : mainPublication;
  return decidedBy(rows.filter((row) => row.publication === whose)).settings;
}

/** The language that an article of a publication begins in where nobody says another. */
export async function startingLanguageOf(query: Query, publication: string): Promise<ArticleLanguage> {
  return startingLanguage(await settingsOf(query, publication));
}

function decidedBy(rows: readonly { part: string; value: string; version: number }[]): Decided {
  const languages: HouseJson['languages'] = {};
  let names: NameJson[] = [];
  let newArticles: NewArticlesJson | undefined;
  for (const { part, value } of rows) {
    if (part === 'names') names = JSON.parse(value) as NameJson[];
    else if (part === 'newArticles') newArticles = JSON.parse(value) as NewArticlesJson;
    else languages[part as ArticleLanguage] = JSON.parse(value) as LanguageJson;
  }
  return {
    settings: { languages, names, ...(newArticles && { newArticles }) },
    versions: Object.fromEntries(rows.map((row) => [row.part, row.version])),
  };
}

interface Change {
  value: LanguageJson | readonly NameEntry[] | NewArticlesJson;
  /** The version it was made from: 0 where there is none yet. */
  version: number;
  at: number;
  person: string;
}

interface Place {
  publication: string;
  part: HousePart;
}

/** Writes a part over the version it was made from; false where that is not the last one. Throws a conflict where another writes the first. */
export async function writePart(
  query: Write,
  { publication, part }: Place,
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
