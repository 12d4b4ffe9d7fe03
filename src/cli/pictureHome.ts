import type { PictureHome } from '#formats/convert.ts';
import { exportWidth } from '#page/newsroomAddresses.ts';
import { creditPacket, fileMetadata } from '#server/media/fileMetadata.ts';
import { createImages } from '#server/node/images.ts';

const images = createImages();

/** What commands do with pictures of their sources: upright, as wide as readers get them, with nothing of their metadata but the credit. */
export const pictureHome: PictureHome = {
  jpeg: async (bytes) => {
    try {
      const credit = creditPacket(fileMetadata(await images.metadata(bytes)));
      const { sizes } = await images.encode(bytes, [exportWidth], credit);
      const [readers] = sizes;
      return readers ? await images.jpeg(readers.bytes) : null;
    } catch {
      // Anything may be called a picture in a file; the command says how many were none.
      return null;
    }
  },
};
