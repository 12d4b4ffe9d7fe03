import { fork } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readDocument } from '#article/newArticle.ts';
import { schemaNumber } from '#article/version.ts';
import { fillArticle } from '../fixtures/fillArticle.ts';
import { expect, test } from '../fixtures/newsroom.ts';
import { type Desk, pace, type Written, writeFully } from './fullWriter.ts';
import { quantile, report } from './statistics.ts';

const light = fileURLToPath(new URL('lightWriters.mjs', import.meta.url));
const loop = join(tmpdir(), `galley-loop-${process.pid}.json`);
const loopDelay = new URL(`loopDelay.mjs?to=${loop}`, import.meta.url).href;

const writers = 60;
/** The first ones have the client's whole state; the others are light, in processes of their own. */
const full = 6;
const processes = 2;

test.use({ nodeArguments: ['--import', loopDelay] });

/** Starts a process of light writers; `written` resolves when all of them are done. */
async function startLight(desks: readonly Desk[]) {
  const child = fork(light);
  child.send(desks.map((desk) => ({ ...desk, schema: schemaNumber, pace })));
  await once(child, 'message');
  return {
    begin: () => child.send('begin'),
    written: once(child, 'message').then(([written]) => written as Written[]),
  };
}

test('60 writers in one article', async ({ newsroom }) => {
  const idle = newsroom.usage();
  const article = await newsroom.createArticle();
  const people = await Promise.all(
    Array.from({ length: full }, (_, index) => newsroom.cookieOf('reporter', `Writer ${index}`)),
  );
  const desks = Array.from({ length: writers }, (_, number) => {
    const cookie = people[number % full] ?? '';
    return { origin: newsroom.origin, cookie, article, number, block: 5 + number * 3 };
  });
  await fillArticle(newsroom.origin, desks[0]?.cookie ?? '', article, 20_000);

  const share = Math.ceil((writers - full) / processes);
  const starts = Array.from({ length: processes }, (_, index) =>
    startLight(desks.slice(full + index * share, full + (index + 1) * share)),
  );
  const groups = await Promise.all(starts);
  let begin = () => {};
  const begun = new Promise<void>((resolve) => {
    begin = resolve;
  });
  const fullWriters = desks.slice(0, full).map((desk) => writeFully(desk, begun));
  const before = newsroom.usage();
  const start = performance.now();
  newsroom.signal('SIGUSR2');
  for (const group of groups) group.begin();
  begin();
  const ofFull = await Promise.all(fullWriters);
  const ofLight = (await Promise.all(groups.map(({ written }) => written))).flat();
  const after = newsroom.usage();
  const busy = (after.cpu - before.cpu) / (performance.now() - start);

  const text = readDocument(await newsroom.document(article)).textContent;
  const tokens = [...ofFull, ...ofLight].flatMap((written) => written.tokens);
  const lost = tokens.filter((token) => text.split(token).length !== 2).length;
  const receipts = [...ofFull, ...ofLight].flatMap((written) => written.receipts);
  await newsroom.stop();
  const held = JSON.parse(readFileSync(loop, 'utf8')) as { p50: number; p99: number; most: number };
  rmSync(loop);
  const started = await newsroom.start();
  report(`log, ${writers} writers, 20,000 words`, {
    edits: tokens.length,
    'lost or doubled': lost,
    'receipt p50 ms': quantile(receipts, 0.5),
    'receipt p95 ms': quantile(receipts, 0.95),
    'receipt p99 ms': quantile(receipts, 0.99),
    'server % of a core': 100 * busy,
    'event loop p99 ms': held.p99,
    'event loop max ms': held.most,
    'server RSS MB': after.memory / 2 ** 20,
    'idle RSS MB': idle.memory / 2 ** 20,
    'start ms': started,
  });
  expect(lost).toBe(0);
});
