import { stat } from 'node:fs/promises';
import type { LookAtFile } from '../verify/verifyFiles.ts';
import { pathOfKey } from './files.ts';
import { hashOf } from './hashOf.ts';

/** Looks at the files of a folder of the media store as they lie there. */
export function lookIn(folder: string): LookAtFile {
  return async (key, hashed) => {
    try {
      const path = pathOfKey(folder, key);
      const bytes = (await stat(path)).size;
      return hashed ? { bytes, sha256: await hashOf(path) } : { bytes };
    } catch (error) {
      if (absent.includes((error as NodeJS.ErrnoException).code ?? '')) return null;
      throw error;
    }
  };
}

const absent = ['ENOENT', 'ENOTDIR'];
