import 'fake-indexeddb/auto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { faultCases } from './all.ts';
import type { Bench, Cluster, FaultCase, Outcome } from './faultCase.ts';

export interface Surroundings {
  root: string;
  chromium: string | undefined;
  startCluster(wanted?: { smallDisk: boolean }): Promise<Cluster>;
}

export interface Line {
  name: string;
  aspect: string;
  size: 'ci' | 'full';
  seed: number;
  seconds: number;
  at: string;
  outcome: Outcome;
}

/** The names of the cases that a run has: of a size, or the gate. */
export function caseNames(which: Bench['size'] | 'gate', hasPostgres = true): string[] {
  return faultCases
    .filter(({ fullOnly, inGate }) => (which === 'gate' ? inGate : which === 'full' || !fullOnly))
    .filter(({ onPostgres }) => hasPostgres || !onPostgres)
    .map(({ name }) => name);
}

/** Runs one case in a folder of its own; what throws has failed. */
export async function runCase(name: string, size: Bench['size'], seed: number, around: Surroundings): Promise<Line> {
  const found = faultCases.find((each) => each.name === name);
  if (!found) throw new RangeError(`No case ${name}`);
  const folders: string[] = [];
  const clusters: Cluster[] = [];
  const ends: (() => Promise<readonly string[]>)[] = [];
  const start = performance.now();
  const bench: Bench = {
    size,
    seed,
    program: join(around.root, 'dist/server/main.js'),
    chromium: around.chromium,
    lightWriters: join(around.root, 'e2e/bench/lightWriters.mjs'),
    lightReaders: join(around.root, 'e2e/bench/lightReaders.mjs'),
    loopDelay: join(around.root, 'e2e/bench/loopDelay.mjs'),
    cluster: async (wanted) => {
      const cluster = await around.startCluster(wanted);
      clusters.push(cluster);
      return cluster;
    },
    folder: async () => {
      const folder = await mkdtemp(join(tmpdir(), 'galley-faults-'));
      folders.push(folder);
      return folder;
    },
    atEnd: (work) => void ends.push(work),
  };
  let outcome = await attempt(found, bench);
  for (const end of ends) {
    const said = await end();
    if (outcome.failures.length > 0) outcome = { ...outcome, failures: [...outcome.failures, ...said] };
  }
  for (const cluster of clusters) cluster.stop();
  for (const folder of folders) await rm(folder, { recursive: true, force: true });
  const seconds = Math.round((performance.now() - start) / 1000);
  return { name, aspect: found.aspect, size, seed, seconds, at: new Date().toISOString().slice(0, 10), outcome };
}

async function attempt(found: FaultCase, bench: Bench): Promise<Outcome> {
  try {
    return await found.run(bench);
  } catch (error) {
    const failures = [error instanceof Error ? (error.stack ?? error.message) : String(error)];
    return { load: '', faults: '', typed: 0, lost: 0, doubled: 0, p95: null, figures: {}, failures };
  }
}
