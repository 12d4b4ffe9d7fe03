import type { Kysely } from 'kysely';
import type { Engine } from '../db.ts';
import { pictureWords } from '../pictureWords.ts';
import { sortedText } from './sortedText.ts';

interface Pictures {
  picture: { id: string; name: string };
  picture_word: { word: string; picture: string };
}

/** What the newsroom says of a picture, and the words it is found by. */
export async function pictureLibrary(query: Kysely<unknown>, engine: Engine): Promise<void> {
  const { schema } = query;
  for (const column of ['caption', 'credit', 'alt', 'creator', 'copyright', 'usage_terms', 'expires_on'])
    await schema
      .alterTable('picture')
      .addColumn(column, 'text', (definition) => definition.notNull().defaultTo(''))
      .execute();
  await schema.createIndex('picture_created').on('picture').columns(['created_at', 'id']).execute();
  await schema
    .createTable('picture_word')
    .addColumn('word', sortedText(engine), (column) => column.notNull())
    .addColumn('picture', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('picture_word_key', ['word', 'picture'])
    .execute();
  await schema.createIndex('picture_word_picture').on('picture_word').column('picture').execute();

  const pictures = query as unknown as Kysely<Pictures>;
  for (const { id, name } of await pictures.selectFrom('picture').select(['id', 'name']).execute()) {
    const words = pictureWords([name]).map((word) => ({ word, picture: id }));
    if (words.length > 0) await pictures.insertInto('picture_word').values(words).execute();
  }
}
