import { endpoints } from '#api/all.ts';
import { type DatabaseLine, databaseLine } from '../faults.ts';
import { pause } from '../TokenWriter.ts';
import { type Bench, type FaultCase, type Outcome, slack } from './faultCase.ts';
import { quantile, type Scene, scene } from './scene.ts';

/** Milliseconds: *not saved* is said within the first, and all is saved within the second once the database is back. */
const limits = { said: 3_000, saved: 5_000 } as const;

const unsaid = new Set(['saving', 'saved', 'opening']);

/** One trouble: everybody types, has to be told, and is saved when it is over. Nobody is ever served an empty article. */
class Trouble {
  readonly said: number[] = [];
  readonly saved: number[] = [];
  readonly failures: string[] = [];
  readonly #stage: Scene;

  constructor(stage: Scene) {
    this.#stage = stage;
  }

  async pass(begin: () => Promise<void> | void, lasting: number, end: () => Promise<void> | void): Promise<void> {
    const { writers } = this.#stage;
    await Promise.all(writers.map((writer) => writer.saved()));
    await begin();
    const start = performance.now();
    for (const writer of writers) writer.type();
    await Promise.all(
      writers.map(async (writer) => {
        await writer.until(({ receipt }) => !unsaid.has(receipt.kind), 30_000);
        this.said.push(performance.now() - start);
      }),
    );
    await this.#readWhatIsServed();
    await pause(Math.max(0, lasting - (performance.now() - start)));
    await end();
    const back = performance.now();
    await Promise.all(writers.map((writer) => writer.saved(30_000)));
    this.saved.push(performance.now() - back);
  }

  async #readWhatIsServed(): Promise<void> {
    const { owner, writers } = this.#stage;
    const article = writers[0]?.session.article ?? '';
    // Who waits for an answer is served nothing empty.
    const asked = owner.call(endpoints.readDocumentAt, { id: article }).catch(() => null);
    const served = await Promise.race([asked, pause(3_000)]);
    if (served && !JSON.stringify(served.document).includes('⟦')) this.failures.push('An empty article was served');
  }

  figures(): Record<string, number> {
    return {
      'not saved said within ms': quantile(this.said, 1) ?? 0,
      'saved again within ms': quantile(this.saved, 1) ?? 0,
    };
  }

  complaints(size: Bench['size']): string[] {
    const [said, saved] = [quantile(this.said, 1) ?? 0, quantile(this.saved, 1) ?? 0];
    return [
      ...this.failures,
      // A tenth more: the clock of the test starts before the key.
      ...(said > 1.1 * slack[size] * limits.said ? [`“Not saved” was said only after ${said} ms`] : []),
      ...(saved > slack[size] * limits.saved ? [`All was saved only ${saved} ms after the database was back`] : []),
    ];
  }
}

async function stopped(bench: Bench): Promise<Outcome> {
  const times = { ci: 3, full: 50 }[bench.size];
  const stage = await scene(bench, { engine: 'postgres' });
  await stage.write(5);
  await stage.typing(3, 1_000);
  const trouble = new Trouble(stage);
  for (let time = 0; time < times; time += 1) {
    await trouble.pass(
      async () => stage.cluster?.crash(),
      1_000,
      async () => stage.cluster?.start(),
    );
    stage.network.injected.add('stops -m immediate');
  }
  return stage.outcome({
    load: '5 writers, PostgreSQL',
    figures: trouble.figures(),
    failures: trouble.complaints(bench.size),
  });
}

async function away(bench: Bench): Promise<Outcome> {
  const lasting = { ci: 10_000, full: 120_000 }[bench.size];
  const stage = await scene(bench, { engine: 'postgres' });
  await stage.write(5);
  await stage.typing(3, 1_000);
  const trouble = new Trouble(stage);
  await stage.during(1, () =>
    trouble.pass(
      async () => stage.cluster?.crash(),
      lasting,
      async () => stage.cluster?.start(),
    ),
  );
  stage.network.injected.add(`${lasting / 1000} s down`);
  return stage.outcome({
    load: '5 writers, 1 edit/s each, PostgreSQL',
    figures: trouble.figures(),
    failures: trouble.complaints(bench.size),
  });
}

async function badLine(bench: Bench): Promise<Outcome> {
  const lasting = { ci: 6_000, full: 60_000 }[bench.size];
  let line: DatabaseLine | null = null;
  const stage = await scene(bench, {
    engine: 'postgres',
    databasePort: async ({ port }) => {
      line = await databaseLine(port);
      return line.port;
    },
  });
  const between = line as DatabaseLine | null;
  if (!between) throw new Error('No line to the database');
  await stage.write(5);
  await stage.typing(3, 1_000);
  between.commitFate = () =>
    stage.chance.percent(70) ? 'passes' : stage.chance.percent(50) ? 'resetBefore' : 'resetAfter';
  await stage.typing(3, lasting);
  between.commitFate = () => 'passes';
  const trouble = new Trouble(stage);
  await trouble.pass(
    () => {
      between.latency = 5_000;
    },
    lasting,
    () => {
      between.latency = 0;
    },
  );
  const outcome = await stage.outcome({
    load: '5 writers, 3 edits/s each, PostgreSQL',
    faults: `${between.injected}`,
    figures: trouble.figures(),
    failures: trouble.complaints(bench.size),
  });
  await between.close();
  return outcome;
}

async function diskFull(bench: Bench): Promise<Outcome> {
  const times = { ci: 2, full: 20 }[bench.size];
  const stage = await scene(bench, { inProcess: {} });
  const disk = stage.database;
  if (!disk) throw new Error('No database');
  await stage.write(5);
  await stage.typing(3, 1_000);
  const saved: number[] = [];
  for (let time = 0; time < times; time += 1) {
    disk.turn({ full: true });
    // The last free pages take some more edits before nothing goes any more.
    await stage.during(10, async () => {
      await Promise.race([
        Promise.all(stage.writers.map((writer) => writer.until(({ receipt }) => receipt.kind === 'notSaved', 60_000))),
        pause(20_000),
      ]);
    });
    disk.turn();
    const back = performance.now();
    await Promise.all(stage.writers.map((writer) => writer.saved(30_000)));
    saved.push(performance.now() - back);
  }
  const slowest = quantile(saved, 1) ?? 0;
  return stage.outcome({
    load: '5 writers, 10 edits/s each, SQLite',
    faults: `${disk.injected}`,
    figures: { 'saved again within ms': slowest },
    failures:
      slowest > slack[bench.size] * limits.saved ? [`All was saved only ${slowest} ms after there was room`] : [],
  });
}

export const troubles: readonly FaultCase[] = [
  { name: 'R6-stopped', aspect: 'PostgreSQL stopped -m immediate', onPostgres: true, run: stopped },
  { name: 'R6-down', aspect: 'PostgreSQL down', onPostgres: true, run: away },
  { name: 'R6-line', aspect: 'commits cut off, and 5 s latency', onPostgres: true, inGate: true, run: badLine },
  { name: 'R6-disk', aspect: 'disk full', inGate: true, run: diskFull },
];
