import type { Engine } from '#server/db/db.ts';
import { pause } from '../TokenWriter.ts';
import { type Bench, type FaultCase, type Outcome, slack } from './faultCase.ts';
import { quantile, scene } from './scene.ts';

/** Milliseconds after a kill within which the server has to serve again: to be ready, and to have taken somebody's edit. */
const servesWithin = 5_000;

async function killed(given: Bench, engine: Engine, part = 0): Promise<Outcome> {
  const bench = { ...given, seed: given.seed + 1_000 * part };
  const { size } = bench;
  const kills = { ci: 6, full: fifty }[size];
  const writers = { ci: 6, full: 12 }[size];
  const perSecond = 3;
  const stage = await scene(bench, { engine });
  await stage.write(writers);
  const serving: number[] = [];
  const back: number[] = [];
  await stage.during(perSecond, async () => {
    for (let kill = 0; kill < kills; kill += 1) {
      await pause(300 + stage.chance.below(700));
      await stage.server.end('SIGKILL');
      stage.network.injected.add('kill -9');
      const start = performance.now();
      await stage.server.start();
      while (!(await fetch(`${stage.server.origin}/api/ready`)).ok) await pause(10);
      serving.push(performance.now() - start);
      const before = stage.tally.committed.size;
      while (stage.tally.committed.size === before && performance.now() - start < 30_000) await pause(10);
      back.push(performance.now() - start);
    }
  });
  const [ready, taken] = [quantile(serving, 1) ?? 0, quantile(back, 1) ?? 0];
  const limit = slack[size] * servesWithin;
  return stage.outcome({
    load: `${writers} writers, ${perSecond} edits/s each, ${engine === 'sqlite' ? 'SQLite' : 'PostgreSQL'}`,
    figures: { 'serving again within ms': ready, 'first edit taken within ms': taken },
    failures: [
      ...(ready > limit ? [`It was ready again only after ${ready} ms`] : []),
      ...(taken > limit ? [`The first edit was taken only after ${taken} ms`] : []),
    ],
  });
}

/** Kills of one case of the full run: two hundred are two of them on each database. */
const fifty = 50;

export const crashes: readonly FaultCase[] = [
  { name: 'R5', aspect: 'server killed, SQLite', inGate: true, run: (bench) => killed(bench, 'sqlite') },
  { name: 'R5-2', aspect: 'server killed, SQLite', fullOnly: true, run: (bench) => killed(bench, 'sqlite', 1) },
  {
    name: 'R5-postgres',
    aspect: 'server killed, PostgreSQL',
    onPostgres: true,
    run: (bench) => killed(bench, 'postgres'),
  },
  {
    name: 'R5-postgres-2',
    aspect: 'server killed, PostgreSQL',
    fullOnly: true,
    onPostgres: true,
    run: (bench) => killed(bench, 'postgres', 1),
  },
];
