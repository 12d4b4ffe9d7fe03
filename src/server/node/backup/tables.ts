import { type Kysely, sql } from 'kysely';
import type { Engine, Query } from '../../db/db.ts';

/** A table as it is kept: its columns in order, and the key its rows are read by. */
export interface KeptTable {
  name: string;
  columns: readonly string[];
  /** Made by the engine where nobody gives it a number, as PostgreSQL's sequences do. */
  counted: readonly string[];
}

type Untyped = Kysely<Record<string, Record<string, unknown>>>;
/** Tables that are known by looking only. */
export const untyped = (query: Query) => query as unknown as Untyped;

/**
 * What is made again from the rest when a backup is read, or belongs to the database and not to the newsroom: the
 * engines' indexes of words, and the list of migrations.
 */
const notKept = /^(?:search|search_words.*|word|word_part|migration|sqlite_.*)$/;

/** The tables with a newsroom's data, each after those whose rows its own refer to. */
export async function keptTables(engine: Engine, query: Query): Promise<KeptTable[]> {
  const tables = (await query.introspection.getTables()).filter(({ name, isView }) => !isView && !notKept.test(name));
  const parents = await parentsOf(
    engine,
    query,
    tables.map(({ name }) => name),
  );
  const sorted: KeptTable[] = [];
  const add = (name: string, trail: readonly string[]): void => {
    const table = tables.find((each) => each.name === name);
    if (!table || trail.includes(name) || sorted.some((each) => each.name === name)) return;
    for (const parent of parents.get(name) ?? []) add(parent, [...trail, name]);
    sorted.push({
      name,
      columns: table.columns.map((column) => column.name).sort(),
      counted: table.columns.filter(({ isAutoIncrementing }) => isAutoIncrementing).map((column) => column.name),
    });
  };
  for (const name of tables.map((table) => table.name).sort()) add(name, []);
  return sorted;
}

/** Tables by those that refer to them. */
async function parentsOf(engine: Engine, query: Query, tables: readonly string[]): Promise<Map<string, string[]>> {
  const found = new Map<string, string[]>();
  const note = (child: string, parent: string) => found.set(child, [...(found.get(child) ?? []), parent]);
  if (engine === 'sqlite') {
    for (const child of tables) {
      const { rows } = await sql<{ table: string }>`select "table" from pragma_foreign_key_list(${child})`.execute(
        query,
      );
      for (const { table } of rows) note(child, table);
    }
    return found;
  }
  const { rows } = await sql<{ child: string; parent: string }>`
    select child.relname as child, parent.relname as parent from pg_constraint
    join pg_class child on child.oid = conrelid join pg_class parent on parent.oid = confrelid
    where contype = 'f'`.execute(query);
  for (const { child, parent } of rows) note(child, parent);
  return found;
}

/** When this database's first tables were made: two databases do not share it, and one that was restored is another. */
export async function bornAt(query: Query): Promise<number> {
  const row = await untyped(query)
    .selectFrom('migration')
    .select('at')
    .orderBy('at')
    .orderBy('name')
    .executeTakeFirst();
  return Number(row?.at ?? 0);
}

export async function migrationNames(query: Query): Promise<string[]> {
  const rows = await untyped(query).selectFrom('migration').select('name').orderBy('name').execute();
  return rows.map(({ name }) => String(name));
}

const page = 5_000;

/** All rows of a table, some thousands at a time, each as the values of `columns`. */
export async function* rowsOf(query: Query, { name, columns }: KeptTable): AsyncGenerator<unknown[][]> {
  for (let offset = 0; ; offset += page) {
    let selection = untyped(query)
      .selectFrom(name)
      .select([...columns])
      .limit(page)
      .offset(offset);
    // Every column: whatever the key is, the order is one.
    for (const column of columns) selection = selection.orderBy(column);
    const rows = await selection.execute();
    if (rows.length > 0) yield rows.map((row) => columns.map((column) => row[column]));
    if (rows.length < page) return;
  }
}

/** Values of one statement: engines limit how many it may have. */
const mostValues = 20_000;

export async function insertRows(
  query: Query,
  table: string,
  columns: readonly string[],
  rows: readonly (readonly unknown[])[],
): Promise<void> {
  const most = Math.max(1, Math.floor(mostValues / columns.length));
  for (let at = 0; at < rows.length; at += most) {
    const values = rows
      .slice(at, at + most)
      .map((row) => Object.fromEntries(columns.map((column, index) => [column, row[index]])));
    await untyped(query).insertInto(table).values(values).execute();
  }
}

/** Where the engine counts rows itself, it goes on after the largest number that is there. */
export async function countOn(engine: Engine, query: Query, tables: readonly KeptTable[]): Promise<void> {
  if (engine === 'sqlite') return;
  for (const { name, counted } of tables)
    for (const column of counted)
      await sql`select setval(pg_get_serial_sequence(${name}, ${column}),
        coalesce((select max(${sql.ref(column)}) from ${sql.table(name)}), 0) + 1, false)`.execute(query);
}

/** Whether a newsroom is empty: nobody is in it, and no article. */
export async function isEmpty(query: Query): Promise<boolean> {
  for (const table of ['person', 'article'])
    if (await untyped(query).selectFrom(table).select('id').limit(1).executeTakeFirst()) return false;
  return true;
}
