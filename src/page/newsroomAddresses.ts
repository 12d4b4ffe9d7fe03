import { readCrop, type Size } from '#blocks/figure/crop.ts';
import { audioAddress } from './audio.ts';
import { pictureAddress, pictureFacts, pictureWidths } from './pictures.ts';
import { readerAddress } from './readerAddress.ts';

/** Widest that a picture leaves the house, in pixels: the widest that readers get. */
export const exportWidth = Math.max(...pictureWidths);

/** Where pictures, recordings and articles of the newsroom at this origin are, as files that leave it name them. */
export function newsroomAddresses(origin: string) {
  return {
    // The server makes a part when it is asked for.
    anyPart: true,
    pictureAddress: (picture: string, crop: string) => origin + pictureAddress(picture, exportWidth, crop),
    pictureFacts: ({ size, crop }: { size?: Size; crop: string }) => pictureFacts(size, readCrop(crop), exportWidth),
    articleAddress: (article: string) => readerAddress(origin, article),
    recordingAddress: (recording: string) => origin + audioAddress(recording),
  };
}
