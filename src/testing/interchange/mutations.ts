import { random } from '../random.ts';
import { damageKinds, readDamaged, samplesToDamage } from './damaged.ts';

/** Damages the corpora so many times, from a seed, and reads what is left: a table of what became of it. Throws at the first that is neither an article nor a refusal. */
export async function mutationsReport(count: number, seed: number): Promise<string> {
  const samples = samplesToDamage();
  const chance = random(seed);
  let [articles, refused, slowest, slowestName, most] = [0, 0, 0, '', 0];
  const begun = performance.now();
  for (let run = 0; run < count; run += 1) {
    const sample = chance.pick(samples);
    const damages = Array.from({ length: 1 + chance.below(3) }, () => ({
      kind: chance.pick(damageKinds),
      at: chance.below(1_000_000) / 1_000_000,
      by: 1 + chance.below(255),
    }));
    const start = process.cpuUsage();
    const read = await readDamaged(sample, damages).catch((error: unknown) => {
      throw new Error(`Seed ${seed}, mutation ${run} of ${sample.name}: ${JSON.stringify(damages)}`, { cause: error });
    });
    // Of a core: a busy machine is not the file's fault.
    const { user, system } = process.cpuUsage(start);
    const took = (user + system) / 1000;
    if (took > slowest) [slowest, slowestName] = [took, `${sample.name}, number ${run}`];
    if (read > 0) articles += 1;
    else refused += 1;
    most = Math.max(most, process.memoryUsage.rss());
  }
  return [
    '| mutations | of files | articles | refused | neither | slowest | in all | memory at most |',
    '|---|---|---|---|---|---|---|---|',
    `| ${count} | ${samples.length} | ${articles} | ${refused} | 0 | ${Math.round(slowest)} ms (${slowestName}) | ${Math.round((performance.now() - begun) / 1000)} s | ${Math.round(most / 1024 / 1024)} MB |`,
    `Seed ${seed}.`,
  ].join('\n');
}
