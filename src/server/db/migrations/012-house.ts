import type { Kysely } from 'kysely';

/** What a publication has decided about its style, its checks and its names: JSON by part, with the number of its version. */
export async function house({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable('house_setting')
    .addColumn('publication', 'text', (column) => column.notNull())
    .addColumn('part', 'text', (column) => column.notNull())
    .addColumn('value', 'text', (column) => column.notNull())
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('person', 'text', (column) => column.notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('house_setting_pk', ['publication', 'part'])
    .execute();
}
