import type { FormatContext } from '#formats/defineFormat.ts';
import { audioAddress } from '#page/audio.ts';
import { pictureAddress } from '#page/pictures.ts';
import { readerAddress } from '#page/readerAddress.ts';
import { fetchJpeg } from './fetchJpeg.ts';

/** What a format may know in this browser. */
export function clientContext(newsroom: string, undated = false): FormatContext {
  const { origin } = location;
  return {
    newsroom,
    origin,
    now: Date.now(),
    undated,
    pictureAddress: (picture, crop) => origin + pictureAddress(picture, 1600, crop),
    articleAddress: (article) => readerAddress(origin, article),
    recordingAddress: (recording) => origin + audioAddress(recording),
    pictureFile: (picture, crop) => fetchJpeg(pictureAddress(picture, 1600, crop)),
  };
}
