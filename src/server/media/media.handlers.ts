import { largestPicture, type Picture, pictureWidths } from '#api/media.ts';
import { Problem } from '#api/problem.ts';
import type { Home } from '../home.ts';
import { readBytes } from '../http/body.ts';
import type { HandlersOf } from '../http/handlers.ts';
import { insertPicture } from './pictures.db.ts';

/** Uploads of one person that are under way at a time: each is in memory whole until it is stored. */
const mostUploads = 4;

export function mediaHandlers(home: Home): HandlersOf<'addPicture'> {
  const underWay = new Map<string, number>();

  async function inTurn<T>(person: string, work: () => Promise<T>): Promise<T> {
    const before = underWay.get(person) ?? 0;
    if (before >= mostUploads) throw new Problem('tooManyTries');
    underWay.set(person, before + 1);
    try {
      return await work();
    } finally {
      const left = (underWay.get(person) ?? 1) - 1;
      if (left > 0) underWay.set(person, left);
      else underWay.delete(person);
    }
  }

  return {
    addPicture: async ({ name = '' }, { request, need }) => {
      const me = need('create');
      return inTurn(me.id, () => store(me.id, name, request));
    },
  };

  async function store(author: string, name: string, request: Request): Promise<Picture> {
    const bytes = await readBytes(request, largestPicture);
    const { width, height, original, sizes } = await home.images.encode(bytes, pictureWidths);
    const id = home.newId();
    // Bytes first: a row without its bytes would be a broken picture, bytes without a row are only space.
    await home.media.put(`${id}/original`, original);
    for (const size of sizes) await home.media.put(`${id}/${size.width}`, size.bytes);
    await home.db.transaction((query) =>
      insertPicture(query, {
        id,
        name,
        width,
        height,
        widths: JSON.stringify(sizes.map((size) => size.width)),
        bytes: sizes.reduce((sum, size) => sum + size.bytes.byteLength, original.byteLength),
        created_at: home.now(),
        created_by: author,
      }),
    );
    return { id, width, height, name };
  }
}
