import { expect, test } from 'vitest';
import { eachEngine } from '#testing/eachEngine.ts';
import { memoryDatabase } from '#testing/memoryDatabase.ts';
import { forSeeds, seeds } from '#testing/random.ts';
import { Schedule } from '#testing/schedule.ts';

const writers = (seed: number) => 3 + (seed % 4);

eachEngine('Three to six writers on chance delays', ({ engine, open }) => {
  const database = () => (engine === 'sqlite' ? memoryDatabase() : open());

  test('come to the same article as the server, its log and a fresh load', { timeout: 300_000 }, async () => {
    const db = await database();
    const all = seeds(1, engine === 'sqlite' ? 850 : 60);
    await forSeeds(all, (seed) =>
      new Schedule(seed, { databases: [db], writers: writers(seed), events: 100, rights: seed % 3 === 0 }).run(),
    );
  });
});

test('a client that takes committed batches apart while its own is in flight comes to another end', {
  timeout: 300_000,
}, async () => {
  const db = await memoryDatabase();
  const failures: string[] = [];
  for (let seed = 1; seed <= 400 && failures.length === 0; seed += 1)
    await new Schedule(seed, { databases: [db], writers: 5, events: 150, splitsBatches: true })
      .run()
      .catch((error: Error) => failures.push(error.message));
  expect(failures.join()).toMatch(/came back as another|differ/);
});
