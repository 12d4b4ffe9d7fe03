import { Problem } from '#api/problem.ts';
import type { PictureReader } from './readPicture.ts';

/**
 * Answers with a picture of the path's width and part. An address always has the same bytes, so browsers may keep them; only the
 * reader's own browser, as drafts are not for everybody.
 */
export async function servePicture(read: PictureReader, id: string, width: string, crop: string): Promise<Response> {
  const bytes = /^[1-9]\d*$/.test(width) ? await read(id, Number(width), crop) : null;
  if (!bytes) throw new Problem('notFound');
  return new Response(new Uint8Array(bytes), {
    headers: { 'Content-Type': 'image/webp', 'Cache-Control': 'private, max-age=31536000, immutable' },
  });
}
