import type { Kysely } from 'kysely';
import type { Engine } from '../db.ts';
import { sortedText } from './sortedText.ts';

/** What the desk remembers of a person: saved views, and the articles opened last. */
export async function desk(query: Kysely<unknown>, engine: Engine): Promise<void> {
  const { schema } = query;
  await schema
    .createTable('view')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('person', 'text', (column) => column.notNull().references('person.id').onDelete('cascade'))
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('address', 'text', (column) => column.notNull())
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .execute();
  await schema.createIndex('view_person').on('view').column('person').execute();
  await schema
    .createTable('visit')
    .addColumn('person', 'text', (column) => column.notNull().references('person.id').onDelete('cascade'))
    .addColumn('article', sortedText(engine), (column) => column.notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('visit_key', ['person', 'article'])
    .execute();
}
