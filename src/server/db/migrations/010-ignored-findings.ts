import type { Kysely } from 'kysely';

/** Findings of the checks that somebody has let pass: in one article, or with an empty article in the whole house. */
export async function ignoredFindings({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable('ignored_finding')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('article', 'text', (column) => column.notNull())
    .addColumn('scope', 'text', (column) => column.notNull())
    .addColumn('rule', 'text', (column) => column.notNull())
    .addColumn('block', 'text', (column) => column.notNull())
    .addColumn('excerpt', 'text', (column) => column.notNull())
    .addColumn('reason', 'text', (column) => column.notNull())
    .addColumn('person', 'text', (column) => column.notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .execute();
  await schema.createIndex('ignored_finding_article').on('ignored_finding').column('article').execute();
}
