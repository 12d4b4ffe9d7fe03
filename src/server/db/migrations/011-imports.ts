import type { Kysely } from 'kysely';

/** What an article was imported from: the file's name and format, its receipt as JSON, and the id under which the store keeps the file. */
export async function imports({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable('import')
    .addColumn('article', 'text', (column) => column.primaryKey())
    .addColumn('file', 'text', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('format', 'text', (column) => column.notNull())
    .addColumn('receipt', 'text', (column) => column.notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addColumn('person', 'text', (column) => column.notNull())
    .execute();
}
