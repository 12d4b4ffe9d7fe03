import pg from 'pg';
import { endpoints } from '#api/all.ts';
import { type DatabaseLine, databaseLine } from '../faults.ts';
import { pause } from '../TokenWriter.ts';
import { type Bench, type Cluster, type FaultCase, type Outcome, slack } from './faultCase.ts';
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

/** A newsroom with a line between it and its PostgreSQL that is in the case's hands; who asked for it closes it. */
async function behindLine(bench: Bench): Promise<{ stage: Scene; between: DatabaseLine }> {
  let between: DatabaseLine | null = null;
  const stage = await scene(bench, {
    engine: 'postgres',
    databasePort: async ({ port }) => {
      between = await databaseLine(port);
      return between.port;
    },
  });
  if (!between) throw new Error('No line to the database');
  return { stage, between };
}

async function badLine(bench: Bench): Promise<Outcome> {
  const lasting = { ci: 6_000, full: 60_000 }[bench.size];
  const { stage, between } = await behindLine(bench);
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

/**
 * What lies between forgets every connection, in the middle of commits, and tells nobody. New ones pass at once, or after
 * a while in which nothing does.
 */
async function forgotten(bench: Bench): Promise<Outcome> {
  const times = { ci: 4, full: 50 }[bench.size];
  const { stage, between } = await behindLine(bench);
  await stage.write(5, { articles: 2 });
  await stage.typing(3, 1_000);
  const saved: number[] = [];
  for (let time = 0; time < times; time += 1) {
    for (const writer of stage.writers) writer.type();
    // A client collects for a tenth of a second: some commits are under way, some come later.
    await pause(stage.chance.below(200));
    between.dark = time % 2 === 1;
    between.forget();
    for (const writer of stage.writers) writer.type();
    if (between.dark) await pause(4_000 + stage.chance.below(4_000));
    between.dark = false;
    const back = performance.now();
    await Promise.all(stage.writers.map((writer) => writer.saved(30_000)));
    saved.push(performance.now() - back);
    await stage.typing(3, 500);
  }
  const slowest = quantile(saved, 1) ?? 0;
  const outcome = await stage.outcome({
    load: '5 writers, 2 articles, PostgreSQL',
    faults: `${between.injected}`,
    figures: { 'saved again within ms': slowest },
    failures:
      slowest > slack[bench.size] * limits.saved
        ? [`All was saved only ${slowest} ms after the connections were forgotten`]
        : [],
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
    await typeUntilNotSaved(stage);
    disk.turn();
    saved.push(await untilAllSaved(stage));
  }
  return stage.outcome({
    load: '5 writers, 10 edits/s each, SQLite',
    faults: `${disk.injected}`,
    figures: { 'saved again within ms': quantile(saved, 1) ?? 0 },
    failures: savedTooLate(saved, bench.size),
  });
}

/** The last free pages take some more edits before nothing goes any more; then each writer has to be told. */
async function typeUntilNotSaved(stage: Scene): Promise<void> {
  const notSaved = stage.writers.map((writer) => writer.until(({ receipt }) => receipt.kind === 'notSaved', 60_000));
  await stage.during(10, () => Promise.all(notSaved));
}

async function untilAllSaved({ writers }: Scene): Promise<number> {
  const back = performance.now();
  await Promise.all(writers.map((writer) => writer.saved(30_000)));
  return performance.now() - back;
}

function savedTooLate(saved: readonly number[], size: Bench['size']): string[] {
  const slowest = quantile(saved, 1) ?? 0;
  return slowest > slack[size] * limits.saved ? [`All was saved only ${slowest} ms after there was room`] : [];
}

/**
 * PostgreSQL's disk is full, in both ways that it takes: a table that cannot grow fails the commit, and a log that cannot
 * ends all connections, or the server, until somebody has made room and started it again.
 */
async function clusterDiskFull(bench: Bench): Promise<Outcome> {
  const times = { ci: 2, full: 20 }[bench.size];
  const stage = await scene(bench, { engine: 'postgres', smallDisk: true });
  const { cluster } = stage;
  const disk = cluster?.disk;
  if (!disk) throw new Error('No disk');
  await stage.write(5);
  await stage.typing(3, 1_000);
  const trouble = new Trouble(stage);
  for (let time = 0; time < times; time += 1) {
    disk.fill();
    await typeUntilNotSaved(stage);
    disk.free();
    await awake(cluster);
    trouble.saved.push(await untilAllSaved(stage));
    await trouble.pass(
      async () => {
        disk.fill();
        await fillItsLog(cluster);
      },
      1_000,
      async () => {
        disk.free();
        await awake(cluster);
      },
    );
    stage.network.injected.add(disk.fault, 2);
    stage.network.injected.add('logs without room');
  }
  return stage.outcome({
    load: '5 writers, 10 edits/s each, PostgreSQL',
    figures: trouble.figures(),
    failures: trouble.complaints(bench.size),
  });
}

/** Writes more than the files of its log hold that are there already: the server does not outlive that. */
async function fillItsLog({ url }: Cluster): Promise<void> {
  for (let tries = 0; tries < 20; tries += 1) {
    const broken = await failureOf(url, `select pg_logical_emit_message(false, 'full', repeat('x', 20000000))`);
    if (broken) return;
  }
  throw new Error('The log of the database always found room');
}

/** The server takes connections again, by itself or because somebody starts it. */
async function awake({ url, start, crash }: Cluster): Promise<void> {
  for (let tries = 0; tries < 30; tries += 1) {
    if (!(await failureOf(url, 'select 1'))) return;
    // One that is on its feet already refuses to be started.
    await start().catch(() => undefined);
    await pause(200);
    // One whose recovery failed while it came back from a crash may stand still for ever.
    if (tries % 5 === 4) await crash().catch(() => undefined);
  }
  throw new Error('The database does not come back');
}

/** Why a query failed; null where it did not. */
async function failureOf(url: string, query: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query(query);
    return null;
  } catch (error) {
    return error;
  } finally {
    await client.end().catch(() => undefined);
  }
}

export const troubles: readonly FaultCase[] = [
  { name: 'R6-stopped', aspect: 'PostgreSQL stopped -m immediate', onPostgres: true, run: stopped },
  { name: 'R6-down', aspect: 'PostgreSQL down', onPostgres: true, run: away },
  { name: 'R6-line', aspect: 'commits cut off, and 5 s latency', onPostgres: true, inGate: true, run: badLine },
  { name: 'R6-forgotten', aspect: 'connections to PostgreSQL forgotten', onPostgres: true, run: forgotten },
  { name: 'R6-disk', aspect: 'disk full, SQLite', inGate: true, run: diskFull },
  { name: 'R6-disk-postgres', aspect: 'disk full, PostgreSQL', onPostgres: true, run: clusterDiskFull },
];
