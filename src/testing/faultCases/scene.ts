import { setMaxListeners } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { endpoints } from '#api/all.ts';
import { readDocument } from '#article/newArticle.ts';
import type { Database, Engine } from '#server/db/db.ts';
import type { Place } from '#server/node/config.ts';
import { openDatabase, readDatabase } from '#server/node/openDatabase.ts';
import { Network, type WeatheredDatabase, weatheredDatabase } from '../faults.ts';
import { judgeTokens, readStored } from '../judgeTokens.ts';
import { type Random, random } from '../random.ts';
import { type Client, ServerProcess } from '../serverProcess.ts';
import { startNewsroom } from '../startNewsroom.ts';
import { pause, Tally, TokenWriter } from '../TokenWriter.ts';
import type { Bench, Cluster, Outcome } from './faultCase.ts';

/** What a case needs of a server, in a process of its own or in this one. */
type SceneServer = Pick<
  ServerProcess,
  'origin' | 'start' | 'end' | 'memory' | 'owner' | 'person' | 'signal' | 'complaints'
>;

/** A real server, people who are signed in at it, and the network between. */
export interface Scene {
  server: SceneServer;
  owner: Client;
  network: Network;
  tally: Tally;
  chance: Random;
  writers: TokenWriter[];
  /** The articles that are written in, and looked through at the end. */
  articles: string[];
  cluster: Cluster | null;
  place: Place;
  /** The database, where the server is in this process. */
  database: WeatheredDatabase | null;
  /** So many writers in so many articles, one after the other; `network` is theirs, and `now` their clock. Waits until they can write. */
  write(
    writers: number,
    more?: { articles?: number; network?: Network; now?: () => number; wait?: boolean },
  ): Promise<void>;
  /** Everybody types for so many milliseconds. */
  typing(perSecond: number, milliseconds: number): Promise<void>;
  /** Everybody types, until the work is done. */
  during<T>(perSecond: number, work: () => Promise<T>): Promise<T>;
  /** Waits until everybody is saved, ends the server and judges what it has left behind. */
  outcome(more: More): Promise<Outcome>;
}

/**
 * What a case adds to the judgement: `only` one article is looked through for tokens, or a place that was `restored`;
 * `loopDelay` judges for how many milliseconds the server's event loop was held up, in 99 of 100 looks.
 */
type More = Pick<Outcome, 'load'> &
  Partial<Outcome> & {
    only?: string;
    restored?: Place;
    loopDelay?: (p99: number) => Pick<Outcome, 'figures' | 'failures'>;
  };

export interface SceneOptions {
  engine?: Engine;
  /** The database's disk can be filled. */
  smallDisk?: boolean;
  /** A port to reach the database at, instead of its own. */
  databasePort?: (cluster: Cluster) => Promise<number>;
  /** An address to reach the server at, instead of its own. */
  address?: (origin: string) => Promise<string>;
  /** The server is in this process, with a database whose weather the case makes, and a clock. */
  inProcess?: { now?: () => number };
  /** The server's process measures how long its event loop is held up, anew from each SIGUSR2. */
  loopDelay?: boolean;
  /** What is done to the empty database before anybody comes. */
  prepare?: (place: Place) => Promise<void>;
}

export async function scene(bench: Bench, options: SceneOptions = {}): Promise<Scene> {
  const { engine = 'sqlite' } = options;
  const data = await bench.folder();
  const cluster = engine === 'postgres' ? await bench.cluster({ smallDisk: options.smallDisk ?? false }) : null;
  const url = cluster && new URL(cluster.url);
  if (url && cluster && options.databasePort) url.port = String(await options.databasePort(cluster));
  const writers: TokenWriter[] = [];
  const place: Place = { data, databaseUrl: cluster?.url };
  await options.prepare?.(place);
  const loop = join(data, 'loop.json');
  const env = { GALLEY_DATA: data, ...(url ? { DATABASE_URL: url.href } : {}) };
  const database = options.inProcess ? weatheredDatabase(await openDatabase(place)) : null;
  const server = database
    ? await inThisProcess(database.db, options.inProcess?.now)
    : await ServerProcess.at(bench.program, env, options.loopDelay ? loopDelayArguments(bench, loop) : []);
  await server.start();
  const address = (await options.address?.(server.origin)) ?? server.origin;
  bench.atEnd(async () => {
    const ended = await server.end('SIGKILL');
    for (const writer of writers) await Promise.race([writer.close(), pause(1_000)]);
    return [
      `The server had ${ended === null ? 'ended' : 'not ended'}`,
      ...server.complaints.join('').split('\n').slice(-12),
    ];
  });
  const owner = await server.owner();
  const chance = random(bench.seed);
  const network = new Network(chance);
  const tally = new Tally();
  const people: Client[] = [];
  const articles: string[] = [];

  const during = async <T>(perSecond: number, work: () => Promise<T>): Promise<T> => {
    const over = new AbortController();
    setMaxListeners(0, over.signal);
    const typing = writers.map((writer) => writer.keepTyping(perSecond, over.signal));
    try {
      return await work();
    } finally {
      over.abort();
      await Promise.all(typing);
    }
  };

  return {
    server,
    owner,
    network,
    tally,
    chance,
    writers,
    articles,
    cluster,
    place,
    database,
    during,
    typing: (perSecond, milliseconds) => during(perSecond, () => pause(milliseconds)),
    async write(count, { articles: wanted = 1, network: theirs = network, now = Date.now, wait = true } = {}) {
      while (articles.length < wanted) articles.push((await owner.call(endpoints.createArticle, {})).id);
      for (let index = 0; index < count; index += 1) {
        // A person may have twenty channels.
        if (writers.length % 15 === 0) people.push(await server.person(owner, 'editor', `Writer ${people.length}`));
        const { me, cookie } = people.at(-1) ?? owner;
        const article = articles[index % wanted] ?? '';
        const name = `c${String(writers.length).padStart(2, '0')}`;
        const { origin } = server;
        writers.push(
          new TokenWriter({ name, origin, address, me, cookie, article, network: theirs, tally, chance, now }),
        );
      }
      if (wait) await Promise.all(writers.map((writer) => writer.ready));
    },
    async outcome({ only, restored, loopDelay, ...more }) {
      const failures = [...(more.failures ?? [])];
      network.turn();
      const late = await Promise.allSettled(writers.map((writer) => writer.saved()));
      for (const each of late)
        if (each.status === 'rejected') failures.push(String(each.reason.message ?? each.reason));
      await together(writers).catch((error: Error) => failures.push(error.message));
      const documents = new Map<string, unknown>();
      for (const article of articles)
        documents.set(article, (await owner.call(endpoints.readDocumentAt, { id: article })).document);
      const code = await server.end('SIGTERM');
      if (code !== 0) failures.push(`The server ended with ${code} on SIGTERM`);
      const held = loopDelay?.(Math.round(JSON.parse(readFileSync(loop, 'utf8')).p99));
      failures.push(...(held?.failures ?? []));
      const judged = await readDatabase(restored ?? place, (kind, query) =>
        readStored(kind, query, [...documents.keys()]),
      );
      const docs = new Map([...judged.docs].filter(([article]) => !only || article === only));
      for (const [article, document] of documents)
        if (!docs.get(article)?.eq(readDocument(document))) failures.push(`${article} as served is not what is stored`);
      const verdict = judgeTokens(writers, tally, { ...judged, docs });
      for (const writer of writers) await Promise.race([writer.close(), pause(2_000)]);
      cluster?.stop();
      return {
        faults: String(network.injected),
        p95: quantile(tally.receipts, 0.95),
        ...more,
        typed: verdict.typed,
        lost: verdict.lost.length,
        doubled: verdict.doubled.length,
        figures: { ...more.figures, ...held?.figures },
        failures: [
          ...failures,
          ...verdict.lost.slice(0, 3).map((token) => `${token} is lost`),
          ...verdict.doubled.slice(0, 3).map((token) => `${token} is there twice`),
          ...verdict.wrong.slice(0, 5),
        ],
      };
    },
  };
}

function loopDelayArguments({ loopDelay }: Bench, file: string): string[] {
  const measuring = pathToFileURL(loopDelay);
  measuring.searchParams.set('to', file);
  return ['--import', measuring.href];
}

async function inThisProcess(db: Database, now: (() => number) | undefined): Promise<SceneServer> {
  const newsroom = await startNewsroom({ db, listen: true, ...(now ? { now } : {}) });
  let closed = false;
  return {
    origin: newsroom.origin,
    memory: 0,
    signal: () => undefined,
    complaints: [],
    start: async () => 0,
    end: async () => {
      if (!closed) await newsroom.close();
      closed = true;
      return 0;
    },
    owner: async () => newsroom.owner,
    person: (_, role, name) => newsroom.person(role, name),
  };
}

/** Until all writers of an article have its newest version. */
async function together(writers: readonly TokenWriter[]): Promise<void> {
  for (const article of new Set(writers.map(({ session }) => session.article))) {
    const here = writers.filter(({ session }) => session.article === article);
    for (let round = 0; ; round += 1) {
      const [first, ...others] = here.map(({ session }) => session.state.doc);
      if (!first || others.every((doc) => doc.eq(first))) break;
      if (round > 100) throw new Error(`The writers of ${article} do not come to the same text`);
      await pause(50);
    }
  }
}

export function quantile(values: readonly number[], part: number): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  const found = sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))];
  return found === undefined ? null : Math.round(found);
}
