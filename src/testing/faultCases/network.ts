import { Network } from '../faults.ts';
import { pause } from '../TokenWriter.ts';
import { type Bench, type FaultCase, type Outcome, slack } from './faultCase.ts';
import { quantile, scene } from './scene.ts';

const hour = 3_600_000;
/** Milliseconds in which a writer is told that the line is dead. */
const offlineWithin = 10_000;

/** Packets that vanish, a slow line, a clock that jumps: nobody is told a false *saved*. */
async function halfOpen(bench: Bench): Promise<Outcome> {
  const [silence, slow] = { ci: [12_000, 8_000] as const, full: [90_000, 60_000] as const }[bench.size];
  const stage = await scene(bench);
  let ahead = 0;
  await stage.write(6, { now: () => Date.now() + ahead });
  await stage.typing(3, 1_000);
  const told: number[] = [];
  await stage.during(2, async () => {
    stage.network.turn({ silent: true });
    const start = performance.now();
    await Promise.all([
      pause(silence),
      ...stage.writers.map(async (writer) => {
        await writer.until(({ receipt }) => receipt.kind === 'offline', 60_000);
        told.push(performance.now() - start);
      }),
    ]);
    for (const jump of [3, -3]) {
      ahead = jump * hour;
      stage.network.injected.add('clock jumps');
      stage.network.turn({ latency: 1_000, jitter: 2_000, doubled: 10 });
      await pause(slow / 2);
    }
    for (let time = 0; time < 10; time += 1) {
      stage.network.turn({ latency: 100, jitter: 400, doubled: 10 });
      stage.network.cut(30);
      await pause(400);
    }
  });
  const slowest = quantile(told, 1) ?? 0;
  return stage.outcome({
    load: '6 writers, 2 edits/s each, SQLite',
    figures: { 'offline said within ms': slowest },
    failures: slowest > slack[bench.size] * offlineWithin ? [`“Offline” was said only after ${slowest} ms`] : [],
  });
}

/** A writer in a tunnel for eight hours, with two reloads, while others write and take paragraphs away. */
async function tunnel(bench: Bench): Promise<Outcome> {
  const edits = { ci: 100, full: 500 }[bench.size];
  const stage = await scene(bench);
  await stage.write(3);
  // Paragraphs for the colleagues to take away.
  for (const each of stage.writers) for (let count = 0; count < 8; count += 1) each.type(true);
  const own = new Network(stage.chance);
  let ahead = 0;
  await stage.write(1, { network: own, now: () => Date.now() + ahead });
  await stage.typing(4, 2_000);
  await Promise.all(stage.writers.map((writer) => writer.saved()));
  const writer = stage.writers.at(-1);
  if (!writer) throw new Error('Nobody writes');
  own.turn({ down: true });
  own.cut();
  await writer.until(({ receipt }) => receipt.kind === 'offline', 10_000);
  await stage.during(1, async () => {
    for (let count = 1; count <= edits; count += 1) {
      writer.edit();
      if (count % 10 === 0) await pause(20);
      if (count % Math.floor(edits / 3) !== 0) continue;
      ahead += 4 * hour;
      await pause(500);
      if (count < edits) await writer.reload();
      own.injected.add('reloads offline');
    }
    for (let time = 0; time < 9; time += 1) stage.writers[time % 3]?.removeParagraph();
  });
  const start = performance.now();
  own.turn();
  await writer.saved();
  const merged = Math.round(performance.now() - start);
  const { displaced } = writer.view;
  return stage.outcome({
    load: `1 writer offline for 8 h by its clock, ${edits} edits, 3 others writing`,
    faults: `${own.injected}`,
    figures: { 'merged within ms': merged, 'displaced texts': displaced.length },
  });
}

/** A connection lost and found at any moment of a slow commit: the colleague sees the edit, once. */
async function race(bench: Bench): Promise<Outcome> {
  const step = { ci: 500, full: 50 }[bench.size];
  const stage = await scene(bench, { inProcess: {} });
  await stage.write(2);
  const [one, other] = stage.writers;
  if (!one || !other) throw new Error('Nobody writes');
  stage.database?.turn({ commitDelay: 500 });
  const failures: string[] = [];
  for (let offset = 0; offset <= 3_000; offset += step) {
    const token = one.type();
    one.session.flush();
    await pause(offset);
    stage.network.cut();
    await one.saved(30_000);
    for (let wait = 0; wait < 100 && !other.text.includes(token); wait += 1) await pause(50);
    const times = other.text.split(token).length - 1;
    if (times !== 1) failures.push(`Cut ${offset} ms after the edit, the colleague sees it ${times} times`);
  }
  stage.database?.turn();
  return stage.outcome({ load: '2 clients, commits of 500 ms', failures });
}

export const networkCases: readonly FaultCase[] = [
  { name: 'R8', aspect: 'reconnect race', run: race },
  { name: 'R10', aspect: 'client offline', inGate: true, run: tunnel },
  { name: 'R13', aspect: 'half-open network, clocks', run: halfOpen },
];
