import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { ServerMessage } from '#api/live.ts';
import { schemaNumber } from '#article/version.ts';
import { openChannel } from '#client/connection/channel.ts';
import { newId, newToken, sha256 } from '#server/chance.ts';
import { createNewsroom } from '#server/createNewsroom.ts';
import { readHere } from '#server/importing/readFiles.ts';
import { memoryLocks } from '#testing/memoryLocks.ts';
import { openCookieJar } from './cookieJar.ts';
import { enter } from './enter.ts';
import { memoryFiles } from './files.ts';
import { noOutside } from './noOutside.ts';
import { PageSocket } from './PageSocket.ts';
import { createPasswords } from './passwords.ts';
import { createRelay } from './relay.ts';
import { loadSqlite } from './sqlite.ts';
import { serveWire } from './switchboard.ts';
import { wasmDatabase } from './wasmDatabase.ts';
import { openWire, sayOnWire } from './wire.ts';

const origin = 'http://127.0.0.1:4102';
const closing: (() => unknown)[] = [];
let newTab: ReturnType<typeof memoryLocks>;

beforeEach(() => {
  newTab = memoryLocks();
});
afterEach(async () => {
  vi.unstubAllGlobals();
  for (const close of closing.splice(0).reverse()) await close();
});

const noPictures = () => Promise.reject(new Error('Nobody draws here'));

function wire(): BroadcastChannel {
  const opened = openWire();
  closing.push(() => opened.close());
  return opened;
}

/** A storage, and newsrooms that lead over it, one after the other. */
async function storage() {
  const sqlite = await loadSqlite();
  const address = `file:/${newId()}?vfs=memdb`;
  const keeper = new sqlite.oo1.DB(address, 'c');
  closing.push(() => keeper.close());
  const files = memoryFiles();

  async function lead(samples = true) {
    const db = await wasmDatabase(sqlite, new sqlite.oo1.DB(address, 'c'));
    const errors: unknown[] = [];
    const log = { info: () => {}, warn: () => {}, error: (facts: object) => errors.push(facts) };
    const newsroom = createNewsroom({
      config: { origin, newsroom: 'Galley', pageStyles: [] },
      db,
      media: files,
      images: { metadata: async () => ({}), encode: noPictures, part: noPictures, jpeg: noPictures },
      readFiles: readHere(newId),
      fetchOutside: noOutside,
      askGrammar: null,
      passwords: createPasswords(),
      log,
      now: Date.now,
      newId,
      newToken,
      sha256,
      freeBytes: async () => null,
    });
    const term = newId();
    const line = openWire();
    const jar = await openCookieJar(files, () => {});
    const board = serveWire({ newsroom, jar, wire: line, locks: newTab().manager, origin, term });
    const come = () => enter({ newsroom, ask: board.ask, origin, samples, onSamples: () => {} });
    await come();
    const here = () => sayOnWire(line, { type: 'here', term, newsroom: 'n', keeps: true, signedIn: jar.cookie !== '' });
    here();
    let left = false;
    const leave = async () => {
      if (left) return;
      left = true;
      board.close();
      line.close();
      await newsroom.close();
      await db.close();
    };
    closing.push(leave);
    return { jar, come, here, leave, errors };
  }
  return { lead };
}

/** A tab: what its requests are answered, and its channel. */
function openTab() {
  const relay = createRelay(wire());
  const ask = async (method: string, path: string, input?: object) => {
    const body = input ? new TextEncoder().encode(JSON.stringify(input)).buffer : null;
    const headers: [string, string][] = [
      ['content-type', 'application/json'],
      ['origin', origin],
    ];
    const answer = await relay({ url: origin + path, method, headers, body });
    const text = new TextDecoder().decode(answer.body);
    return { status: answer.status, json: JSON.parse(text) };
  };
  const locks = newTab();
  vi.stubGlobal('navigator', { locks: locks.manager });
  const channel = openChannel({ url: 'ws://nowhere/api/channel', WebSocket: PageSocket });
  closing.push(() => channel.close());
  const next = <Type extends ServerMessage['type']>(type: Type) =>
    new Promise<Extract<ServerMessage, { type: Type }>>((resolve) => {
      channel.listen((message) => {
        if (message.type === type) resolve(message as Extract<ServerMessage, { type: Type }>);
      });
    });
  return { ask, channel, next, kill: locks.kill };
}

const online = (channel: { online: boolean }) => vi.waitFor(() => expect(channel.online).toBe(true));
const open = (article: string, client: string) =>
  ({ type: 'open', article, client, schema: schemaNumber, version: 0, seq: null }) as const;

test('whoever comes first is the owner of a newsroom with articles, and at a later start is signed in still', async () => {
  const place = await storage();
  const first = await place.lead();
  const { ask } = openTab();
  expect((await ask('GET', '/api/session')).json.me).toMatchObject({ role: 'admin', name: 'Kim Muster' });
  expect((await ask('GET', '/api/articles')).json.total).toBeGreaterThan(3);
  const { cookie } = first.jar;
  await first.leave();
  const second = await place.lead();
  expect(second.jar.cookie).toBe(cookie);
  expect((await ask('GET', '/api/articles')).json.total).toBeGreaterThan(3);
  expect([...first.errors, ...second.errors]).toEqual([]);
});

test('an empty newsroom can be asked for', async () => {
  const place = await storage();
  await place.lead(false);
  expect((await openTab().ask('GET', '/api/articles')).json).toMatchObject({ total: 0, empty: true });
});

test('who signs out is out in every tab, and comes in again', async () => {
  const place = await storage();
  const { jar, come } = await place.lead(false);
  const { ask, channel } = openTab();
  await online(channel);
  await ask('DELETE', '/api/session');
  expect(jar.cookie).toBe('');
  expect((await ask('GET', '/api/session')).json.me).toBe(null);
  expect((await ask('GET', '/api/articles')).status).toBe(401);
  await vi.waitFor(() => expect(channel.online).toBe(false));
  await come();
  expect((await ask('GET', '/api/articles')).status).toBe(200);
});

test('a newsroom that is left with connections and requests under way leaves no failure behind', async () => {
  const failures: unknown[] = [];
  const fail = (failure: unknown) => void failures.push(failure);
  process.on('unhandledRejection', fail);
  closing.push(() => process.off('unhandledRejection', fail));
  for (let turns = 0; turns < 12; turns += 1) {
    const { leave } = await (await storage()).lead(false);
    const line = wire();
    sayOnWire(line, { type: 'connect', socket: newId() });
    const url = `${origin}/api/articles`;
    sayOnWire(line, { type: 'request', id: newId(), request: { url, method: 'GET', headers: [], body: null } });
    for (let turn = 0; turn < turns; turn += 1) await new Promise((then) => setImmediate(then));
    await leave();
  }
  await new Promise((then) => setImmediate(then));
  expect(failures).toEqual([]);
});

test('two tabs are in one article, and one that dies is out of it', async () => {
  const place = await storage();
  await place.lead(false);
  const [mine, other] = [openTab(), openTab()];
  await Promise.all([online(mine.channel), online(other.channel)]);
  const { id } = (await mine.ask('POST', '/api/articles', {})).json;
  mine.channel.send(open(id, 'client-mine'));
  await mine.next('opened');
  other.channel.send(open(id, 'client-other'));
  expect((await other.next('opened')).present.map(({ client }) => client)).toContain('client-mine');
  const left = mine.next('left');
  other.kill();
  expect((await left).client).toBe('client-other');
});

test('when another one takes over, tabs connect anew and ask again what only reads; nothing is done twice', async () => {
  const place = await storage();
  const first = await place.lead(false);
  const { ask, channel } = openTab();
  await online(channel);
  await first.leave();
  // Nobody leads: one that reads, and one that nobody has begun.
  const reading = ask('GET', '/api/articles');
  const writing = ask('POST', '/api/articles', {});
  const second = await place.lead(false);
  second.here();
  expect((await reading).status).toBe(200);
  expect((await writing).status).toBe(200);
  await vi.waitFor(() => expect(channel.online).toBe(true));
  await vi.waitFor(async () => expect((await ask('GET', '/api/articles')).json.total).toBe(1));
});

test('what somebody had begun who is gone is not done again, and says so', async () => {
  const line = wire();
  line.onmessage = ({ data }: MessageEvent<{ type: string; id: string }>) => {
    if (data.type === 'request') sayOnWire(line, { type: 'taken', id: data.id, term: 'before' });
  };
  const { ask } = openTab();
  const writing = ask('POST', '/api/articles', {});
  const place = await storage();
  const { here } = await place.lead(false);
  here();
  expect(await writing).toMatchObject({ status: 503, json: { code: 'unavailable' } });
  line.onmessage = null;
  expect((await ask('GET', '/api/articles')).json.total).toBe(0);
});
