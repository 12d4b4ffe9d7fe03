import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { input } from 'zod/mini';
import { endpoints } from '#api/all.ts';
import type { Endpoint, OutputOf } from '#api/endpoint.ts';
import { Problem } from '#api/problem.ts';
import type { Me } from '#api/session.ts';
import type { Role } from '#article/permissions.ts';
import { newId, newToken, sha256 } from '#server/chance.ts';
import { createNewsroom, type Newsroom } from '#server/createNewsroom.ts';
import type { Database } from '#server/db/db.ts';
import type { AskGrammar, FetchOutside, Home, MediaStore } from '#server/home.ts';
import { readHere } from '#server/importing/readFiles.ts';
import { createFetchOutside, type Outside } from '#server/node/fetchOutside.ts';
import { createFileStore } from '#server/node/files.ts';
import { createImages } from '#server/node/images.ts';
import { createPasswords } from '#server/node/passwords.ts';
import { type Answer, listen } from '#server/node/server.ts';
import { serveSockets } from '#server/node/sockets.ts';
import { openSqlite } from '#server/node/sqlite.ts';
import { openTestChannel, type TestChannel } from './testChannel.ts';

/** A browser: its cookie, and who is signed in with it. */
export interface Browser {
  me: Me | null;
  cookie: string;
  /** Calls an endpoint as the client does; rejects with the Problem of the answer. */
  call<E extends Endpoint>(endpoint: E, input: input<E['input']>): Promise<OutputOf<E>>;
  /** A request with this browser's cookie and our Origin, for whatever the client would not send. */
  fetch(path: string, init?: RequestInit): Promise<Response>;
  /** Opens a channel; rejects with the Problem that refuses it. */
  channel(): Promise<TestChannel>;
}

export interface SignedIn extends Browser {
  me: Me;
}

export interface TestNewsroom {
  home: Home;
  newsroom: Newsroom;
  origin: string;
  /** The first administrator, who made the newsroom. */
  owner: SignedIn;
  /** A browser in which nobody is signed in. */
  visitor(): Browser;
  /** A colleague who has come by an invitation and signed in. */
  person(role: Role, name?: string): Promise<SignedIn>;
  /** What went wrong without being expected: empty in a healthy newsroom. */
  errors: { facts: object; message: string }[];
  close(): Promise<void>;
}

export interface StartOptions {
  /** An open database, closed with the newsroom; a new SQLite file otherwise. */
  db?: Database;
  /** Where its pictures are; a folder that goes with it otherwise. */
  media?: MediaStore;
  /** The public origin; requests are answered in process at any. */
  origin?: string;
  /** Listens on a free port, too, with sockets: `origin` is then its address. */
  listen?: boolean;
  now?: () => number;
  /** In the place of the open web, which no test asks. */
  fetchOutside?: FetchOutside;
  /** The house's grammar server, if it has one. */
  askGrammar?: AskGrammar;
}

/** Nothing has an address. */
const noNetwork: Outside = {
  resolve: async () => [],
  connect: () => {
    throw new Error('No test asks the open web');
  },
};

/** The password of everybody in a test newsroom. */
export const testPassword = 'correct horse battery';

/** The real server on a real database, with weak password hashes so that tests are fast. */
export async function startNewsroom(options: StartOptions = {}): Promise<TestNewsroom> {
  const folder = await mkdtemp(join(tmpdir(), 'galley-newsroom-'));
  const db = options.db ?? (await openSqlite(join(folder, 'galley.db')));
  let answer: Answer = async () => new Response(null, { status: 503 });
  const listening = options.listen
    ? await listen('127.0.0.1', 0, false, (request, from) => answer(request, from))
    : null;
  const origin = listening ? `http://127.0.0.1:${listening.port}` : (options.origin ?? 'http://127.0.0.1:4100');
  const errors: TestNewsroom['errors'] = [];
  const home: Home = {
    config: { origin, newsroom: 'Test Gazette', pageStyles: ['/assets/page.css'] },
    db,
    media: options.media ?? createFileStore(join(folder, 'media')),
    images: createImages(),
    readFiles: readHere(newId),
    fetchOutside: options.fetchOutside ?? createFetchOutside(noNetwork),
    askGrammar: options.askGrammar ?? null,
    passwords: createPasswords({ memoryCost: 8, timeCost: 1, parallelism: 1 }),
    log: { info: () => {}, warn: () => {}, error: (facts, message) => errors.push({ facts, message }) },
    freeBytes: async () => null,
    now: options.now ?? Date.now,
    newId,
    newToken,
    sha256,
  };
  const newsroom = createNewsroom(home);
  answer = newsroom.fetch;
  const sockets = listening && serveSockets(listening.server, newsroom, home.log);

  const owner = browserOf(home, newsroom);
  const link = tokenOf(await newsroom.startLink());
  await owner.call(endpoints.useLink, {
    token: link,
    name: 'Olivia Owner',
    email: 'owner@gazette.example',
    password: testPassword,
  });

  return {
    home,
    newsroom,
    origin,
    owner: signedIn(owner),
    visitor: () => browserOf(home, newsroom),
    person: async (role, name = `A ${role}`) => {
      const email = `${home.newId()}@gazette.example`;
      const invited = await owner.call(endpoints.addPerson, { name, email, role });
      const browser = browserOf(home, newsroom);
      await browser.call(endpoints.useLink, { token: tokenOf(invited.link.url), name, password: testPassword });
      return signedIn(browser);
    },
    errors,
    close: async () => {
      const quiet = listening?.close(0);
      await newsroom.close();
      sockets?.close();
      await quiet;
      await db.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** The token of a one-time link. */
export function tokenOf(link: string): string {
  return link.slice(link.indexOf('#') + 1);
}

function signedIn(browser: Browser): SignedIn {
  if (!browser.me) throw new Error('Nobody is signed in');
  return browser as SignedIn;
}

function browserOf(home: Home, newsroom: Newsroom): Browser {
  const { origin } = home.config;
  const browser: Browser = {
    me: null,
    cookie: '',
    fetch: async (path, init = {}) => {
      const headers = new Headers(init.headers);
      if (browser.cookie) headers.set('cookie', browser.cookie);
      if (!headers.has('origin')) headers.set('origin', origin);
      const request = new Request(`${origin}${path}`, { ...init, headers });
      const answer = await newsroom.fetch(request, { address: '192.0.2.1' });
      const cookie = answer.headers.get('set-cookie')?.split(';')[0];
      if (cookie) browser.cookie = cookie.endsWith('=') ? '' : cookie;
      return answer;
    },
    call: async (endpoint, given) => {
      const { path, init } = requestOf(endpoint, given);
      const answer = await browser.fetch(path, init);
      if (!answer.ok) throw Problem.from(await answer.json());
      const output = endpoint.answer === 'html' ? await answer.text() : await answer.json();
      const { method, path: at } = endpoint;
      if (method === 'POST' && (at === endpoints.signIn.path || at === endpoints.useLink.path))
        browser.me = output as Me;
      if (method === 'DELETE' && at === endpoints.signOut.path) browser.me = null;
      return output as OutputOf<typeof endpoint>;
    },
    channel: () => {
      const headers = new Headers({ origin, cookie: browser.cookie });
      return openTestChannel(newsroom, new Request(`${origin}/api/channel`, { headers }));
    },
  };
  return browser;
}

/** Path, query and body of a call. */
export function requestOf(endpoint: Endpoint, given: unknown): { path: string; init: RequestInit } {
  const rest = { ...(given as Record<string, unknown>) };
  const path = endpoint.path.replace(/:(\w+)/g, (_, name: string) => {
    const value = String(rest[name]);
    delete rest[name];
    return encodeURIComponent(value);
  });
  const { method } = endpoint;
  if (endpoint.body !== 'bytes' && ['POST', 'PUT', 'PATCH'].includes(method)) {
    return { path, init: { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(rest) } };
  }
  const query = new URLSearchParams(
    Object.entries(rest)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => [name, String(value)]),
  );
  return { path: query.size > 0 ? `${path}?${query}` : path, init: { method } };
}
