import { request as ask, createServer as createWebServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { connect, createServer, type Server } from 'node:net';
import type { Duplex } from 'node:stream';
import { sql } from 'kysely';
import { WebSocket } from 'ws';
import type { Socket, SocketClass } from '#client/connection/channel.ts';
import type { Database } from '#server/db/db.ts';
import type { Random } from './random.ts';

/** What was done to a network or a database, by name: told at the end, so that a quiet run is not taken for a passed one. */
class Injected {
  readonly #counts = new Map<string, number>();

  add(fault: string, count = 1): void {
    this.#counts.set(fault, (this.#counts.get(fault) ?? 0) + count);
  }

  get total(): number {
    return [...this.#counts.values()].reduce((sum, count) => sum + count, 0);
  }

  toString(): string {
    return [...this.#counts].map(([fault, count]) => `${count} ${fault}`).join(', ') || 'none';
  }
}

/** What a network is like at a moment; times in milliseconds, shares in percent. */
export interface Weather {
  /** Each message takes so long in either direction, and up to `jitter` more; their order stays, as on a real line. */
  latency: number;
  jitter: number;
  /** Messages that are sent twice. */
  doubled: number;
  /** Nothing comes through, and nobody is told: what was under way waits. */
  silent: boolean;
  /** Nobody gets a connection. */
  down: boolean;
}

const fair: Weather = { latency: 0, jitter: 0, doubled: 0, silent: false, down: false };

/**
 * The network between real clients and a real server, on the clients' side of real sockets. A connection that is cut ends
 * for the client at once, while what it sent before may still arrive, later than what comes over its next one.
 */
export class Network {
  readonly injected = new Injected();
  readonly #chance: Random;
  readonly #lines = new Set<FaultySocket>();
  #weather: Weather = fair;

  constructor(chance: Random) {
    this.#chance = chance;
  }

  get weather(): Weather {
    return this.#weather;
  }

  /** The weather changes, to fair where nothing else is said. */
  turn(weather: Partial<Weather> = {}): void {
    this.#weather = { ...fair, ...weather };
    for (const [name, value] of Object.entries(weather)) if (value) this.injected.add(name);
    if (!this.#weather.silent) for (const line of this.#lines) line.flush();
  }

  /** Cuts such a share of the connections. */
  cut(percent = 100): void {
    for (const line of [...this.#lines]) if (this.#chance.percent(percent)) line.cut(this.#chance.below(400));
  }

  /** A browser's WebSocket of somebody whose requests have these headers. */
  sockets(headers: Record<string, string>): SocketClass {
    const network = this;
    return class extends FaultySocket {
      constructor(url: string) {
        super(url, headers, network, network.#chance, network.#lines);
      }
    };
  }
}

class FaultySocket implements Socket {
  onopen: ((event: never) => void) | null = null;
  onclose: ((event: never) => void) | null = null;
  onerror: ((event: never) => void) | null = null;
  onmessage: ((event: { data: unknown } & never) => void) | null = null;
  readonly #network: Network;
  readonly #chance: Random;
  readonly #lines: Set<FaultySocket>;
  readonly #socket: WebSocket | null;
  /** What waits for the silence to end, in order. */
  readonly #held: (() => void)[] = [];
  /** When the last message that is under way arrives, in either direction: the next one does not overtake it. */
  readonly #due = { up: 0, down: 0 };
  #mine = true;

  constructor(
    url: string,
    headers: Record<string, string>,
    network: Network,
    chance: Random,
    lines: Set<FaultySocket>,
  ) {
    this.#network = network;
    this.#chance = chance;
    this.#lines = lines;
    if (network.weather.down) {
      this.#socket = null;
      setTimeout(() => this.#end(), 5);
      return;
    }
    const { origin = '', ...rest } = headers;
    this.#socket = new WebSocket(url, { headers: { ...rest, origin } });
    lines.add(this);
    this.#socket.on('open', () => this.#carry('down', () => this.onopen?.({} as never)));
    this.#socket.on('message', (data) => {
      const text = String(data);
      this.#carry('down', () => this.onmessage?.({ data: text } as never));
    });
    this.#socket.on('error', () => this.#end());
    this.#socket.on('close', () => this.#end());
  }

  send(text: string): void {
    this.#carry('up', () => this.#put(text));
    if (!this.#chance.percent(this.#network.weather.doubled)) return;
    this.#network.injected.add('frames doubled');
    this.#carry('up', () => this.#put(text));
  }

  close(): void {
    this.#lines.delete(this);
    this.#mine = false;
    this.#socket?.close();
  }

  /** The client's end goes; what is on its way up may arrive within `linger` milliseconds. */
  cut(linger: number): void {
    this.#network.injected.add('connections cut');
    this.#end();
    setTimeout(() => this.#socket?.terminate(), linger);
  }

  flush(): void {
    for (const pass of this.#held.splice(0)) pass();
  }

  #put(text: string): void {
    if (this.#socket?.readyState === WebSocket.OPEN) this.#socket.send(text);
  }

  #end(): void {
    this.#lines.delete(this);
    if (!this.#mine) return;
    this.#mine = false;
    this.onclose?.({} as never);
  }

  #carry(way: 'up' | 'down', arrive: () => void): void {
    const { silent, latency, jitter } = this.#network.weather;
    // What is on its way down to an end that has gone arrives nowhere.
    const pass = () => void ((way === 'up' || this.#mine) && arrive());
    if (silent) return void this.#held.push(pass);
    const now = performance.now();
    this.#due[way] = Math.max(this.#due[way], now + latency + (jitter > 0 ? this.#chance.below(jitter) : 0));
    const wait = this.#due[way] - now;
    if (wait <= 0 && this.#held.length === 0) pass();
    else setTimeout(() => (this.#network.weather.silent ? this.#held.push(pass) : pass()), wait);
  }
}

/**
 * What becomes of a request: it passes, or whoever asked gets a proxy's answer in the place of the server's; then either
 * the server has never heard of it, or it has `done` what was asked.
 */
type RequestFate = 'passes' | { status: 409 | 500; done: boolean };

export interface WebLine {
  origin: string;
  readonly injected: Injected;
  /** Asked for each request; opening a channel is one, too. */
  fate: (path: string) => RequestFate;
  close(): Promise<void>;
}

const reasons = { 409: 'Conflict', 500: 'Internal Server Error' } as const;

/** A line to the server at an origin of this machine, for whoever asks at the line's own. */
export async function webLine(target: string): Promise<WebLine> {
  const injected = new Injected();
  const open = new Set<Duplex>();
  const { hostname, port } = new URL(target);
  const fateOf = (path = '/'): RequestFate => {
    const fate = line.fate(path.split('?')[0] ?? '');
    if (fate !== 'passes') injected.add(`${fate.status}s ${fate.done ? 'after it was done' : 'in between'}`);
    return fate;
  };

  const pass = (request: IncomingMessage, response: ServerResponse) => {
    const fate = fateOf(request.url);
    const refuse = () => {
      if (fate !== 'passes')
        response.writeHead(fate.status, { 'content-type': 'text/html' }).end(`<h1>${fate.status}</h1>`);
    };
    if (fate !== 'passes' && !fate.done) {
      request.resume();
      return refuse();
    }
    const { method, headers, url: path } = request;
    const onward = ask({ hostname, port, method, headers, path }, (answer) => {
      if (fate !== 'passes') return void answer.resume().on('end', refuse);
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    onward.on('error', () => response.destroy());
    request.pipe(onward);
  };

  const upgrade = (request: IncomingMessage, client: Duplex, head: Buffer) => {
    const fate = fateOf(request.url);
    // Who was refused may be gone before it is said.
    client.on('error', () => undefined);
    if (fate !== 'passes') return void client.end(`HTTP/1.1 ${fate.status} ${reasons[fate.status]}\r\n\r\n`);
    const server = connect(Number(port), hostname);
    tie(open, client, server);
    const headers = request.rawHeaders.map((part, index) => (index % 2 === 0 ? `${part}: ` : `${part}\r\n`));
    server.write(`${request.method} ${request.url} HTTP/1.1\r\n${headers.join('')}\r\n`);
    server.write(head);
    client.pipe(server).pipe(client);
  };

  const server = createWebServer(pass).on('upgrade', upgrade);
  server.on('connection', (socket) => void open.add(socket.on('close', () => open.delete(socket))));
  const line: WebLine = {
    origin: `http://127.0.0.1:${await portOf(server)}`,
    injected,
    fate: () => 'passes',
    close: () => closing(server, open),
  };
  return line;
}

/** Both ends of a line go together. */
function tie(open: Set<Duplex>, ...ends: readonly Duplex[]): void {
  for (const end of ends) {
    open.add(end);
    end.on('error', () => undefined);
    end.on('close', () => {
      open.delete(end);
      for (const each of ends) each.destroy();
    });
  }
}

/** The free port that a server listens on from now on. */
async function portOf(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The line has no port');
  return address.port;
}

async function closing(server: Server, open: ReadonlySet<Duplex>): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  for (const end of open) end.destroy();
  await closed;
}

/** What happens to a commit that goes over a line to PostgreSQL: nothing, or a reset before or after it has arrived there. */
type CommitFate = 'passes' | 'resetBefore' | 'resetAfter';

export interface DatabaseLine {
  port: number;
  readonly injected: Injected;
  /** Milliseconds that everything takes on its way to the database. */
  latency: number;
  /** Asked for each commit. */
  commitFate: () => CommitFate;
  /**
   * What is connected gets nothing through any more, and neither end is told, not even that the other has gone: as after
   * a firewall's loss of its tables. New connections pass, unless it is `dark`: then they are forgotten as well.
   */
  forget(): void;
  dark: boolean;
  close(): Promise<void>;
}

/** A line to a PostgreSQL server at a port of this machine, for whoever connects to the line's own port. */
export async function databaseLine(target: number): Promise<DatabaseLine> {
  const injected = new Injected();
  const open = new Set<Duplex>();
  const known = new Set<() => void>();
  const server = createServer((client) => {
    const database = connect(target, '127.0.0.1');
    const ends = [client, database];
    let forgotten = false;
    const forget = () => {
      forgotten = true;
      injected.add('connections forgotten');
      for (const end of ends) end.removeAllListeners('close');
    };
    if (!line.dark) known.add(forget);
    client.on('close', () => known.delete(forget));
    const reset = () => {
      if (forgotten) return;
      client.resetAndDestroy();
      database.destroy();
    };
    let swallow = false;
    tie(open, ...ends);
    for (const end of ends) end.on('error', reset);
    if (line.dark) forget();
    client.on('data', (bytes) => {
      if (forgotten) return;
      const fate = bytes.includes('commit\0') ? line.commitFate() : 'passes';
      if (fate !== 'passes') injected.add(fate === 'resetBefore' ? 'commits cut off' : 'answers to commits cut off');
      if (fate === 'resetBefore') return reset();
      swallow = fate === 'resetAfter';
      if (line.latency === 0) return void database.write(bytes);
      injected.add('slow messages');
      setTimeout(() => database.writable && database.write(bytes), line.latency);
    });
    database.on('data', (bytes) => {
      if (forgotten) return;
      if (swallow) reset();
      else client.write(bytes);
    });
  });
  const line: DatabaseLine = {
    port: await portOf(server),
    injected,
    latency: 0,
    commitFate: () => 'passes',
    dark: false,
    forget: () => {
      for (const forget of known) forget();
      known.clear();
    },
    close: () => closing(server, open),
  };
  return line;
}

/** What a database in the server's own process is like at a moment; times in milliseconds. */
interface DatabaseWeather {
  /** To read a stored document: an article that nobody has open. */
  loadDelay: number;
  commitDelay: number;
  /** No page is left on the disk: whatever needs a new one fails as SQLite has it. */
  full: boolean;
}

export interface WeatheredDatabase {
  db: Database;
  injected: Injected;
  /** The weather changes, to fair where nothing else is said. */
  turn(weather?: Partial<DatabaseWeather>): void;
}

/** A real database in fair weather, or another. Only SQLite knows a full disk here. */
export function weatheredDatabase(real: Database): WeatheredDatabase {
  const fairly: DatabaseWeather = { loadDelay: 0, commitDelay: 0, full: false };
  const injected = new Injected();
  let weather = fairly;
  let limited = false;
  const wait = async (milliseconds: number, fault: string) => {
    if (milliseconds === 0) return;
    injected.add(fault);
    await new Promise((resolve) => setTimeout(resolve, milliseconds));
  };
  const loads = new WeakSet<object>();
  const query = real.query.withPlugin({
    transformQuery: ({ node, queryId }) => {
      if (JSON.stringify(node).includes('"name":"snapshot"')) loads.add(queryId);
      return node;
    },
    transformResult: async ({ result, queryId }) => {
      if (loads.has(queryId)) await wait(weather.loadDelay, 'slow loads');
      return result;
    },
  });
  const most = 1_073_741_823;
  return {
    injected,
    turn: (next = {}) => {
      weather = { ...fairly, ...next };
    },
    db: {
      ...real,
      query,
      transaction: async (work) => {
        await wait(weather.commitDelay, 'slow commits');
        return real.transaction(async (transaction) => {
          if (weather.full !== limited) {
            // The engine takes the pages that it has for the least.
            await sql`pragma max_page_count = ${sql.lit(weather.full ? 1 : most)}`.execute(transaction);
            limited = weather.full;
          }
          if (weather.full) injected.add('commits to a full disk');
          return work(transaction);
        });
      },
    },
  };
}
