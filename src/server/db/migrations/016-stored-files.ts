import type { Kysely } from 'kysely';

/** How many bytes the media store got under a key, and their hash: of what was stored before there is no row. */
export async function storedFiles({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable('stored_file')
    .addColumn('key', 'text', (column) => column.primaryKey())
    .addColumn('bytes', 'integer', (column) => column.notNull())
    .addColumn('sha256', 'text', (column) => column.notNull())
    .execute();
}
