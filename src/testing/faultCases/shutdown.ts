import { pause } from '../TokenWriter.ts';
import { type Bench, type FaultCase, type Outcome, slack } from './faultCase.ts';
import { quantile, scene } from './scene.ts';

/** Milliseconds: a server that is asked to leave has gone within the first, and clients are back within the second. */
const limits = { exit: 10_000, back: 5_000 } as const;

async function asked(bench: Bench): Promise<Outcome> {
  const times = { ci: 4, full: 30 }[bench.size];
  const writers = { ci: 8, full: 16 }[bench.size];
  const stage = await scene(bench);
  await stage.write(writers);
  const [exits, back]: [number[], number[]] = [[], []];
  const failures: string[] = [];
  await stage.during(3, async () => {
    for (let time = 0; time < times; time += 1) {
      await pause(1_500);
      const start = performance.now();
      const code = await stage.server.end('SIGTERM');
      exits.push(performance.now() - start);
      if (code !== 0) failures.push(`It ended with ${code}`);
      stage.network.injected.add('SIGTERM');
      await stage.server.start();
      const up = performance.now();
      await Promise.all(stage.writers.map((writer) => writer.until(({ online }) => online, 30_000)));
      back.push(performance.now() - up);
    }
  });
  const [slowest, last] = [quantile(exits, 1) ?? 0, quantile(back, 1) ?? 0];
  if (slowest > slack[bench.size] * limits.exit) failures.push(`It had gone only after ${slowest} ms`);
  if (last > slack[bench.size] * limits.back) failures.push(`The last client was back only after ${last} ms`);
  return stage.outcome({
    load: `${writers} writers, 3 edits/s each, SQLite`,
    figures: { 'gone within ms': slowest, 'all clients back within ms': last },
    failures,
  });
}

export const shutdown: FaultCase = { name: 'R23', aspect: 'server asked to leave', inGate: true, run: asked };
