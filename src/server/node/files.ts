import { randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { MediaStore } from '../home.ts';

/** Bytes in files of a folder, written aside and renamed: a name has all of its bytes or does not exist. */
export function createFileStore(folder: string): MediaStore {
  const pathOf = (key: string) => pathOfKey(folder, key);
  return {
    put: async (key, bytes) => {
      const path = pathOf(key);
      await mkdir(dirname(path), { recursive: true });
      const aside = `${path}.${randomUUID()}.part`;
      try {
        await writeDurably(aside, bytes);
        await rename(aside, path);
      } catch (error) {
        await rm(aside, { force: true });
        throw error;
      }
      // The name itself is durable only once its folder is, and the folder's once its parent is.
      await syncFolder(dirname(path));
      await syncFolder(folder);
    },
    get: (key, part) =>
      (part ? readPart(pathOf(key), part) : readFile(pathOf(key))).catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return null;
        throw error;
      }),
    delete: (key) => rm(pathOf(key), { force: true }),
  };
}

/** Where a folder has the file of a key; throws where it is none. */
export function pathOfKey(folder: string, key: string): string {
  if (!/^[\w-]{1,64}\/[\w-]{1,64}$/.test(key)) throw new Error('Not a key of the media store');
  return join(folder, key);
}

async function readPart(path: string, { from, to }: { from: number; to: number }): Promise<Uint8Array> {
  const file = await open(path, 'r');
  try {
    const bytes = new Uint8Array(to - from);
    const { bytesRead } = await file.read(bytes, 0, bytes.length, from);
    return bytes.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

async function writeDurably(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx');
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

async function syncFolder(path: string): Promise<void> {
  // Windows cannot open a folder, and does not need to.
  if (process.platform === 'win32') return;
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
