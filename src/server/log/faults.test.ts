import { test } from 'vitest';
import { eachEngine } from '#testing/eachEngine.ts';
import { memoryDatabase } from '#testing/memoryDatabase.ts';
import { forSeeds, seeds } from '#testing/random.ts';
import { Schedule } from '#testing/schedule.ts';

/**
 * Lines cut with batches on their way, answers lost, frames doubled or late, tabs and servers killed, commits slow,
 * failing, or done without anybody hearing of it. On PostgreSQL two nodes serve the same article.
 */
eachEngine('Through faults of every kind', ({ engine, place }) => {
  test('nothing is lost, doubled or told before it is committed', { timeout: 300_000 }, async () => {
    const shared = engine === 'postgres' ? await place() : null;
    const databases = shared ? [await shared.open(), await shared.open()] : [await memoryDatabase()];
    const all = seeds(10_001, engine === 'sqlite' ? 950 : 170);
    await forSeeds(all, (seed) =>
      new Schedule(seed, {
        databases,
        writers: 3 + (seed % 4),
        events: 110,
        faults: true,
        rights: seed % 3 === 0,
      }).run(),
    );
  });
});
