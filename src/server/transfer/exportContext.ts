import type { FormatContext } from '#formats/defineFormat.ts';
import { exportWidth, newsroomAddresses } from '#page/newsroomAddresses.ts';
import type { PictureReader } from '../media/readPicture.ts';

/** Where articles leave: a newsroom's home, or a command that only looks into it. */
interface ExportHome {
  config: { origin: string; newsroom: string };
  now: () => number;
  images: { jpeg(stored: Uint8Array): Promise<Uint8Array> };
}

/** What formats may know of a newsroom and its articles, asked by the server or by `galley export`. */
export function exportContext(
  { config: { origin, newsroom }, now, images }: ExportHome,
  readPicture: PictureReader,
): FormatContext {
  return {
    newsroom,
    origin,
    now: now(),
    ...newsroomAddresses(origin),
    pictureFile: async (picture, crop) => {
      const stored = await readPicture(picture, exportWidth, crop);
      return stored && images.jpeg(stored);
    },
  };
}
