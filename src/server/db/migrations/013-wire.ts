import type { Kysely } from 'kysely';
import type { Engine } from '../db.ts';
import { sortedText } from './sortedText.ts';

/** What agencies send: keys to send with, messages with the names and words they are found by, what was refused, and the articles that were started from a message. */
export async function wire({ schema }: Kysely<unknown>, engine: Engine): Promise<void> {
  await schema
    .createTable('wire_key')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('agency', 'text', (column) => column.notNull())
    .addColumn('key_hash', 'text', (column) => column.notNull().unique())
    .addColumn('start', 'text', (column) => column.notNull())
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .addColumn('created_by', 'text', (column) => column.notNull())
    .addColumn('used_at', 'bigint')
    .addColumn('revoked_at', 'bigint')
    .execute();
  await schema
    .createTable('wire_message')
    .addColumn('id', sortedText(engine), (column) => column.primaryKey())
    .addColumn('agency', 'text', (column) => column.notNull())
    .addColumn('guid', 'text', (column) => column.notNull())
    .addColumn('version', 'text', (column) => column.notNull())
    .addColumn('status', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('story', 'text', (column) => column.notNull())
    .addColumn('latest', 'integer', (column) => column.notNull())
    .addColumn('urgency', 'integer', (column) => column.notNull())
    .addColumn('embargo', 'bigint')
    .addColumn('free_at', 'bigint', (column) => column.notNull())
    .addColumn('made', 'bigint', (column) => column.notNull())
    .addColumn('received', 'bigint', (column) => column.notNull())
    .addColumn('headline', 'text', (column) => column.notNull())
    .addColumn('slugline', 'text', (column) => column.notNull())
    .addColumn('credit', 'text', (column) => column.notNull())
    .addColumn('language', 'text', (column) => column.notNull())
    .addColumn('note', 'text', (column) => column.notNull())
    .addColumn('format', 'text', (column) => column.notNull())
    .addColumn('document', 'text', (column) => column.notNull())
    .addColumn('file', 'text', (column) => column.notNull())
    .addColumn('part', 'integer', (column) => column.notNull())
    .addUniqueConstraint('wire_message_once', ['agency', 'guid', 'version', 'status'])
    .execute();
  await schema.createIndex('wire_message_story').on('wire_message').column('story').execute();
  await schema.createIndex('wire_message_file').on('wire_message').column('file').execute();
  await schema.createIndex('wire_message_list').on('wire_message').columns(['latest', 'received', 'id']).execute();
  await schema
    .createTable('wire_name')
    .addColumn('agency', 'text', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('story', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('wire_name_key', ['agency', 'name'])
    .execute();
  await schema.createIndex('wire_name_story').on('wire_name').column('story').execute();
  await schema
    .createTable('wire_word')
    .addColumn('word', sortedText(engine), (column) => column.notNull())
    .addColumn('message', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('wire_word_key', ['word', 'message'])
    .execute();
  await schema
    .createTable('wire_refusal')
    .addColumn('id', sortedText(engine), (column) => column.primaryKey())
    .addColumn('agency', 'text', (column) => column.notNull())
    .addColumn('print', 'text', (column) => column.notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('code', 'text', (column) => column.notNull())
    .addColumn('params', 'text', (column) => column.notNull())
    .addUniqueConstraint('wire_refusal_once', ['agency', 'print'])
    .execute();
  await schema.createIndex('wire_refusal_at').on('wire_refusal').column('at').execute();
  await schema
    .createTable('wire_article')
    .addColumn('article', 'text', (column) => column.primaryKey())
    .addColumn('message', 'text', (column) => column.notNull())
    .addColumn('seen', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('person', 'text', (column) => column.notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .execute();
  await schema.createIndex('wire_article_message').on('wire_article').column('message').execute();
}
