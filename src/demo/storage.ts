import type { Database as Connection, Sqlite3Static } from '@sqlite.org/sqlite-wasm';
import type { MediaStore } from '#server/home.ts';
import { memoryFiles, opfsFiles } from './files.ts';
import { loadSqlite } from './sqlite.ts';
import { wireName } from './wire.ts';

/** Where a demo keeps what it has. */
export interface Storage {
  /** False: only in memory, the browser gives no storage. */
  keeps: boolean;
  sqlite: Sqlite3Static;
  connection: Connection;
  files: MediaStore;
  /** Deletes everything; the connection has to be closed. */
  wipe(): Promise<void>;
}

const folderName = encodeURIComponent(wireName);
/** The tab that led before may still hold the files for a moment after its lock is free. */
const tries = { most: 50, pause: 200 } as const;

export async function openStorage(): Promise<Storage> {
  const sqlite = await loadSqlite();
  const root = await originFolder();
  if (!root) {
    const connection = new sqlite.oo1.DB(':memory:', 'c');
    return { keeps: false, sqlite, connection, files: memoryFiles(), wipe: async () => {} };
  }
  const pool = await openPool(sqlite);
  const folder = await root.getDirectoryHandle(folderName, { create: true });
  return {
    keeps: true,
    sqlite,
    connection: new pool.OpfsSAHPoolDb('/galley.db'),
    files: opfsFiles(await folder.getDirectoryHandle('files', { create: true })),
    wipe: async () => {
      await pool.removeVfs();
      await root.removeEntry(folderName, { recursive: true });
    },
  };
}

/** Null where the browser has none, or has none for a private window. */
async function originFolder(): Promise<FileSystemDirectoryHandle | null> {
  if (!('FileSystemSyncAccessHandle' in globalThis)) return null;
  try {
    return await navigator.storage.getDirectory();
  } catch {
    return null;
  }
}

async function openPool(sqlite: Sqlite3Static) {
  // The last one is missing in the package's types. Without it a first failure would be the answer for ever.
  const options = { directory: `${folderName}/database`, initialCapacity: 6, forceReinitIfPreviouslyFailed: true };
  for (let count = 1; ; count += 1) {
    try {
      return await sqlite.installOpfsSAHPoolVfs(options);
    } catch (error) {
      if (count === tries.most) throw error;
      await new Promise((resolve) => setTimeout(resolve, tries.pause));
    }
  }
}
