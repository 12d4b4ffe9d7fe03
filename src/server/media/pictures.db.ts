import type { Insertable, SelectQueryBuilder } from 'kysely';
import type { InputOf } from '#api/endpoint.ts';
import type { listPictures, Picture } from '#api/media.ts';
import { Problem } from '#api/problem.ts';
import type { Query } from '../db/db.ts';
import { hasWords, pictureWords } from '../db/pictureWords.ts';
import type { Tables } from '../db/tables.ts';

type PictureRow = Insertable<Tables['picture']>;

/** Pictures of one answer. */
const pageSize = 48;

export async function insertPicture(query: Query, picture: PictureRow): Promise<void> {
  await query.insertInto('picture').values(picture).execute();
  await indexPicture(query, picture);
}

/** The widths in pixels in which a picture is stored; undefined when there is no such picture. */
export async function pictureWidthsOf(query: Query, id: string): Promise<number[] | undefined> {
  const row = await query.selectFrom('picture').select('widths').where('id', '=', id).executeTakeFirst();
  return row && (JSON.parse(row.widths) as number[]);
}

/** A picture and who put it in; undefined when there is no such picture. */
export async function pictureWithOwner(query: Query, id: string): Promise<(Picture & { owner: string }) | undefined> {
  return selectPictures(query).select('picture.created_by as owner').where('picture.id', '=', id).executeTakeFirst();
}

/** One page of the pictures that have all the words of a search, newest first. */
export async function picturePage(query: Query, { q = '', ids, after }: InputOf<typeof listPictures>) {
  let selection = selectPictures(query)
    .orderBy('picture.created_at', 'desc')
    .orderBy('picture.id', 'desc')
    .limit(pageSize + 1)
    .where((expression) => hasWords(expression, q) ?? expression.lit(true));
  if (ids !== undefined) selection = selection.where('picture.id', 'in', ids.split(','));
  if (after !== undefined) {
    const { at, id } = readCursor(after);
    selection = selection.where(({ or, and, eb }) =>
      or([eb('picture.created_at', '<', at), and([eb('picture.created_at', '=', at), eb('picture.id', '<', id)])]),
    );
  }
  const pictures = await selection.execute();
  const page = pictures.slice(0, pageSize);
  const last = page.at(-1);
  return { pictures: page, ...(last && pictures.length > pageSize ? { next: `${last.createdAt}-${last.id}` } : {}) };
}

/** Changes what is said of a picture, and what it is found by; undefined when there is no such picture. */
export async function updatePicture(
  query: Query,
  id: string,
  about: Partial<PictureRow>,
): Promise<Picture | undefined> {
  if (Object.keys(about).length > 0) await query.updateTable('picture').set(about).where('id', '=', id).execute();
  const picture = await selectPictures(query).where('picture.id', '=', id).executeTakeFirst();
  if (picture) await indexPicture(query, picture);
  return picture;
}

function selectPictures(query: Query): SelectQueryBuilder<Tables, 'picture', Picture> {
  return query
    .selectFrom('picture')
    .select((expression) => [
      'picture.id',
      'picture.width',
      'picture.height',
      'picture.name',
      'picture.caption',
      'picture.credit',
      'picture.alt',
      'picture.creator',
      'picture.copyright',
      'picture.usage_terms as usageTerms',
      'picture.expires_on as expiresOn',
      'picture.created_at as createdAt',
      expression.fn
        .coalesce(
          expression.selectFrom('person').select('person.name').whereRef('person.id', '=', 'picture.created_by'),
          expression.val(''),
        )
        .as('createdBy'),
    ]);
}

type Described = Pick<PictureRow, 'id' | 'name' | 'caption' | 'credit' | 'creator' | 'alt'>;

async function indexPicture(query: Query, { id, name, caption, credit, creator, alt }: Described): Promise<void> {
  await query.deleteFrom('picture_word').where('picture', '=', id).execute();
  const words = pictureWords([name, caption ?? '', credit ?? '', creator ?? '', alt ?? '']);
  // Engines take a limited number of values in one statement.
  for (let from = 0; from < words.length; from += 200)
    await query
      .insertInto('picture_word')
      .values(words.slice(from, from + 200).map((word) => ({ word, picture: id })))
      .execute();
}

function readCursor(after: string): { at: number; id: string } {
  const match = /^(\d{1,15})-([\w-]{1,64})$/.exec(after);
  if (!match) throw new Problem('badInput', { detail: 'after' });
  return { at: Number(match[1]), id: match[2] ?? '' };
}

/** Until when pictures may be used, of those that are there. */
export async function picturesById(query: Query, ids: readonly string[]): Promise<{ id: string; expiresOn: string }[]> {
  if (ids.length === 0) return [];
  return query.selectFrom('picture').select(['id', 'expires_on as expiresOn']).where('id', 'in', ids).execute();
}
