import { backUp } from '#server/node/backup/backUp.ts';
import { restore } from '#server/node/backup/restore.ts';
import { openDatabase } from '#server/node/openDatabase.ts';
import { fillNewsroom } from '../manyArticles.ts';
import { pause } from '../TokenWriter.ts';
import type { Bench, FaultCase, Outcome } from './faultCase.ts';
import { scene } from './scene.ts';

async function filled(bench: Bench) {
  const articles = { ci: 200, full: 10_000 }[bench.size];
  return scene(bench, {
    prepare: async (place) => {
      const db = await openDatabase(place);
      await fillNewsroom(db, articles, ['nobody']);
      await db.close();
    },
  });
}

/** Backups of a running newsroom, restored on an empty machine. */
async function backups(bench: Bench): Promise<Outcome> {
  const stage = await filled(bench);
  const folder = await bench.folder();
  await stage.write(4);
  const parts = await stage.during(4, async () => {
    const made = [];
    for (let part = 0; part < 3; part += 1) {
      await pause(1_000);
      const start = performance.now();
      const { bytes } = await backUp(stage.place, folder, { now: Date.now });
      made.push({ bytes, took: Math.round(performance.now() - start) });
    }
    return made;
  });
  await Promise.all(stage.writers.map((writer) => writer.saved()));
  await backUp(stage.place, folder, { now: Date.now });
  const start = performance.now();
  const there = { data: await bench.folder(), databaseUrl: undefined };
  const { different, articles, batches } = await restore(there, folder, { now: Date.now });
  const took = Math.round((performance.now() - start) / 100) / 10;
  return stage.outcome({
    load: `${articles} articles, ${batches} batches, 4 writers, 4 edits/s each, while 3 backups are taken`,
    restored: there,
    figures: {
      'first backup ms': parts[0]?.took ?? 0,
      'later ones ms': Math.max(...parts.slice(1).map((part) => part.took)),
      'restored in s': took,
    },
    failures: [
      ...different.slice(0, 3).map((article) => `The log of ${article} is not the one that was kept`),
      ...(took > 600 ? [`It took ${took} s to restore`] : []),
    ],
  });
}

/** Every log done again and compared with what is stored, after kills in a full newsroom. */
async function selfCheck(bench: Bench): Promise<Outcome> {
  const stage = await filled(bench);
  await stage.write(6, { articles: 3 });
  await stage.during(5, async () => {
    for (let kill = 0; kill < 2; kill += 1) {
      await pause(1_500);
      await stage.server.end('SIGKILL');
      stage.network.injected.add('kill -9');
      await stage.server.start();
    }
    await pause(1_000);
  });
  return stage.outcome({ load: `6 writers in 3 articles among ${{ ci: 200, full: 10_000 }[bench.size]} others` });
}

export const keepingCases: readonly FaultCase[] = [
  { name: 'R18', aspect: 'backup and restore', run: backups },
  { name: 'R24', aspect: 'self-check', inGate: true, run: selfCheck },
];
