import { largestPicture, pictureWidths } from '#api/media.ts';
import type { Home } from '../home.ts';
import { readBytes } from '../http/body.ts';
import type { HandlersOf } from '../http/handlers.ts';
import { insertPicture } from './pictures.db.ts';

export function mediaHandlers(home: Home): HandlersOf<'addPicture'> {
  return {
    addPicture: async ({ name = '' }, { request, need }) => {
      const me = need('create');
      const bytes = await readBytes(request, largestPicture);
      const { width, height, sizes } = await home.images.encode(bytes, pictureWidths);
      const id = home.newId();
      // Bytes first: a row without its bytes would be a broken picture, bytes without a row are only space.
      for (const size of sizes) await home.media.put(`${id}/${size.width}`, size.bytes);
      await home.db.transaction((query) =>
        insertPicture(query, {
          id,
          name,
          width,
          height,
          widths: JSON.stringify(sizes.map((size) => size.width)),
          bytes: sizes.reduce((sum, size) => sum + size.bytes.byteLength, 0),
          created_at: home.now(),
          created_by: me.id,
        }),
      );
      return { id, width, height, name };
    },
  };
}
