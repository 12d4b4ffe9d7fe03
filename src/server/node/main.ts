import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { destination, pino, stdSerializers } from 'pino';
import { serverPaths } from '#api/serverPaths.ts';
import { newId, newToken, sha256 } from '../chance.ts';
import { createNewsroom } from '../createNewsroom.ts';
import type { Log } from '../home.ts';
import { backUp } from './backup/backUp.ts';
import { type Running, rollingBackups } from './backup/rolling.ts';
import { ConfigError, originAt, type Place, readConfig, type Settings } from './config.ts';
import { createFetchOutside } from './fetchOutside.ts';
import { createFileStore } from './files.ts';
import { freeBytesIn } from './freeBytes.ts';
import { createImages } from './images.ts';
import { createLanguageTool } from './languageTool.ts';
import { mediaFolder, openDatabase } from './openDatabase.ts';
import { createPasswords } from './passwords.ts';
import { readAside } from './readAside.ts';
import { type Answer, listen } from './server.ts';
import { serveSockets } from './sockets.ts';
import { createStaticFiles } from './staticFiles.ts';
import { watchWire } from './wireFolder.ts';

/** Longest that leaving may take, in milliseconds. */
const patience = 8_000;

const unkept =
  'The disk has failed to keep what was written to the database: Galley ends, and has to be started again to go on with what the disk has';

async function start(settings: Settings): Promise<void> {
  const log = pino(
    { level: settings.logLevel, base: null, serializers: { error: stdSerializers.err } },
    destination({ dest: 2, sync: true }),
  );
  await mkdir(settings.data, { recursive: true });
  const db = await openDatabase(settings);
  db.lost.addEventListener('abort', () => {
    log.error({ error: db.lost.reason }, unkept);
    // At once, before anybody is answered: on its way out nothing may touch the files.
    process.exit(1);
  });
  const behindProxy = settings.origin?.startsWith('https:') ?? false;
  // A free port is known once it is taken, and the origin with it: until then there is no newsroom to ask.
  let answer: Answer = async () => new Response('Starting', { status: 503, headers: { 'Retry-After': '1' } });
  const listening = await listen(settings.host, settings.port, behindProxy, (request, from) => answer(request, from));
  const origin = settings.origin ?? originAt(settings.host, listening.port);

  const files = createStaticFiles(fileURLToPath(new URL('../client', import.meta.url)), origin);
  const newsroom = createNewsroom({
    config: {
      origin,
      newsroom: settings.newsroom,
      pageStyles: settings.dev ? ['/src/page/page.css?direct'] : files.pageStyles,
    },
    db,
    media: createFileStore(mediaFolder(settings)),
    images: createImages(),
    readFiles: readAside(new URL('./readingThread.js', import.meta.url)).readFiles,
    fetchOutside: createFetchOutside(),
    askGrammar: settings.languageTool === null ? null : createLanguageTool(settings.languageTool),
    passwords: createPasswords(),
    log,
    freeBytes: () => freeBytesIn(settings.data),
    now: Date.now,
    newId,
    newToken,
    sha256,
  });
  answer = (request, from) =>
    serverPaths.test(new URL(request.url).pathname) ? newsroom.fetch(request, from) : files.answer(request);
  const sockets = serveSockets(listening.server, newsroom, log);
  const { backups } = settings;
  const rolling =
    backups === null ? null : rollingBackups(() => backUpAside(settings, backups, log), log, settings.backupEvery);
  const watching = settings.wire === null ? null : watchWire(settings.wire, newsroom.wire, log);
  leaveOnSignal(async () => {
    await rolling?.close();
    const quiet = listening.close(patience / 2);
    await watching?.close();
    await newsroom.close();
    sockets.close();
    await quiet;
    await db.close();
  });

  console.log(`Galley is at ${origin}`);
  console.log(`Sign in once with ${origin}${await newsroom.startLink()}`);
}

/** What a thread of its own is told: reading a whole newsroom would hold up whoever writes. */
interface BackupTask {
  place: Place;
  folder: string;
}

const day = 86_400_000;
/** Series of backups that stay: each is a day's. */
const seriesKept = 7;

function backUpAside({ data, databaseUrl }: Place, folder: string, log: Log): Running {
  const worker = new Worker(fileURLToPath(import.meta.url), {
    workerData: { place: { data, databaseUrl }, folder } satisfies BackupTask,
  });
  const done = new Promise<void>((resolve, reject) => {
    worker.on('message', (lost: readonly string[]) =>
      log.error({ files: lost.length, first: lost.slice(0, 5) }, 'the newsroom names files that are not in its backup'),
    );
    worker.on('error', reject);
    worker.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`The backup ended with ${code}`))));
  });
  return { done, stop: async () => void (await worker.terminate()) };
}

/** On the first signal everything is brought to its end; a second one, or too long a wait, ends the process at once. */
function leaveOnSignal(leave: () => Promise<void>): void {
  let leaving = false;
  const onSignal = () => {
    if (leaving) process.exit(1);
    leaving = true;
    setTimeout(() => process.exit(1), patience).unref();
    leave().then(
      () => process.exit(0),
      (error) => {
        console.error(error);
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', onSignal);
  process.on('SIGINT', onSignal);
}

/** A sentence for what a person can mend, the whole error for what is ours. */
function explain(error: unknown, settings: Settings | null): void {
  const { code } = error as { code?: unknown };
  if (error instanceof ConfigError) console.error(error.message);
  else if (code === 'EADDRINUSE') {
    console.error(
      `Port ${settings?.port} is taken: another Galley may be running. Set GALLEY_PORT to use another one.`,
    );
  } else if (code === 'EACCES' || code === 'EADDRNOTAVAIL') {
    console.error(
      `Galley may not use ${settings?.host}:${settings?.port} or ${settings?.data}: ${(error as Error).message}`,
    );
  } else console.error(error);
}

/**
 * Percent that the heap may grow beyond what was in use when it was last tidied: what V8 allows it on a small machine. On a large
 * one it is 300, and a server that needs 50 MB keeps 300 MB of what it has done with. Costs a thirtieth of the time at 600 edits a second.
 */
const heapGrowth = 30;

if (isMainThread) {
  setFlagsFromString(`--heap-growing-percent=${heapGrowth}`);
  let settings: Settings | null = null;
  try {
    settings = readConfig(process.env);
    await start(settings);
  } catch (error) {
    explain(error, settings);
    process.exit(1);
  }
} else {
  const { place, folder } = workerData as BackupTask;
  const { differences } = await backUp(place, folder, { now: Date.now, seriesFor: day, keep: seriesKept });
  if (differences.length > 0) parentPort?.postMessage(differences.map(({ message }) => message));
  parentPort?.close();
}
