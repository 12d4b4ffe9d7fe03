import { readCrop } from '#blocks/figure/crop.ts';
import type { FormatContext } from '#formats/defineFormat.ts';
import { audioAddress } from '#page/audio.ts';
import { pictureAddress, pictureFacts } from '#page/pictures.ts';
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
    pictureFacts: ({ size, crop }) => pictureFacts(size, readCrop(crop), 1600),
    articleAddress: (article) => readerAddress(origin, article),
    recordingAddress: (recording) => origin + audioAddress(recording),
    pictureFile: (picture, crop) => fetchJpeg(pictureAddress(picture, 1600, crop)),
  };
}
