import { type Picture, pictureWidths } from '#api/media.ts';
import type { Me } from '#api/session.ts';
import type { Home } from '../home.ts';
import { creditPacket, fileMetadata } from './fileMetadata.ts';
import { keepFiles } from './keepFiles.ts';
import { insertPicture } from './pictures.db.ts';

/** Stores a picture: typed by its content, re-encoded, its sizes made. Throws the Problems of `Images`. */
export async function storePicture(
  home: Home,
  author: Me,
  id: string,
  name: string,
  bytes: Uint8Array,
): Promise<Picture> {
  const about = fileMetadata(await home.images.metadata(bytes));
  const { width, height, original, sizes } = await home.images.encode(bytes, pictureWidths, creditPacket(about));
  const createdAt = home.now();
  const files = Object.fromEntries(sizes.map((size) => [`${id}/${size.width}`, size.bytes]));
  await keepFiles(home, { ...files, [`${id}/original`]: original });
  const { usageTerms, expiresOn, ...described } = about;
  await home.db.transaction((query) =>
    insertPicture(query, {
      id,
      name,
      width,
      height,
      widths: JSON.stringify(sizes.map((size) => size.width)),
      bytes: sizes.reduce((sum, size) => sum + size.bytes.byteLength, original.byteLength),
      created_at: createdAt,
      created_by: author.id,
      ...described,
      usage_terms: usageTerms,
      expires_on: expiresOn,
    }),
  );
  return { id, width, height, name, ...about, createdAt, createdBy: author.name };
}
