import { type Kysely, sql } from 'kysely';

/** Whose a session is, from its first answer on: until now its batches told, and who had none could be anybody. */
export async function writerAuthor(query: Kysely<unknown>): Promise<void> {
  await query.schema
    .alterTable('writer')
    .addColumn('author', 'text', (column) => column.notNull().defaultTo(''))
    .execute();
  await sql`update writer set author = coalesce((
    select batch.author from batch
    where batch.article = writer.article and batch.client = writer.client
    order by batch.seq desc limit 1), '')`.execute(query);
}
