import { pictureWidths } from '#api/media.ts';
import { Problem } from '#api/problem.ts';
import { readCrop } from '#blocks/figure/crop.ts';
import type { Home } from '../home.ts';
import { pictureWidthsOf } from './pictures.db.ts';

/**
 * Answers with a picture's WebP, or that of a part of it, at one of `pictureWidths`, or at the original's width where that
 * is smaller. A part is made when it is first asked for and kept. An address always has the same bytes, so browsers may
 * keep them; only the reader's own browser, as drafts are not for everybody.
 */
export function createPictureReader(home: Home) {
  /** Parts that are being made: a page asks for one several times at once. */
  const underWay = new Map<string, Promise<Uint8Array>>();

  return async (id: string, width: string, crop: string): Promise<Response> => {
    const wanted = pictureWidths.find((known) => String(known) === width);
    // Not asked of the database: one engine takes no NUL, and no id has anything but these.
    const stored = wanted && /^[\w-]{1,64}$/.test(id) && (await pictureWidthsOf(home.db.query, id));
    if (!stored) throw new Problem('notFound');
    const best = stored.find((candidate) => candidate >= wanted) ?? Math.max(...stored);
    const bytes =
      crop === '' ? await home.media.get(`${id}/${best}`) : await part(id, wanted, crop, Math.max(...stored));
    if (!bytes) throw new Problem('notFound');
    return new Response(new Uint8Array(bytes), {
      headers: { 'Content-Type': 'image/webp', 'Cache-Control': 'private, max-age=31536000, immutable' },
    });
  };

  async function part(id: string, width: number, text: string, widest: number): Promise<Uint8Array | null> {
    const crop = readCrop(text);
    if (!crop) throw new Problem('notFound');
    const key = `${id}/${width}-${text}`;
    const known = (await underWay.get(key)) ?? (await home.media.get(key));
    if (known) return known;
    // Pictures that were stored before there were crops have no original.
    const source = (await home.media.get(`${id}/original`)) ?? (await home.media.get(`${id}/${widest}`));
    if (!source) return null;
    const making = underWay.get(key) ?? make(key, () => home.images.part(source, crop, width));
    return making;
  }

  function make(key: string, work: () => Promise<Uint8Array>): Promise<Uint8Array> {
    const making = work().then(async (bytes) => {
      await home.media.put(key, bytes);
      return bytes;
    });
    underWay.set(key, making);
    const done = () => void underWay.delete(key);
    making.then(done, done);
    return making;
  }
}
