import { type ChildProcess, spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { redAndBlue } from '#testing/pressPhoto.ts';
import { startNewsroom } from '#testing/startNewsroom.ts';
import { readManifest } from './backup/manifest.ts';
import { restore } from './backup/restore.ts';
import { createFileStore } from './files.ts';
import { openSqlite } from './sqlite.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
let folder: string;
let data: string;
let bundle: string;
const children = new Set<ChildProcess>();

/** The server as it is shipped, in a process of its own. */
interface Running {
  child: ChildProcess;
  /** Resolves with what a pattern finds in its output; rejects when the process has ended without it. */
  says(pattern: RegExp): Promise<string>;
  /** Resolves when it has ended, with its code or signal and all it has said. */
  ended: Promise<{ code: number | string | null; said: string }>;
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'galley-main-'));
  // Inside the project, where the packages are found.
  bundle = join(root, 'test-results', `server-${process.pid}`);
  await build({ root, logLevel: 'error', build: { ssr: 'src/server/node/main.ts', outDir: bundle } });
}, 120_000);
afterEach(async () => {
  for (const child of children) child.kill('SIGKILL');
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
  await rm(bundle, { recursive: true, force: true });
});

function run(env: Record<string, string>): Running {
  const { GALLEY_TEST_POSTGRES: _, ...inherited } = process.env;
  const child = spawn(process.execPath, [join(bundle, 'main.js')], {
    env: { ...inherited, GALLEY_PORT: '0', GALLEY_DATA: data, ...env },
  });
  children.add(child);
  let said = '';
  const listeners = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      for (const listen of listeners) listen();
    });
  }
  const ended = new Promise<{ code: number | string | null; said: string }>((resolve) => {
    child.on('close', (code, signal) => {
      children.delete(child);
      resolve({ code: code ?? signal, said });
    });
  });
  return {
    child,
    ended,
    says: (pattern) =>
      new Promise((resolve, reject) => {
        const look = () => {
          const found = pattern.exec(said);
          if (!found) return;
          listeners.delete(look);
          resolve(found[1] ?? found[0]);
        };
        listeners.add(look);
        ended.then(() => reject(new Error(`It ended before saying ${pattern}:\n${said}`)));
        look();
      }),
  };
}

const address = /Galley is at (http:\/\/\S+)\n/;
const link = /\/link#([\w-]+)\n/;

async function useLink(origin: string, token: string, more: object = {}) {
  const answer = await fetch(`${origin}/api/session/link/use`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin },
    body: JSON.stringify({ token, ...more }),
  });
  return { status: answer.status, body: (await answer.json()) as { name?: string; code?: string } };
}

test('starts, makes its owner, is killed, and knows the owner again', async () => {
  data = join(folder, 'life');
  const first = run({});
  const origin = await first.says(address);
  const token = await first.says(link);
  expect((await fetch(`${origin}/api/ready`)).status).toBe(200);
  expect(await useLink(origin, token)).toMatchObject({ status: 400, body: { code: 'badInput' } });
  const owner = { name: 'Olivia', email: 'o@gazette.example', password: 'correct horse battery' };
  expect(await useLink(origin, token, owner)).toMatchObject({ status: 200, body: { name: 'Olivia' } });
  expect(await useLink(origin, token, owner)).toMatchObject({ status: 401 });
  first.child.kill('SIGKILL');
  const { said } = await first.ended;
  expect(said.trim().split('\n')).toHaveLength(2);

  const second = run({});
  const again = await second.says(address);
  expect(await useLink(again, await second.says(link))).toMatchObject({ status: 200, body: { name: 'Olivia' } });
  second.child.kill('SIGTERM');
  expect((await second.ended).code).toBe(0);
});

test('leaves within seconds on SIGTERM, also while somebody holds a connection open', async () => {
  data = join(folder, 'leaving');
  const server = run({});
  const origin = await server.says(address);
  await server.says(link);
  // Keep-alive: the connection stays after the answer.
  await (await fetch(`${origin}/api/health`)).json();
  const start = performance.now();
  server.child.kill('SIGTERM');
  expect((await server.ended).code).toBe(0);
  expect(performance.now() - start).toBeLessThan(10_000);
});

test('a second process on the same data is refused with a sentence, and takes nothing from the first', async () => {
  data = join(folder, 'twice');
  const first = run({});
  const origin = await first.says(address);
  const { code, said } = await run({}).ended;
  expect(code).toBe(1);
  expect(said).toMatch(/^Another Galley is using .+\. Stop it first, or give this one another folder\.\n$/);
  expect((await fetch(`${origin}/api/ready`)).status).toBe(200);
});

test('backs itself up while it runs, and what it has kept can be restored', async () => {
  data = join(folder, 'kept');
  const server = run({ GALLEY_BACKUP_EVERY: '0.005' });
  await server.says(address);
  const parts = async () => (await readManifest(join(data, 'backups')))?.series[0]?.parts.length ?? 0;
  await vi.waitFor(async () => expect(await parts()).toBeGreaterThan(1), { timeout: 20_000, interval: 100 });
  server.child.kill('SIGTERM');
  const { code, said } = await server.ended;
  expect([code, said.trim().split('\n').length]).toEqual([0, 2]);
  const there = { data: join(folder, 'restored'), databaseUrl: undefined };
  expect(await restore(there, join(data, 'backups'), { now: Date.now })).toMatchObject({ different: [] });
});

test('says in its log which of its files are not in the backup', async () => {
  data = join(folder, 'lost');
  await mkdir(data);
  const media = createFileStore(join(data, 'media'));
  const newsroom = await startNewsroom({ db: await openSqlite(join(data, 'galley.db')), media });
  const body = new Uint8Array(await redAndBlue(500, 300));
  const answer = await newsroom.owner.fetch('/api/pictures?name=Bundeshaus.jpg', { method: 'POST', body });
  const { id } = (await answer.json()) as { id: string };
  await newsroom.close();
  await media.delete(`${id}/400`);
  const server = run({ GALLEY_BACKUP_EVERY: '0.005' });
  expect(await server.says(/"first":\["(\w+\/400), of picture .+not in its backup/)).toBe(`${id}/400`);
});

/** Lets every sync fail from the moment on that a file is there. */
const failingDisk = (sign: string) => `
import { existsSync } from 'node:fs';
import { open } from 'node:fs/promises';
const handle = await open(process.execPath);
const fileHandle = Object.getPrototypeOf(handle);
await handle.close();
const { datasync } = fileHandle;
fileHandle.datasync = async function () {
  if (existsSync(${JSON.stringify(sign)})) throw new Error('EIO: i/o error, fdatasync');
  return datasync.call(this);
};`;

test('ends with a sentence when its disk could not be written, answers nobody before that, and can be started again', async () => {
  data = join(folder, 'failing');
  const [sign, disk] = [join(folder, 'fails'), join(folder, 'failingDisk.mjs')];
  await writeFile(disk, failingDisk(sign));
  const server = run({ NODE_OPTIONS: `--import ${disk}` });
  const origin = await server.says(address);
  const token = await server.says(link);
  await writeFile(sign, '');
  const owner = { name: 'Olivia', email: 'o@gazette.example', password: 'correct horse battery' };
  await expect(useLink(origin, token, owner)).rejects.toThrow('fetch failed');
  const { code, said } = await server.ended;
  expect(code).toBe(1);
  expect(said).toContain('The disk has failed to keep what was written to the database: Galley ends');

  const again = await run({}).says(address);
  expect((await fetch(`${again}/api/ready`)).status).toBe(200);
});

test('a port that is taken is said, and the database is let go', async () => {
  data = join(folder, 'port-one');
  const port = new URL(await run({}).says(address)).port;
  data = join(folder, 'port-two');
  const { code, said } = await run({ GALLEY_PORT: port }).ended;
  expect(code).toBe(1);
  expect(said).toContain(`Port ${port} is taken`);
});

test('a wrong setting is a sentence, not a stack', async () => {
  data = join(folder, 'wrong');
  const { code, said } = await run({ GALLEY_URL: 'http://galley.example' }).ended;
  expect(code).toBe(1);
  expect(said).toBe(
    'GALLEY_URL=http://galley.example must be https: sign-in cookies do not travel safely over plain HTTP.\n',
  );
});

test('a database that does not answer is a sentence, too', async () => {
  data = join(folder, 'nowhere');
  const { code, said } = await run({ DATABASE_URL: 'postgres://nobody:secret-word@127.0.0.1:1/none' }).ended;
  expect(code).toBe(1);
  expect(said).toContain('DATABASE_URL');
  expect(said).not.toContain('secret-word');
});
