import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { endpoints } from '#api/all.ts';
import { createFileStore } from '#server/node/files.ts';
import { openSqlite } from '#server/node/sqlite.ts';
import { redAndBlue } from '#testing/pressPhoto.ts';
import { startNewsroom } from '#testing/startNewsroom.ts';

// Each call is a process that loads the whole program: on a busy machine several of them take longer than a test may.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const root = fileURLToPath(new URL('../..', import.meta.url));
let folder: string;
let article: string;

interface Answer {
  code: number | null;
  out: string;
  said: string;
}

/** A command line as somebody types it in the checkout. */
function type(program: string, args: readonly string[], data = folder): Promise<Answer> {
  const { DATABASE_URL: _, ...env } = process.env;
  const child = spawn(program, args, { cwd: root, env: { ...env, GALLEY_DATA: data } });
  const answer: Answer = { code: null, out: '', said: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    answer.out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    answer.said += text;
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ ...answer, code }));
  });
}

const galley = (...args: string[]) => type(process.execPath, ['src/cli/galley.mjs', ...args]);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'galley-command-'));
  const newsroom = await startNewsroom({ db: await openSqlite(join(folder, 'galley.db')) });
  article = (await newsroom.owner.call(endpoints.createArticle, {})).id;
  await newsroom.close();
  // The bundle is made by the first call, and found by the others.
  await galley('--version');
}, 120_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

test('npx galley is the checkout’s own', { timeout: 120_000 }, async () => {
  const { code, out } = await type('npx', ['galley', '--version']);
  expect(out).toMatch(/^Galley \d+\.\d+\.\d+\n$/);
  expect(code).toBe(0);
});

test('answers on standard output, and with the exit code', async () => {
  const { code, out, said } = await galley('verify', '--json');
  expect(JSON.parse(out)).toMatchObject({ ok: true, articles: 1, differences: [] });
  expect([code, said]).toEqual([0, '']);
});

test('reads files in a thread of its own program, the same each time', async () => {
  const convert = () => galley('convert', 'e2e/samples/seed-article.txt', '--to', 'json');
  const { code, out, said } = await convert();
  expect([code, said]).toEqual([0, '']);
  expect(out).toContain('Nordkorea schließt Militärpakt mit Russland');
  expect((await convert()).out).toBe(out);
});

test('keeps a newsroom in a folder, and makes another of it', async () => {
  const [kept, there] = [join(folder, 'kept'), join(folder, 'there')];
  const made = await galley('backup', kept, '--json');
  expect(JSON.parse(made.out)).toMatchObject({ series: 1, part: 1, articles: 1 });
  expect(await galley('backup', kept)).toMatchObject({ code: 0, out: expect.stringMatching(/^Series 1, part 2: /) });
  const at = (...args: string[]) => type(process.execPath, ['src/cli/galley.mjs', ...args], there);
  expect(await at('restore', kept)).toMatchObject({ code: 0, out: expect.stringContaining('Every log is the one') });
  expect(await at('verify')).toMatchObject({ code: 0, out: expect.stringContaining('1 articles') });
  expect(await at('restore', kept)).toMatchObject({
    code: 1,
    said: expect.stringContaining('a newsroom in this place'),
  });
  const log = await at('export-log', article);
  expect(JSON.parse(log.out)).toMatchObject({
    version: 0,
    name: 'Olivia Owner',
    hash: expect.stringMatching(/^\w{64}$/),
  });
  expect(await at('export-log', 'nothing')).toMatchObject({ code: 1, out: '' });
  expect(await at('backup', kept, '--keep', 'none')).toMatchObject({ code: 2 });
});

test('tells of a picture that the newsroom, or its backup, does not have any more', async () => {
  const at = join(folder, 'with-picture');
  const here = (...args: string[]) => type(process.execPath, ['src/cli/galley.mjs', ...args], at);
  await mkdir(at);
  const media = createFileStore(join(at, 'media'));
  const newsroom = await startNewsroom({ db: await openSqlite(join(at, 'galley.db')), media });
  const body = new Uint8Array(await redAndBlue(500, 300));
  const answer = await newsroom.owner.fetch('/api/pictures?name=Bundeshaus.jpg', { method: 'POST', body });
  const { id } = (await answer.json()) as { id: string };
  await newsroom.close();
  const gone = `file: ${id}/400, of picture "Bundeshaus.jpg", is not there`;
  const [kept, there] = [join(at, 'kept'), join(at, 'there')];
  expect(await here('backup', kept)).toMatchObject({ code: 0 });
  await rm(join(kept, 'media', id, '400'));
  const restored = await type(process.execPath, ['src/cli/galley.mjs', 'restore', kept], there);
  expect(restored).toMatchObject({
    code: 1,
    out: expect.stringMatching(/^file: .+\nThe newsroom of .+ Something is not as it was\.\n$/),
  });
  expect(restored.out).toContain(gone);
  const verified = await type(process.execPath, ['src/cli/galley.mjs', 'verify', '--json'], there);
  expect(verified.code).toBe(1);
  expect(JSON.parse(verified.out)).toMatchObject({
    ok: false,
    files: 3,
    differences: [{ article: null, kind: 'file' }],
  });
  await rm(join(at, 'media'), { recursive: true });
  const backed = await here('backup', kept);
  expect(backed).toMatchObject({ code: 1, out: expect.stringMatching(/^file: .+\nSeries 1, part 2: /) });
  expect(backed.out).toContain(gone);
});

test('refuses input with a sentence and code 1', async () => {
  const { code, out, said } = await type(process.execPath, ['src/cli/galley.mjs', 'verify'], join(folder, 'nowhere'));
  expect([code, out]).toEqual([1, '']);
  expect(said).toMatch(/^There is no newsroom in .+: set GALLEY_DATA to its folder\.\n$/);
});

test('says what is wrong with a folder or a file as a sentence', async () => {
  const [broken, kept] = [join(folder, 'broken'), join(folder, 'kept-by-none')];
  await mkdir(broken);
  await writeFile(join(broken, 'galley.db'), 'This was a database once. '.repeat(100));
  await writeFile(kept, '');
  const verified = await type(process.execPath, ['src/cli/galley.mjs', 'verify'], broken);
  expect(verified).toMatchObject({
    code: 1,
    out: '',
    said: expect.stringMatching(/galley\.db cannot be read as a database: .+\.\n$/),
  });
  const backed = await galley('backup', join(kept, 'folder'));
  expect(backed).toMatchObject({ code: 1, out: '', said: expect.stringMatching(/^ENOTDIR: .+kept-by-none.+\.\n$/) });
});

test('what it does not understand is code 2, and leads to the help', async () => {
  expect(await galley()).toMatchObject({ code: 2, out: '', said: expect.stringContaining('verify ') });
  expect(await galley('veryfi')).toMatchObject({ code: 2, out: '', said: expect.stringContaining('“veryfi”') });
  expect(await galley('verify', '--fast')).toMatchObject({ code: 2, out: '', said: expect.stringContaining('--fast') });
  expect(await galley('verify', 'everything')).toMatchObject({ code: 2, out: '' });
});

test('says how it is called', async () => {
  expect(await galley('--help')).toMatchObject({ code: 0, said: '', out: expect.stringContaining('verify ') });
  expect(await galley('verify', '-h')).toMatchObject({ code: 0, said: '', out: expect.stringContaining('--json') });
});
