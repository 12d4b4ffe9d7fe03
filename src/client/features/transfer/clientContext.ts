import type { FormatContext } from '#formats/defineFormat.ts';
import { exportWidth, newsroomAddresses } from '#page/newsroomAddresses.ts';
import { pictureAddress } from '#page/pictures.ts';
import { fetchJpeg } from './fetchJpeg.ts';

/** What a format may know in this browser. */
export function clientContext(newsroom: string, undated = false): FormatContext {
  const { origin } = location;
  return {
    newsroom,
    origin,
    now: Date.now(),
    undated,
    ...newsroomAddresses(origin),
    pictureFile: (picture, crop) => fetchJpeg(pictureAddress(picture, exportWidth, crop)),
  };
}
