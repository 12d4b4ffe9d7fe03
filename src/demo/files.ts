import type { MediaStore } from '#server/home.ts';

/** Bytes in files of a folder that only this site sees. */
export function opfsFiles(folder: FileSystemDirectoryHandle): MediaStore {
  return {
    put: async (key, bytes) => {
      const file = await folder.getFileHandle(nameOf(key), { create: true });
      const access = await file.createSyncAccessHandle();
      try {
        access.truncate(0);
        access.write(new Uint8Array(bytes), { at: 0 });
        access.flush();
      } finally {
        access.close();
      }
    },
    get: async (key, part) => {
      try {
        const file = await (await folder.getFileHandle(nameOf(key))).getFile();
        const wanted = part ? file.slice(part.from, part.to) : file;
        return new Uint8Array(await wanted.arrayBuffer());
      } catch (error) {
        if (isMissing(error)) return null;
        throw error;
      }
    },
    delete: async (key) => {
      await folder.removeEntry(nameOf(key)).catch((error: unknown) => {
        if (!isMissing(error)) throw error;
      });
    },
  };
}

export function memoryFiles(): MediaStore {
  const files = new Map<string, Uint8Array>();
  return {
    put: async (key, bytes) => void files.set(key, bytes.slice()),
    get: async (key, part) => (part ? files.get(key)?.slice(part.from, part.to) : files.get(key)) ?? null,
    delete: async (key) => void files.delete(key),
  };
}

/** Keys have slashes, names must not. */
const nameOf = (key: string) => encodeURIComponent(key);

const isMissing = (error: unknown) => error instanceof DOMException && error.name === 'NotFoundError';
