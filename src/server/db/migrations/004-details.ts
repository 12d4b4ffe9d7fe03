import { type Kysely, sql } from 'kysely';
import type { Engine } from '../db.ts';
import { sortedText } from './sortedText.ts';

/** Tags to suggest from, and whether readers have had an article. Every row is made again from its log, with its tags. */
export async function details(query: Kysely<unknown>, engine: Engine): Promise<void> {
  const { schema } = query;
  await schema.alterTable('article').addColumn('published_at', 'bigint').execute();
  await schema
    .createTable('article_tag')
    .addColumn('article', 'text', (column) => column.notNull())
    .addColumn('tag', sortedText(engine), (column) => column.notNull())
    .addColumn('tag_key', sortedText(engine), (column) => column.notNull())
    .addPrimaryKeyConstraint('article_tag_key', ['article', 'tag'])
    .execute();
  await schema.createIndex('article_tag_tag').on('article_tag').columns(['tag_key', 'tag']).execute();
  await sql`update article set projected = -1`.execute(query);
}
