import { type Kysely, sql } from 'kysely';

/**
 * Everything that came into an article from elsewhere, one row each: a file that it was imported from, a paste, what was
 * dropped. `file` is the id under which the store keeps the original, empty where it does not; `receipt` is JSON; `text`
 * the words of the original, a line for each of its blocks.
 */
export async function sources(query: Kysely<unknown>): Promise<void> {
  await query.schema
    .createTable('source')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('article', 'text', (column) => column.notNull())
    .addColumn('way', 'text', (column) => column.notNull())
    .addColumn('file', 'text', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('format', 'text', (column) => column.notNull())
    .addColumn('receipt', 'text', (column) => column.notNull())
    .addColumn('text', 'text', (column) => column.notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addColumn('person', 'text', (column) => column.notNull())
    .execute();
  await query.schema.createIndex('source_article').on('source').columns(['article', 'at']).execute();
  await sql`
    insert into source (id, article, way, file, name, format, receipt, text, at, person)
    select article, article, 'import', file, name, format, receipt, '', at, person from import
  `.execute(query);
  await query.schema.dropTable('import').execute();
}
