import { endpoints } from '#api/all.ts';
import { sendKept } from '#client/connection/sendKept.ts';
import { startArticle } from '#client/connection/startArticle.ts';
import { tellDisplaced } from '#client/connection/tellDisplaced.ts';
import { Network, type WebLine, webLine } from '../faults.ts';
import { pressPhoto } from '../pressPhoto.ts';
import { pause, TokenWriter } from '../TokenWriter.ts';
import { type Bench, type FaultCase, type Outcome, slack } from './faultCase.ts';
import { type Scene, scene } from './scene.ts';

/** Milliseconds: everything is at the server so long after it answers as it should. */
const limit = 10_000;
/** Writers, the five of the first article among them. */
const mostTabs = 17;

/**
 * A proxy that answers 409 and 500 in the server's place, or after the server has done what was asked: to openings of
 * channels, new articles, pictures and displaced texts. Whoever asked asks again, and nothing is done twice.
 */
async function wrongAnswers(bench: Bench): Promise<Outcome> {
  const rounds = { ci: 4, full: 40 }[bench.size];
  let given: WebLine | null = null;
  const stage = await scene(bench, {
    address: async (origin) => {
      given = await webLine(origin);
      return given.origin;
    },
  });
  const line = given as WebLine | null;
  if (!line) throw new Error('No line to the server');
  await stage.write(4);
  const tunnel = new Network(stage.chance);
  await stage.write(1, { network: tunnel });
  const [chief, doomed] = [stage.writers[0], stage.writers.at(-1)];
  if (!chief || !doomed) throw new Error('Nobody writes');
  const leaveBrowser = asInBrowser(line.origin, stage.server.origin, chief.options.cookie);
  bench.atEnd(async () => {
    leaveBrowser();
    await line.close();
    return [];
  });
  for (const writer of stage.writers) for (let count = 0; count < 4; count += 1) writer.type(true);
  const failures: string[] = [];
  const pictures: string[] = [];
  const tellings = stage.writers.map((writer) => tellDisplaced(writer.desk, () => undefined));

  const misanswer = (share: number) => {
    line.fate = () =>
      stage.chance.percent(100 - share)
        ? 'passes'
        : { status: stage.chance.percent(50) ? 409 : 500, done: stage.chance.percent(50) };
  };
  for (let round = 0; round < rounds; round += 1) {
    misanswer(50);
    await stage.during(3, async () => {
      stage.network.cut(60);
      pictures.push(await addPicture(chief));
      await pause(500);
      await startOne(stage, chief);
      await pause(1_000);
    });
    await displace(doomed, tunnel, chief);
    // For a while nobody gets anything else, and no new channel.
    misanswer(100);
    for (const network of [stage.network, tunnel]) network.cut();
    const words = stage.writers.map((writer) => writer.type());
    await pause(1_500);
    stage.writers.forEach((writer, index) => {
      const said = writer.view.receipt.kind;
      if (said === 'saved') failures.push(`${writer.options.name} was told that ${words[index]} is saved`);
    });
  }
  line.fate = () => 'passes';
  const right = performance.now();
  await Promise.all(stage.writers.map((writer) => writer.saved(30_000)));
  // What was started here and no tab has open is the page's to send.
  const endKept = sendKept(chief.desk);
  const texts = await untilTold(stage);
  await untilMade(stage);
  endKept();
  const took = Math.round(performance.now() - right);
  if (took > slack[bench.size] * limit) failures.push(`All was told only ${took} ms after the answers were right`);
  for (const end of tellings) end();
  failures.push(...(await judge(stage, pictures)));
  return stage.outcome({
    load: `${stage.writers.length} writers, ${stage.articles.length} articles, ${pictures.length} pictures`,
    faults: `${line.injected}, ${stage.network.injected}, ${tunnel.injected}`,
    figures: { 'displaced texts told': texts, 'all told within ms': took },
    failures,
  });
}

/** Galley's client asks at addresses without an origin, as in a page: here they are those of a line, with one person's cookie. */
function asInBrowser(address: string, origin: string, cookie: string): () => void {
  const { fetch } = globalThis;
  globalThis.fetch = (asked, init) => {
    if (typeof asked !== 'string' || !asked.startsWith('/')) return fetch(asked, init);
    const headers = new Headers(init?.headers);
    headers.set('cookie', cookie);
    headers.set('origin', origin);
    return fetch(`${address}${asked}`, { ...init, headers });
  };
  return () => {
    globalThis.fetch = fetch;
  };
}

let ids = 0;

/** A picture that waits in the browser, and a figure that shows it: the one has to be at the server before the other. */
async function addPicture(writer: TokenWriter): Promise<string> {
  const { person, journal, pictures } = writer.desk;
  ids += 1;
  const id = `waiting-picture-${ids}`;
  const bytes = await pressPhoto({ width: 60, height: 40 });
  const { article } = writer.session;
  await journal.keepFile({
    id,
    person,
    article,
    name: `${id}.jpg`,
    type: 'image/jpeg',
    bytes: Uint8Array.from(bytes).buffer,
  });
  pictures.look();
  await pictures.known();
  writer.showPicture(id);
  return id;
}

/** A new article, asked for until there is an answer, and somebody writes in it. */
async function startOne(stage: Scene, { options, desk }: TokenWriter): Promise<void> {
  let id: string | null = null;
  for (let tries = 0; tries < 50 && id === null; tries += 1) id = await startArticle({}, desk).catch(() => null);
  if (id === null) throw new Error('No article in fifty tries');
  stage.articles.push(id);
  // A person may have twenty channels, and these tabs are one person's.
  if (stage.writers.length >= mostTabs) return;
  const name = `n${String(stage.articles.length).padStart(2, '0')}`;
  const beside = stage.writers[0];
  const writer = new TokenWriter({ ...options, name, article: id, ...(beside ? { beside } : {}) });
  stage.writers.push(writer);
  await writer.ready;
}

/** Words of a writer without a connection, in paragraphs that a colleague takes away. */
async function displace(writer: TokenWriter, tunnel: Network, colleague: TokenWriter): Promise<void> {
  tunnel.turn({ down: true });
  tunnel.cut();
  await writer.until(({ receipt }) => receipt.kind === 'offline', 10_000);
  for (let count = 0; count < 12; count += 1) writer.type();
  for (let count = 0; count < 6; count += 1) colleague.removeParagraph();
  await colleague.saved();
  tunnel.turn();
  await writer.saved();
}

/** How many displaced texts there are, once the server has every one of them. */
async function untilTold({ writers, owner }: Scene): Promise<number> {
  for (let tries = 0; tries < 300; tries += 1) {
    let missing = 0;
    let count = 0;
    for (const { view, session } of writers) {
      const { texts } = await owner.call(endpoints.listDisplaced, { id: session.article });
      const told = new Set(texts.map(({ id }) => id));
      count += view.displaced.length;
      missing += view.displaced.filter(({ id }) => !told.has(id)).length;
    }
    if (missing === 0) return count;
    await pause(100);
  }
  throw new Error('The server was never told of all displaced texts');
}

/** Waits for the articles that were started while nobody said that they are made. */
async function untilMade({ owner, articles }: Scene): Promise<void> {
  for (let tries = 0; tries < 300; tries += 1) {
    if ((await owner.call(endpoints.listArticles, {})).total >= articles.length) return;
    await pause(100);
  }
}

/** What the server has is there once: each picture, each displaced text, each article that was started. */
async function judge({ owner, writers, articles }: Scene, pictures: readonly string[]): Promise<string[]> {
  const failures: string[] = [];
  const here = (await owner.call(endpoints.listPictures, {})).pictures.map(({ id }) => id);
  if ([...here].sort().join() !== [...pictures].sort().join())
    failures.push(`The server has the pictures ${here.join(', ')} instead of ${pictures.join(', ')}`);
  const { total } = await owner.call(endpoints.listArticles, {});
  if (total !== articles.length) failures.push(`There are ${total} articles instead of ${articles.length}`);
  for (const article of new Set(writers.map(({ session }) => session.article))) {
    const { texts } = await owner.call(endpoints.listDisplaced, { id: article });
    const words = texts.map((text) => `${text.by} ${text.words} ${text.around}`);
    if (new Set(words).size < words.length) failures.push(`A displaced text of ${article} is there twice`);
  }
  return failures;
}

export const answers: FaultCase = {
  name: 'R6-answers',
  aspect: 'requests answered 409 and 500',
  run: wrongAnswers,
};
