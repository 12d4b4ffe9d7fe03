import { type RawBuilder, sql } from 'kysely';
import { displacedOutcomes, displacedReasons } from '#api/displaced.ts';
import { wireKinds, wireStatuses } from '#api/wire.ts';
import { wireStates } from '#api/wireStates.ts';
import { milestoneKinds } from '#article/milestones.ts';
import { readDocument } from '#article/newArticle.ts';
import { roles } from '#article/permissions.ts';
import { stageNames } from '#article/stages.ts';
import { sourceWays } from '#formats/reading/receipt.ts';
import { ignoreScopes } from '#lint/ignored.ts';
import type { Query } from '../db/db.ts';
import type { Tables } from '../db/tables.ts';
import { quoted } from './quoted.ts';

type ColumnOf = { [Table in keyof Tables]: readonly [Table, keyof Tables[Table] & string] }[keyof Tables];

/** Columns that say one of a few words. */
const choices: readonly (readonly [...ColumnOf, readonly string[]])[] = [
  ['person', 'role', roles],
  ['article', 'stage', stageNames],
  ['milestone', 'kind', milestoneKinds],
  ['milestone', 'stage', stageNames],
  ['displaced', 'reason', displacedReasons],
  ['displaced', 'outcome', displacedOutcomes],
  ['ignored_finding', 'scope', ignoreScopes],
  ['source', 'way', sourceWays],
  ['wire_message', 'status', wireStatuses],
  ['wire_message', 'kind', wireKinds],
  ['wire_article', 'state', wireStates],
];

/** Columns that name a row of another table by its id; empty, they name none. */
const references: readonly (readonly [...ColumnOf, 'article' | 'wire_message'])[] = [
  ['batch', 'article', 'article'],
  ['snapshot', 'article', 'article'],
  ['writer', 'article', 'article'],
  ['search', 'article', 'article'],
  ['article_tag', 'article', 'article'],
  ['milestone', 'article', 'article'],
  ['displaced', 'article', 'article'],
  ['ignored_finding', 'article', 'article'],
  ['source', 'article', 'article'],
  ['visit', 'article', 'article'],
  ['wire_name', 'story', 'wire_message'],
  ['wire_message', 'story', 'wire_message'],
  ['wire_article', 'article', 'article'],
  ['wire_article', 'message', 'wire_message'],
  ['wire_article', 'seen', 'wire_message'],
];

const id = sql<string>`id`;
/** Columns with JSON: what tells their rows apart, and what reads them. */
const readings: readonly (readonly [...ColumnOf, RawBuilder<string>, (text: string) => unknown])[] = [
  ['source', 'receipt', id, JSON.parse],
  ['house_setting', 'value', sql<string>`publication || '/' || part`, JSON.parse],
  ['wire_message', 'document', id, (text) => readDocument(JSON.parse(text))],
];

/** What is wrong with rows that no log tells of: words that mean nothing, names of rows that are not there, what cannot be read. */
export async function strayRows(query: Query): Promise<string[]> {
  const found: string[] = [];
  for (const [table, column, words] of choices) {
    const { rows } = await sql<{ value: string | null }>`
      select distinct ${sql.ref(column)} as value from ${sql.table(table)}`.execute(query);
    for (const { value } of rows)
      if (value !== null && !words.includes(value))
        found.push(`${column} of a row of ${table} is ${quoted(value)}, which means nothing`);
  }
  for (const [table, column, parent] of references) {
    const { rows } = await sql<{ count: number }>`
      select count(*) as count from ${sql.table(table)} where ${sql.ref(column)} <> ''
      and not exists (select 1 from ${sql.table(parent)} as parent where parent.id = ${sql.ref(`${table}.${column}`)})`.execute(
      query,
    );
    const count = Number(rows[0]?.count ?? 0);
    if (count > 0) found.push(`${count} rows of ${table} have no ${parent}`);
  }
  for (const reading of readings) found.push(...(await unreadable(query, reading)));
  return found;
}

/** Rows read at once: each may hold a whole document. */
const page = 200;

async function unreadable(query: Query, [table, column, key, read]: (typeof readings)[number]): Promise<string[]> {
  const found: string[] = [];
  for (let after = ''; ; ) {
    const { rows } = await sql<{ key: string; text: string }>`
      select ${key} as key, ${sql.ref(column)} as text from ${sql.table(table)}
      where ${key} > ${after} order by ${key} limit ${page}`.execute(query);
    for (const { key: row, text } of rows) {
      try {
        read(text);
      } catch (error) {
        found.push(
          `${column} of ${table} ${row} cannot be read: ${error instanceof Error ? error.message : String(error)}`,
        );
      }
    }
    const last = rows.at(-1);
    if (!last || rows.length < page) return found;
    after = last.key;
  }
}
