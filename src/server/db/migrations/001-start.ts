import { type Kysely, sql } from 'kysely';
import type { Engine } from '../db.ts';
import { sortedText } from './sortedText.ts';

/** The tables of the first version: people, the log, the desk's rows, the search and pictures. */
export async function start(query: Kysely<unknown>, engine: Engine): Promise<void> {
  const key = sortedText(engine);
  const { schema } = query;

  await schema
    .createTable('person')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('email', 'text', (column) => column.notNull().unique())
    .addColumn('role', 'text', (column) => column.notNull())
    .addColumn('colour', 'integer', (column) => column.notNull())
    .addColumn('password', 'text')
    .addColumn('disabled', 'integer', (column) => column.notNull())
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .execute();
  await schema
    .createTable('session')
    .addColumn('token_hash', 'text', (column) => column.primaryKey())
    .addColumn('person', 'text', (column) => column.notNull().references('person.id').onDelete('cascade'))
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .addColumn('seen_at', 'bigint', (column) => column.notNull())
    .addColumn('expires_at', 'bigint', (column) => column.notNull())
    .execute();
  await schema.createIndex('session_person').on('session').column('person').execute();
  await schema
    .createTable('link')
    .addColumn('token_hash', 'text', (column) => column.primaryKey())
    .addColumn('purpose', 'text', (column) => column.notNull())
    .addColumn('person', 'text', (column) => column.references('person.id').onDelete('cascade'))
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .addColumn('expires_at', 'bigint', (column) => column.notNull())
    .addColumn('used_at', 'bigint')
    .execute();

  await schema
    .createTable('article')
    .addColumn('id', key, (column) => column.primaryKey())
    .addColumn('head', 'integer', (column) => column.notNull())
    .addColumn('schema', 'integer', (column) => column.notNull())
    .addColumn('stage', 'text', (column) => column.notNull())
    .addColumn('trashed_at', 'bigint')
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .addColumn('created_by', 'text', (column) => column.notNull())
    .addColumn('changed_at', 'bigint', (column) => column.notNull())
    .addColumn('changed_by', 'text', (column) => column.notNull())
    .addColumn('projected', 'integer', (column) => column.notNull())
    .addColumn('kicker', 'text', (column) => column.notNull())
    .addColumn('headline', 'text', (column) => column.notNull())
    .addColumn('language', 'text', (column) => column.notNull())
    .addColumn('section', key, (column) => column.notNull())
    .addColumn('authors', 'text', (column) => column.notNull())
    .addColumn('slug', 'text', (column) => column.notNull())
    .addColumn('words', 'integer', (column) => column.notNull())
    .addColumn('headline_key', key, (column) => column.notNull().defaultTo(''))
    .addColumn('section_key', key, (column) => column.notNull().defaultTo(''))
    .execute();
  for (const column of ['changed_at', 'created_at', 'headline_key', 'section_key', 'words'])
    await schema.createIndex(`article_${column}`).on('article').columns([column, 'id']).execute();
  await schema.createIndex('article_section').on('article').column('section').execute();
  await schema.createIndex('article_created_by').on('article').column('created_by').execute();

  await schema
    .createTable('batch')
    .addColumn('article', 'text', (column) => column.notNull())
    .addColumn('first', 'integer', (column) => column.notNull())
    .addColumn('n', 'integer', (column) => column.notNull())
    .addColumn('client', 'text', (column) => column.notNull())
    .addColumn('seq', 'integer', (column) => column.notNull())
    .addColumn('author', 'text', (column) => column.notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addColumn('steps', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('batch_key', ['article', 'first'])
    .addUniqueConstraint('batch_once', ['article', 'client', 'seq'])
    .execute();
  await schema
    .createTable('writer')
    .addColumn('article', 'text', (column) => column.notNull())
    .addColumn('client', 'text', (column) => column.notNull())
    .addColumn('epoch', 'integer', (column) => column.notNull())
    .addColumn('seq', 'integer', (column) => column.notNull())
    .addColumn('first', 'integer', (column) => column.notNull())
    .addColumn('kept', 'integer', (column) => column.notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('writer_key', ['article', 'client'])
    .execute();
  await schema
    .createTable('snapshot')
    .addColumn('article', 'text', (column) => column.notNull())
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('document', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('snapshot_key', ['article', 'version'])
    .execute();

  await schema
    .createTable('search')
    .addColumn('number', engine === 'postgres' ? 'serial' : 'integer', (column) => column.primaryKey())
    .addColumn('article', 'text', (column) => column.notNull().unique())
    .addColumn('language', 'text', (column) => column.notNull())
    .addColumn('headline', 'text', (column) => column.notNull())
    .addColumn('front', 'text', (column) => column.notNull())
    .addColumn('body', 'text', (column) => column.notNull())
    .execute();
  await addIndexOfWords(query, engine);

  await schema
    .createTable('picture')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('width', 'integer', (column) => column.notNull())
    .addColumn('height', 'integer', (column) => column.notNull())
    .addColumn('widths', 'text', (column) => column.notNull())
    .addColumn('bytes', 'integer', (column) => column.notNull())
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .addColumn('created_by', 'text', (column) => column.notNull())
    .execute();
}

/** The words come folded and in ASCII (`search.ts`), so the engines' own language rules are switched off. */
async function addIndexOfWords(query: Kysely<unknown>, engine: Engine): Promise<void> {
  if (engine === 'sqlite') {
    await sql`create virtual table search_words using fts5(
      headline, front, body, content='', contentless_delete=1, detail=column, prefix='2 3', tokenize='ascii'
    )`.execute(query);
    return;
  }
  await sql`alter table search
    add column headline_words tsvector not null default '',
    add column front_words tsvector not null default '',
    add column words tsvector not null default ''`.execute(query);
  await sql`create index search_words on search using gin (words)`.execute(query);
}
