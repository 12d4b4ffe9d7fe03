import type { Kysely } from 'kysely';

/** Versions with names. */
export async function milestones({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable('milestone')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('article', 'text', (column) => column.notNull())
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('stage', 'text')
    .addColumn('person', 'text', (column) => column.notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .execute();
  await schema.createIndex('milestone_article').on('milestone').columns(['article', 'version']).execute();
}
