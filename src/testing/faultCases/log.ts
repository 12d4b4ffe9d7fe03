import { join } from 'node:path';
import { openSqlite } from '#server/node/sqlite.ts';
import { Schedule, type ScheduleOptions } from '../schedule.ts';
import type { Bench, FaultCase, Outcome } from './faultCase.ts';

/** So many schedules of chance with the log's own client, server and lines between them on a clock of chance. */
async function schedules(
  { folder }: Bench,
  first: number,
  count: number,
  options: (seed: number) => Omit<ScheduleOptions, 'databases'>,
): Promise<Outcome> {
  const db = await openSqlite(join(await folder(), 'galley.db'));
  const failures: string[] = [];
  let [typed, events] = [0, 0];
  for (let seed = first; seed < first + count && failures.length < 5; seed += 1) {
    const chosen = options(seed);
    const schedule = new Schedule(seed, { databases: [db], ...chosen });
    await schedule.run().catch((error: Error) => failures.push(`Seed ${seed}: ${error.message}`));
    typed += schedule.tokens;
    events += chosen.events;
  }
  await db.close();
  return {
    load: `${count} schedules from seed ${first}, ${events} events`,
    faults: 'cut lines, killed tabs and servers, slow, failing and unheard commits, doubled and late frames',
    typed,
    // A schedule throws at the first token that is lost or doubled: it is among the failures.
    lost: failures.filter((failure) => failure.includes(' lost ')).length,
    doubled: failures.filter((failure) => failure.includes(' twice')).length,
    p95: null,
    figures: { schedules: count },
    failures,
  };
}

/** Seeds of one case of the full run: three hundred are six of them. */
const fifty = 50;

const convergence: readonly FaultCase[] = Array.from({ length: 6 }, (_, index) => ({
  name: index === 0 ? 'R4' : `R4-${index + 1}`,
  aspect: 'convergence of six clients',
  ...(index > 0 ? { fullOnly: true } : {}),
  run: (bench) =>
    schedules(bench, 40_000 + 1_000 * bench.seed + index * fifty, { ci: 25, full: fifty }[bench.size], (seed) => ({
      writers: 6,
      // Not half of the events are edits: three hundred of each writer's own in the full run.
      events: { ci: 600, full: 4_000 }[bench.size],
      faults: true,
      rights: seed % 3 === 0,
    })),
}));

const thousand = 1_000;

/** The first thousand in CI, ten times as many in the full run, where each thousand is a case. */
const thousands: readonly FaultCase[] = Array.from({ length: 10 }, (_, index) => ({
  name: `schedules-${index + 1}`,
  aspect: 'a thousand schedules of chance',
  ...(index > 0 ? { fullOnly: true } : {}),
  run: (bench) =>
    schedules(bench, 100_000 * bench.seed + index * thousand, thousand, (seed) => ({
      writers: 3 + (seed % 4),
      events: 110,
      faults: true,
      rights: seed % 3 === 0,
    })),
}));

export const logCases: readonly FaultCase[] = [...convergence, ...thousands];
