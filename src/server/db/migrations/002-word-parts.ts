import { type Kysely, sql } from 'kysely';
import type { Engine } from '../db.ts';
import { sortedText } from './sortedText.ts';

/**
 * The dictionary of words that a part of them finds. Every row counts as behind its log from here on, so that the start
 * makes it again: the dictionary is filled, and the search knows which line of an article's front is which.
 */
export async function wordParts(query: Kysely<unknown>, engine: Engine): Promise<void> {
  const compact = engine === 'sqlite' ? sql`without rowid` : sql``;
  await query.schema
    .createTable('word')
    .addColumn('number', engine === 'postgres' ? 'serial' : 'integer', (column) => column.primaryKey())
    .addColumn('word', sortedText(engine), (column) => column.notNull().unique())
    .execute();
  await query.schema
    .createTable('word_part')
    .addColumn('part', sortedText(engine), (column) => column.notNull())
    .addColumn('word', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('word_part_key', ['part', 'word'])
    .modifyEnd(compact)
    .execute();
  await sql`update article set projected = -1`.execute(query);
}
