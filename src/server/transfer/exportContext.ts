import { readCrop } from '#blocks/figure/crop.ts';
import type { FormatContext } from '#formats/defineFormat.ts';
import { audioAddress } from '#page/audio.ts';
import { pictureAddress, pictureFacts } from '#page/pictures.ts';
import { readerAddress } from '#page/readerAddress.ts';
import type { PictureReader } from '../media/readPicture.ts';

/** Where articles leave: a newsroom's home, or a command that only looks into it. */
interface ExportHome {
  config: { origin: string; newsroom: string };
  now: () => number;
  images: { jpeg(stored: Uint8Array): Promise<Uint8Array> };
}

/** Widest that a picture leaves the house, in pixels: the widest that readers get. */
export const exportWidth = 1600;

/** What formats may know of a newsroom and its articles, asked by the server or by `galley export`. */
export function exportContext(
  { config: { origin, newsroom }, now, images }: ExportHome,
  readPicture: PictureReader,
): FormatContext {
  return {
    newsroom,
    origin,
    now: now(),
    pictureAddress: (picture, crop) => origin + pictureAddress(picture, exportWidth, crop),
    pictureFacts: ({ size, crop }) => pictureFacts(size, readCrop(crop), exportWidth),
    articleAddress: (article) => readerAddress(origin, article),
    recordingAddress: (recording) => origin + audioAddress(recording),
    pictureFile: async (picture, crop) => {
      const stored = await readPicture(picture, exportWidth, crop);
      return stored && images.jpeg(stored);
    },
  };
}
