import type { Kysely } from 'kysely';

/** Recordings: what they are, and how long they play in seconds. */
export async function audio({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable('audio')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('type', 'text', (column) => column.notNull())
    .addColumn('bytes', 'integer', (column) => column.notNull())
    .addColumn('duration', 'integer', (column) => column.notNull())
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .addColumn('created_by', 'text', (column) => column.notNull())
    .execute();
}
