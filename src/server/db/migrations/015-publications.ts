import type { Kysely } from 'kysely';

/**
 * The publications of a newsroom and which of them an article belongs to. The first is always there, with a row once it
 * has a name; `name_key` is the folded name.
 */
export async function publications({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable('publication')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('name_key', 'text', (column) => column.notNull().unique())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addColumn('person', 'text', (column) => column.notNull())
    .execute();
  await schema
    .alterTable('article')
    .addColumn('publication', 'text', (column) => column.notNull().defaultTo('newsroom'))
    .execute();
  await schema.createIndex('article_publication').on('article').column('publication').execute();
}
