import { pictureWidths } from '#api/media.ts';
import { readCrop } from '#blocks/figure/crop.ts';
import type { Query } from '../db/db.ts';
import type { Home } from '../home.ts';
import { pictureWidthsOf } from './pictures.db.ts';

/** Where pictures are read from: a newsroom's home, or a command that only looks into it. */
export type PictureSource = Pick<Home, 'media' | 'images'> & { db: { query: Query } };

/** Reads a picture's WebP at one of `pictureWidths`, or the part of it that `crop` (`readCrop`'s text) names; null where there is none. */
export type PictureReader = (id: string, width: number, crop: string) => Promise<Uint8Array | null>;

/** Reads pictures as readers see them, at most as wide as the original is. A part is made when it is first asked for, and kept. */
export function createPictureReader(home: PictureSource): PictureReader {
  /** Parts that are being made: a page asks for one several times at once. */
  const underWay = new Map<string, Promise<Uint8Array>>();

  return async (id, width, crop) => {
    const wanted = pictureWidths.find((known) => known === width);
    // Not asked of the database: one engine takes no NUL, and no id has anything but these.
    const stored = wanted && /^[\w-]{1,64}$/.test(id) && (await pictureWidthsOf(home.db.query, id));
    if (!stored) return null;
    const best = stored.find((candidate) => candidate >= wanted) ?? Math.max(...stored);
    return crop === '' ? home.media.get(`${id}/${best}`) : part(id, wanted, crop, Math.max(...stored));
  };

  async function part(id: string, width: number, text: string, widest: number): Promise<Uint8Array | null> {
    const crop = readCrop(text);
    if (!crop) return null;
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
