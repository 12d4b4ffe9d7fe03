import { type FileHandle, open } from 'node:fs/promises';

/**
 * Makes what a SQLite database in WAL mode has committed durable, on a thread of its own: the same `fdatasync` of the
 * log that `synchronous=FULL` waits for inside of the commit, where the whole server would stand still meanwhile.
 * SQLite keeps its locks elsewhere, so the log may be opened beside it; it stays the same file while a connection is open.
 */
export function syncLog(database: string): { sync(): Promise<void>; close(): Promise<void> } {
  let log: Promise<FileHandle> | null = null;
  return {
    async sync() {
      // For writing: Windows syncs no file that was opened to be read.
      log ??= open(`${database}-wal`, 'r+');
      await (await log).datasync();
    },
    async close() {
      await (await log)?.close();
    },
  };
}
