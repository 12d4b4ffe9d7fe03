import type { Query } from '../db/db.ts';
import type { Tables } from '../db/tables.ts';

export type PictureRow = Tables['picture'];

export async function insertPicture(query: Query, picture: PictureRow): Promise<void> {
  await query.insertInto('picture').values(picture).execute();
}

/** The widths in pixels in which a picture is stored; undefined when there is no such picture. */
export async function pictureWidthsOf(query: Query, id: string): Promise<number[] | undefined> {
  const row = await query.selectFrom('picture').select('widths').where('id', '=', id).executeTakeFirst();
  return row && (JSON.parse(row.widths) as number[]);
}
