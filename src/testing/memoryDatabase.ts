import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Database } from '#server/db/db.ts';
import { openSqlite } from '#server/node/sqlite.ts';

const memory = '/dev/shm';

/** A real SQLite database in a folder of memory, where the machine has one: thousands of commits without a disk. It is gone after the test. */
export async function memoryDatabase(): Promise<Database> {
  const folder = await mkdtemp(join(existsSync(memory) ? memory : tmpdir(), 'galley-test-'));
  const db = await openSqlite(join(folder, 'galley.db'));
  onTestFinished(async () => {
    await db.close();
    await rm(folder, { recursive: true, force: true });
  });
  return db;
}
