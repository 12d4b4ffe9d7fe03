import { fork } from 'node:child_process';
import { once, setMaxListeners } from 'node:events';
import { endpoints } from '#api/all.ts';
import { readDocument } from '#article/newArticle.ts';
import { schemaNumber } from '#article/version.ts';
import { openDatabase } from '#server/node/openDatabase.ts';
import { textOf, tokensOf } from '../edits.ts';
import { fillNewsroom, generateArticle } from '../manyArticles.ts';
import { pause, TokenWriter } from '../TokenWriter.ts';
import type { Bench, FaultCase, Outcome } from './faultCase.ts';
import { quantile, type Scene, scene } from './scene.ts';

/** Limits of time under load: a CI size is no measure of them, it finds what has become several times as slow. */
const slack = { ci: 5, full: 1 } as const;

interface Written {
  receipts: number[];
  tokens: string[];
  /** Tokens that were typed and taken out again. */
  taken: string[];
}

/**
 * A process of its own, whose program opens the article at some desks, begins when it is told to, and says once what came of
 * it: what it does must not be measured in what others do.
 */
async function beside<Result>(bench: Bench, program: string, desks: readonly object[]) {
  const child = fork(program);
  bench.atEnd(async () => {
    child.kill();
    return [];
  });
  // Its end may be told before its last message has been read, the end of the line to it is not.
  const ended = once(child, 'disconnect').then(() => {
    throw new Error(`${program} has ended`);
  });
  // Who waits for nothing of theirs when they end, at the end of the case, has nothing to hear of it.
  ended.catch(() => undefined);
  const said = async () => (await Promise.race([once(child, 'message'), ended]))[0] as Result;
  child.send(desks);
  await said();
  return async () => {
    child.send('go on');
    return said();
  };
}

async function hotStory(bench: Bench): Promise<Outcome> {
  const { real, light, readers, seconds, keeps } = {
    ci: { real: 4, light: 12, readers: 8, seconds: 15, keeps: 10 },
    full: { real: 6, light: 54, readers: 40, seconds: 600, keeps: 60 },
  }[bench.size];
  const stage = await scene(bench, { loopDelay: true });
  await stage.write(real);
  const [first] = stage.writers;
  if (!first) throw new Error('Nobody writes');
  const { article } = first.session;
  const cookies = await cookiesOf(stage, light + readers);
  // A place of its own for each: the light ones write at ends of blocks.
  for (let count = 0; count < light + 3; count += 1) first.type(true);
  await first.saved();
  const { origin } = stage.server;
  const blocks = first.session.state.doc.childCount;
  const desks = Array.from({ length: light }, (_, number) => ({
    origin,
    cookie: cookies[number % cookies.length],
    article,
    number,
    block: 3 + (number % (blocks - 3)),
    schema: schemaNumber,
    pace: { seconds, every: 1000 / 3, late: 50, caret: 120, keeps },
  }));
  const write = await beside<Written[]>(bench, bench.lightWriters, desks);
  const reading = Array.from({ length: readers }, (_, number) => {
    const cookie = cookies[(light + number) % cookies.length] ?? '';
    return { origin, cookie, article, number, schema: schemaNumber };
  });
  const leave = await beside<number[]>(bench, bench.lightReaders, reading);
  const before = stage.server.memory;
  stage.server.signal('SIGUSR2');
  const written = await stage.during(3, write);
  const grown = Math.round(stage.server.memory - before);
  const arrivals = await leave();
  const { document } = await stage.owner.call(endpoints.readDocumentAt, { id: article });
  const factor = slack[bench.size];
  const receipts = [...written.flatMap((each) => each.receipts), ...stage.tally.receipts];
  const [p95, p99] = [quantile(arrivals, 0.95) ?? 0, quantile(arrivals, 0.99) ?? 0];
  const outcome = await stage.outcome({
    load: `${real + light} writers, 3 edits/s each, ${readers} readers, ${seconds} s`,
    p95: quantile(receipts, 0.95),
    figures: { 'propagation p95 ms': p95, 'p99 ms': p99, 'memory grown MB': grown },
    loopDelay: (held) => ({
      figures: { 'event loop p99 ms': held },
      failures: held > 100 * factor ? [`The server's event loop was held up for ${held} ms`] : [],
    }),
    failures: [
      ...(arrivals.length === 0 ? ['Nothing came to the readers'] : []),
      ...(p95 > 250 * factor ? [`A batch takes ${p95} ms to the others`] : []),
      ...(p99 > 600 * factor ? [`One batch in a hundred takes ${p99} ms to the others`] : []),
      ...(grown > 150 ? [`The server has grown by ${grown} MB`] : []),
    ],
  });
  return withLight(outcome, written, [document]);
}

/** People for so many channels, of which each has at most fifteen: twenty are allowed. */
async function cookiesOf(stage: Scene, channels: number): Promise<string[]> {
  const cookies: string[] = [];
  for (let index = 0; index < Math.ceil(channels / 15); index += 1)
    cookies.push((await stage.server.person(stage.owner, 'editor', `Light ${index}`)).cookie);
  return cookies;
}

/** What came of a case, with what light writers typed, as it stands in the documents at the end. */
function withLight(outcome: Outcome, written: readonly Written[], documents: readonly unknown[]): Outcome {
  const present = new Set(documents.flatMap((document) => tokensOf(textOf(readDocument(document)))));
  const tokens = written.flatMap((each) => each.tokens);
  const missing = tokens.filter((token) => !present.has(token));
  const taken = written.flatMap((each) => each.taken);
  const back = taken.filter((token) => present.has(token));
  return {
    ...outcome,
    typed: outcome.typed + tokens.length + taken.length,
    lost: outcome.lost + missing.length,
    failures: [
      ...outcome.failures,
      ...missing.slice(0, 3).map((token) => `${token} is lost`),
      ...back.slice(0, 3).map((token) => `${token} was taken out and is there`),
    ],
  };
}

async function wholeNewsroom(bench: Bench): Promise<Outcome> {
  // Three hundred tabs with all of their client's state, in one process, would measure how busy that process is.
  const { real, light, readers, articles, seconds } = {
    ci: { real: 6, light: 9, readers: 15, articles: 10, seconds: 12 },
    full: { real: 40, light: 110, readers: 150, articles: 80, seconds: 1_800 },
  }[bench.size];
  const stage = await scene(bench);
  await stage.write(real, { articles });
  const cookies = await cookiesOf(stage, light + readers);
  const { origin } = stage.server;
  const desks = Array.from({ length: light + readers }, (_, number) => ({
    origin,
    cookie: cookies[number % cookies.length] ?? '',
    article: stage.articles[number % articles] ?? '',
    number,
    block: 3,
    schema: schemaNumber,
    pace: { seconds, every: 1000, late: 50, caret: 120 },
  }));
  const write = await beside<Written[]>(bench, bench.lightWriters, desks.slice(0, light));
  const leave = await beside<number[]>(bench, bench.lightReaders, desks.slice(light));
  const lists: number[] = [];
  const failures: string[] = [];
  const over = new AbortController();
  setMaxListeners(0, over.signal);
  // Lists and searches by four people, five a second each; who waits for an answer asks for nothing more.
  const browse = async () => {
    for (let next = performance.now(); !over.signal.aborted; next = Math.max(next + 200, performance.now())) {
      await pause(Math.max(0, next - performance.now()), over.signal);
      const start = performance.now();
      const q = stage.chance.percent(50) ? { q: `c0${stage.chance.below(9)}` } : {};
      await stage.owner
        .call(endpoints.listArticles, q)
        .then(() => lists.push(performance.now() - start))
        .catch((error: Error) => failures.push(`A list failed: ${error.message}`));
    }
  };
  const browsing = Array.from({ length: 4 }, browse);
  // Half of the channels write, once a second each.
  const written = await stage.during(1, write);
  over.abort();
  await Promise.all(browsing);
  const arrivals = await leave();
  const documents: unknown[] = [];
  for (const id of stage.articles) documents.push((await stage.owner.call(endpoints.readDocumentAt, { id })).document);
  const p95 = (values: readonly number[]) => quantile(values, 0.95) ?? 0;
  const [list, receipt, arrival] = [p95(lists), p95(stage.tally.receipts), p95(arrivals)];
  const answer = p95(written.flatMap(({ receipts }) => receipts));
  const factor = slack[bench.size];
  const outcome = await stage.outcome({
    load: `${real + light} writers, ${readers} readers, ${articles} articles, ${seconds} s, ${lists.length} lists and searches`,
    figures: { 'answer p95 ms': answer, 'propagation p95 ms': arrival, 'list p95 ms': list },
    failures: [
      ...failures.slice(0, 3),
      // The client collects for 100 ms before it sends.
      ...(receipt > 100 + 300 * factor ? [`A receipt takes ${receipt} ms`] : []),
      ...(answer > 300 * factor ? [`An answer takes ${answer} ms`] : []),
      ...(list > 200 * factor ? [`A list takes ${list} ms`] : []),
      ...(arrivals.length === 0 ? ['Nothing came to the readers'] : []),
    ],
  });
  return withLight(outcome, written, documents);
}

/** Articles in the server's memory when everybody has left for five minutes, or as soon as there is none. */
async function articlesKept({ owner }: Scene): Promise<number> {
  for (let looks = 1; ; looks += 1) {
    const { articlesInMemory } = await owner.call(endpoints.ready, {});
    if (articlesInMemory === 0 || looks === 60) return articlesInMemory;
    await pause(5_000);
  }
}

/** Articles opened and closed all the time: what is not used is let go. */
async function soak(bench: Bench): Promise<Outcome> {
  // In the full run two edits a second for an hour: what a writer does in eight, an edit every four seconds.
  const { writers, rounds, lasting, perSecond } = {
    ci: { writers: 6, rounds: 12, lasting: 1_500, perSecond: 8 },
    full: { writers: 25, rounds: 120, lasting: 30_000, perSecond: 2 },
  }[bench.size];
  const stage = await scene(bench);
  // More articles than the server keeps rooms of that nobody is in.
  const ids = stage.articles;
  for (let index = 0; index < 40; index += 1) ids.push((await stage.owner.call(endpoints.createArticle, {})).id);
  // A person may have twenty channels.
  const people = [
    await stage.server.person(stage.owner, 'editor', 'Soak One'),
    await stage.server.person(stage.owner, 'editor', 'Soak Two'),
  ];
  const memory: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const here = Array.from({ length: writers }, (_, index) => {
      const { me, cookie } = people[index % people.length] ?? stage.owner;
      const article = ids[(round * 7 + index) % ids.length] ?? '';
      const { origin } = stage.server;
      const name = `s${String(round).padStart(3, '0')}-${index}`;
      return new TokenWriter({ ...stage, name, origin, me, cookie, article });
    });
    await Promise.all(here.map((writer) => writer.ready));
    const over = new AbortController();
    setMaxListeners(0, over.signal);
    const typing = here.map((writer) => writer.keepTyping(perSecond, over.signal));
    await pause(lasting);
    over.abort();
    await Promise.all(typing);
    await Promise.all(here.map((writer) => writer.saved()));
    await Promise.all(here.map((writer) => writer.leave()));
    memory.push(stage.server.memory);
  }
  // That takes minutes, which only the full run has.
  const kept = bench.size === 'full' ? await articlesKept(stage) : 0;
  const end = stage.server.memory;
  // The first quarter fills caches; the highest since the last one began is compared with the highest of the second.
  const quarter = Math.floor(rounds / 4);
  const [early, late] = [Math.max(...memory.slice(quarter, 2 * quarter)), Math.max(...memory.slice(-quarter), end)];
  const growth = Math.round(100 * (late / early - 1));
  return stage.outcome({
    load: `${writers} writers, ${perSecond} edits/s each, ${rounds} rounds of ${lasting / 1000} s over ${ids.length} articles`,
    figures: { 'memory MB': Math.round(late), 'when all have left MB': Math.round(end), 'grown %': growth },
    failures: [
      ...(growth > 10 && bench.size === 'full' ? [`Memory has grown by ${growth} %`] : []),
      ...(kept > 0 ? [`${kept} articles that nobody is in are still in memory`] : []),
    ],
  });
}

/** The article is slow to come: nobody types before the real content, and one leaves. */
async function slowLoad(bench: Bench): Promise<Outcome> {
  const delay = { ci: 1_500, full: 5_000 }[bench.size];
  const article = generateArticle(0);
  const content = textOf(article.doc);
  const stage = await scene(bench, {
    inProcess: {},
    prepare: async (place) => {
      const db = await openDatabase(place);
      await fillNewsroom(db, 1, ['nobody']);
      await db.close();
    },
  });
  stage.articles.push(article.id);
  stage.database?.turn({ loadDelay: delay });
  const failures: string[] = [];
  const start = performance.now();
  await stage.write(10, { wait: false });
  for (const writer of stage.writers)
    if (writer.view.writable) failures.push(`${writer.options.name} may write before there is a text`);
  const [leaving] = stage.writers.splice(3, 1);
  await leaving?.close();
  await Promise.all(
    stage.writers.map(async (writer) => {
      const first = writer.until(({ phase }) => phase === 'ready', 30_000).then(() => writer.text);
      if ((await first) !== content) failures.push(`${writer.options.name} began with another text`);
    }),
  );
  const opened = Math.round(performance.now() - start);
  await Promise.all(stage.writers.map((writer) => writer.ready));
  await stage.typing(5, 1_000);
  return stage.outcome({
    load: `10 clients, a load takes ${delay} ms, one leaves`,
    faults: `${stage.database?.injected ?? ''}`,
    figures: { 'open within ms': opened },
    failures,
  });
}

/** Fields changed over HTTP, copies and lists, while people write: all of it goes through the log. */
async function twoWays(bench: Bench): Promise<Outcome> {
  const seconds = { ci: 5, full: 60 }[bench.size];
  const stage = await scene(bench);
  await stage.write(4);
  const id = stage.writers[0]?.session.article ?? '';
  let [changes, copies] = [0, 0];
  const failures: string[] = [];
  await stage.during(4, async () => {
    const end = performance.now() + seconds * 1000;
    while (performance.now() < end) {
      changes += 1;
      const { results } = await stage.owner.call(endpoints.changeArticles, {
        ids: [id],
        change: { section: `Section ${changes}` },
      });
      if (results[0]?.problem) failures.push(`Change ${changes}: ${results[0].problem.code}`);
      if (changes % 10 === 0) {
        await stage.owner.call(endpoints.duplicateArticle, { id });
        copies += 1;
      }
      await pause(80);
    }
  });
  await Promise.all(stage.writers.map((writer) => writer.saved()));
  const section = stage.writers[0]?.session.state.doc.attrs.section;
  if (section !== `Section ${changes}`) failures.push(`The section is ${section} after ${changes} changes`);
  // A copy has the words of the original: only the original is looked through.
  return stage.outcome({
    load: `4 writers, 4 edits/s each, ${changes} changes over HTTP, ${copies} copies`,
    only: id,
    failures,
  });
}

export const newsroomCases: readonly FaultCase[] = [
  { name: 'R1', aspect: 'one hot story', run: hotStory },
  { name: 'R2', aspect: 'whole newsroom', run: wholeNewsroom },
  { name: 'R3', aspect: 'soak', run: soak },
  { name: 'R7', aspect: 'slow load', run: slowLoad },
  { name: 'R9', aspect: 'two ways in', run: twoWays },
];
