import { pictureWidths } from '#api/media.ts';
import { Problem } from '#api/problem.ts';
import type { Home } from '../home.ts';
import { pictureWidthsOf } from './pictures.db.ts';

/**
 * A picture's WebP at one of `pictureWidths`, or at the original's width where that is smaller. An id always has the
 * same bytes, so browsers may keep them; only the reader's own browser, as drafts are not for everybody.
 */
export async function readPicture(home: Home, id: string, width: string): Promise<Response> {
  const wanted = pictureWidths.find((known) => String(known) === width);
  // Not asked of the database: one engine takes no NUL, and no id has anything but these.
  const stored = wanted && /^[\w-]{1,64}$/.test(id) && (await pictureWidthsOf(home.db.query, id));
  if (!stored) throw new Problem('notFound');
  const best = stored.find((candidate) => candidate >= wanted) ?? Math.max(...stored);
  const bytes = await home.media.get(`${id}/${best}`);
  if (!bytes) throw new Problem('notFound');
  return new Response(new Uint8Array(bytes), {
    headers: { 'Content-Type': 'image/webp', 'Cache-Control': 'private, max-age=31536000, immutable' },
  });
}
