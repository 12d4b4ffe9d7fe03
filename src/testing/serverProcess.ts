import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { createInterface } from 'node:readline';
import type { input } from 'zod/mini';
import { endpoints } from '#api/all.ts';
import type { Endpoint, OutputOf } from '#api/endpoint.ts';
import { Problem } from '#api/problem.ts';
import type { Me } from '#api/session.ts';
import type { Role } from '#article/permissions.ts';
import { requestOf, testPassword, tokenOf } from './startNewsroom.ts';

/** Somebody signed in at a server in another process. */
export interface Client {
  me: Me;
  cookie: string;
  /** Calls an endpoint over the network; rejects with the Problem of the answer. */
  call<E extends Endpoint>(endpoint: E, given: input<E['input']>): Promise<OutputOf<E>>;
}

/** Galley's server as it is shipped, in a process of its own that can be killed, at the same address each time it runs. */
export class ServerProcess {
  readonly origin: string;
  readonly #program: string;
  readonly #env: Readonly<Record<string, string>>;
  readonly #nodeArguments: readonly string[];
  #process: ChildProcess | null = null;
  #link = '';
  /** What it has said on standard error. */
  readonly complaints: string[] = [];

  private constructor(
    program: string,
    port: number,
    env: Readonly<Record<string, string>>,
    nodeArguments: readonly string[],
  ) {
    this.origin = `http://127.0.0.1:${port}`;
    this.#program = program;
    this.#nodeArguments = nodeArguments;
    this.#env = { ...env, GALLEY_PORT: String(port), GALLEY_URL: this.origin };
  }

  /** `env` says where its data is. */
  static async at(
    program: string,
    env: Readonly<Record<string, string>>,
    nodeArguments: readonly string[] = [],
  ): Promise<ServerProcess> {
    return new ServerProcess(program, await freePort(), env, nodeArguments);
  }

  /** Starts it; resolves with the milliseconds until it said its address. */
  async start(): Promise<number> {
    const asked = performance.now();
    const { DATABASE_URL: _, ...inherited } = process.env;
    const child = spawn(process.execPath, [...this.#nodeArguments, this.#program], {
      env: { ...inherited, GALLEY_LOG: 'error', ...this.#env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#process = child;
    const leave = () => child.kill('SIGKILL');
    process.once('exit', leave);
    child.once('exit', () => process.off('exit', leave));
    child.stderr.setEncoding('utf8').on('data', (text: string) => this.complaints.push(text));
    for await (const line of createInterface({ input: child.stdout })) {
      const link = /\/link#[\w-]+/.exec(line);
      if (!link) continue;
      this.#link = link[0];
      return performance.now() - asked;
    }
    throw new Error(`The server ended before it said where it is: ${this.complaints.join('')}`);
  }

  /** `kill -9`, or another signal; resolves with the exit code or signal, when it has ended. */
  async end(signal: NodeJS.Signals = 'SIGKILL'): Promise<number | string | null> {
    const child = this.#process;
    this.#process = null;
    if (!child || child.exitCode !== null || child.signalCode !== null) return null;
    const exited = once(child, 'exit') as Promise<[number | null, string | null]>;
    child.kill(signal);
    const [code, by] = await exited;
    return code ?? by;
  }

  /** Sends it a signal that it lives on with. */
  signal(signal: NodeJS.Signals): void {
    this.#process?.kill(signal);
  }

  /** Makes the first administrator by the printed link. */
  async owner(): Promise<Client> {
    return this.#enter({
      token: tokenOf(this.#link),
      name: 'Olivia Owner',
      email: 'owner@gazette.example',
      password: testPassword,
    });
  }

  async person(owner: Client, role: Role, name: string): Promise<Client> {
    const email = `${name.toLowerCase().replaceAll(/\W+/g, '.')}@gazette.example`;
    const { link } = await owner.call(endpoints.addPerson, { name, email, role });
    return this.#enter({ token: tokenOf(link.url), name, password: testPassword });
  }

  async #enter(given: { token: string; name: string; email?: string; password: string }): Promise<Client> {
    const answer = await fetch(`${this.origin}${endpoints.useLink.path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: this.origin },
      body: JSON.stringify(given),
    });
    if (!answer.ok) throw Problem.from(await answer.json());
    const me = (await answer.json()) as Me;
    const cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? '';
    return { me, cookie, call: (endpoint, value) => this.#call(cookie, endpoint, value) };
  }

  async #call<E extends Endpoint>(cookie: string, endpoint: E, given: input<E['input']>): Promise<OutputOf<E>> {
    const { path, init } = requestOf(endpoint, given);
    const headers = new Headers(init.headers);
    headers.set('cookie', cookie);
    headers.set('origin', this.origin);
    const answer = await fetch(`${this.origin}${path}`, { ...init, headers });
    if (!answer.ok) throw Problem.from(await answer.json().catch(() => null));
    return (await answer.json()) as OutputOf<E>;
  }

  /** Resident memory in megabytes, as Linux tells it; 0 elsewhere. */
  get memory(): number {
    try {
      const status = readFileSync(`/proc/${this.#process?.pid}/status`, 'utf8');
      return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024;
    } catch {
      return 0;
    }
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('No port');
  return address.port;
}
