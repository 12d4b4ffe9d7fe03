import { closeSync, copyFileSync, mkdtempSync, openSync, readSync, rmSync, statSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { forSeeds, random, seeds } from '#testing/random.ts';
import { openSqlite } from './sqlite.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'galley-power-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** The log of changes as it is on the disk: where it begins anew its salt is another. */
function logOf(file: string): { salt: string; size: number } {
  const handle = openSync(`${file}-wal`, 'r');
  const header = Buffer.alloc(24);
  readSync(handle, header, 0, 24, 0);
  closeSync(handle);
  return { salt: header.subarray(16).toString('hex'), size: statSync(`${file}-wal`).size };
}

test('after a power cut at any moment everything that was acknowledged is there', { timeout: 120_000 }, async () => {
  await forSeeds(seeds(1, 6), async (seed) => {
    const chance = random(seed);
    const file = join(folder, `${seed}.db`);
    const db = await openSqlite(file);
    const acknowledged = new Set<string>();
    let synced = logOf(file);
    let cuts = 0;
    let running = true;
    const write = async (writer: number) => {
      for (let count = 0; running; count += 1) {
        const token_hash = `${writer}-${count}`;
        // Large rows, so that the log is taken over into the database and begins anew again and again.
        const row = { purpose: 'owner' as const, person: null, created_at: 0, expires_at: 0, used_at: null };
        await db.transaction(async (query) => {
          await query
            .insertInto('link')
            .values({ ...row, token_hash })
            .execute();
          await query
            .insertInto('snapshot')
            .values({ article: token_hash, version: 0, document: 'x'.repeat(chance.below(40_000)) })
            .execute();
        });
        acknowledged.add(token_hash);
        synced = logOf(file);
      }
    };
    const writing = Array.from({ length: 4 }, (_, writer) => write(writer));
    for (; cuts < 12; cuts += 1) {
      for (let turns = chance.below(60); turns > 0; turns -= 1) await new Promise((resolve) => setImmediate(resolve));
      // In one go: nobody writes while this runs, so the copies are of one moment.
      const copy = join(folder, `${seed}-${cuts}.db`);
      const there = [...acknowledged];
      copyFileSync(file, copy);
      copyFileSync(`${file}-wal`, `${copy}-wal`);
      const now = logOf(file);
      // What came after the last acknowledgement may not have reached the disk, or half of it.
      const rest = now.size - synced.size;
      if (now.salt === synced.salt && rest > 0 && chance.percent(70))
        truncateSync(`${copy}-wal`, synced.size + chance.below(rest));
      const opened = new BetterSqlite3(copy);
      expect(opened.pragma('integrity_check', { simple: true })).toBe('ok');
      const found = new Set(opened.prepare('select token_hash from link').pluck().all());
      expect(there.filter((hash) => !found.has(hash))).toEqual([]);
      opened.close();
    }
    running = false;
    await Promise.all(writing);
    await db.close();
    expect(acknowledged.size).toBeGreaterThan(20);
  });
});
