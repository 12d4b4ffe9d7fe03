import type { Kysely } from 'kysely';
import type { Engine } from '../db.ts';
import { sortedText } from './sortedText.ts';

/** Words that did not stay in an article: whose, when, where they stood, and what became of them. */
export async function displaced({ schema }: Kysely<unknown>, engine: Engine): Promise<void> {
  await schema
    .createTable('displaced')
    .addColumn('id', sortedText(engine), (column) => column.primaryKey())
    .addColumn('article', 'text', (column) => column.notNull())
    .addColumn('person', 'text', (column) => column.notNull())
    .addColumn('words', 'text', (column) => column.notNull())
    .addColumn('reason', 'text', (column) => column.notNull())
    .addColumn('field', 'text')
    .addColumn('around', 'text')
    .addColumn('block', 'text')
    .addColumn('version', 'integer')
    .addColumn('by', 'text')
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addColumn('outcome', 'text')
    .addColumn('settled_at', 'bigint')
    .addColumn('settled_by', 'text')
    .execute();
  await schema.createIndex('displaced_article').on('displaced').columns(['article', 'at', 'id']).execute();
}
