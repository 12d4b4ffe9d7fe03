import type { MediaPaths } from '#formats/mediaPaths.ts';
import { exportWidth } from '#page/newsroomAddresses.ts';
import type { Home } from '../home.ts';
import type { PictureReader } from '../media/readPicture.ts';

/** The bytes of the media that a file names, by their places in its package; what is no longer there is left out, and counted. */
export async function mediaFiles(
  { wanted }: MediaPaths,
  media: Pick<Home['media'], 'get'>,
  readPicture: PictureReader,
): Promise<{ files: Record<string, Uint8Array>; absent: number }> {
  const files: Record<string, Uint8Array> = {};
  for (const [path, medium] of wanted) {
    const bytes =
      medium.kind === 'picture'
        ? await readPicture(medium.id, exportWidth, medium.crop)
        : await media.get(`${medium.id}/audio`);
    if (bytes) files[path] = bytes;
  }
  return { files, absent: wanted.size - Object.keys(files).length };
}
