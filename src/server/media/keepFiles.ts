import type { Tables } from '../db/tables.ts';
import type { Home } from '../home.ts';
import { forgetFile, noteFiles } from './storedFiles.db.ts';

/**
 * Puts files into the store by their keys, and notes what they are, so that `galley verify` can tell one that has become
 * another. Comes before the row that names them: a row without its bytes would be broken, bytes without a row are only space.
 */
export async function keepFiles(
  { media, db, sha256 }: Pick<Home, 'media' | 'db' | 'sha256'>,
  files: Readonly<Record<string, Uint8Array>>,
): Promise<void> {
  const noted: Tables['stored_file'][] = [];
  for (const [key, bytes] of Object.entries(files)) {
    await media.put(key, bytes);
    noted.push({ key, bytes: bytes.byteLength, sha256: await sha256(bytes) });
  }
  await db.transaction((query) => noteFiles(query, noted));
}

/** Takes a file that no row names out of the store. */
export async function dropFile({ media, db }: Pick<Home, 'media' | 'db'>, key: string): Promise<void> {
  await media.delete(key);
  await db.transaction((query) => forgetFile(query, key));
}
