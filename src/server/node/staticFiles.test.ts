import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createStaticFiles, type StaticFiles } from './staticFiles.ts';

let folder: string;
let files: StaticFiles;
const packedByBuild = brotliCompressSync('p { margin: 0 }');
const get = (path: string, headers: Record<string, string> = {}) =>
  files.answer(new Request(`http://127.0.0.1:4100${path}`, { headers }));

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'galley-static-'));
  const client = join(folder, 'client');
  await mkdir(join(client, 'assets'), { recursive: true });
  await mkdir(join(client, '.vite'));
  await writeFile(join(folder, 'secret.txt'), 'secret');
  await writeFile(join(client, 'index.html'), '<!doctype html><html><head><title>Galley</title></head></html>');
  await writeFile(join(client, 'favicon.svg'), '<svg/>');
  await writeFile(join(client, 'shell.js'), 'self.shell = {};');
  await writeFile(join(client, 'assets/app-abc.js'), 'export const a = 1;');
  await writeFile(join(client, 'assets/page-def.css'), 'p { margin: 0 }');
  await writeFile(join(client, 'assets/page-def.css.br'), packedByBuild);
  await writeFile(
    join(client, '.vite/manifest.json'),
    JSON.stringify({ 'src/page/page.css': { file: 'assets/page-def.css', src: 'src/page/page.css' } }),
  );
  files = createStaticFiles(client, 'http://127.0.0.1:4100');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('every address that is no file is the app, with a policy whose nonce is new each time', async () => {
  const nonces = new Set<string>();
  for (const path of ['/', '/index.html', '/articles/abc', '/sign-in', '/articles/a.b']) {
    const answer = await get(path);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('cache-control')).toBe('no-cache');
    const policy = answer.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'; script-src 'self'; ");
    expect(policy).toContain("frame-ancestors 'none'");
    const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? '';
    expect(await answer.text()).toContain(`<meta property="csp-nonce" nonce="${nonce}">`);
    nonces.add(nonce);
  }
  expect(nonces.size).toBe(5);
});

test('files have their types, and keep when their names change with them', async () => {
  const script = await get('/assets/app-abc.js');
  expect(script.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
  expect(script.headers.get('cache-control')).toContain('immutable');
  expect(script.headers.get('x-content-type-options')).toBe('nosniff');
  expect(await script.text()).toBe('export const a = 1;');
  expect((await get('/favicon.svg')).headers.get('cache-control')).toBe('no-cache');
});

test('the script that keeps the app may ask this newsroom for files and nothing else, and is never kept itself', async () => {
  const shell = await get('/shell.js');
  expect(shell.headers.get('content-security-policy')).toBe(
    "default-src 'none'; connect-src 'self'; frame-ancestors 'none'",
  );
  expect(shell.headers.get('cache-control')).toBe('no-cache');
});

test('text is packed for those who can unpack it', async () => {
  const packed = await get('/assets/app-abc.js', { 'accept-encoding': 'gzip, deflate, br' });
  expect(packed.headers.get('content-encoding')).toBe('br');
  expect(packed.headers.get('vary')).toBe('Accept-Encoding');
  expect(String(brotliDecompressSync(Buffer.from(await packed.arrayBuffer())))).toBe('export const a = 1;');
});

test('what the build has packed is sent as it is, and is no file of its own', async () => {
  const packed = await get('/assets/page-def.css', { 'accept-encoding': 'br' });
  expect(Buffer.from(await packed.arrayBuffer())).toEqual(packedByBuild);
  expect(await (await get('/assets/page-def.css')).text()).toBe('p { margin: 0 }');
  expect(await (await get('/assets/page-def.css.br')).text()).toContain('<title>Galley</title>');
});

test.each([
  '/../secret.txt',
  '/..%2fsecret.txt',
  '/assets/%2e%2e/%2e%2e/secret.txt',
  '/assets/..%5c..%5csecret.txt',
  '//secret.txt',
])('%s does not leave the folder', async (path) => {
  const answer = await get(path);
  expect(await answer.text()).not.toContain('secret');
});

test('a file that is gone is not answered with a page, and the manifest is nobody’s business', async () => {
  expect((await get('/assets/app-old.js')).status).toBe(404);
  expect((await get('/.vite/manifest.json')).status).toBe(404);
  expect((await files.answer(new Request('http://127.0.0.1:4100/', { method: 'POST' }))).status).toBe(405);
});

test('another name of this machine leads to the one at which people can sign in', async () => {
  const answer = await files.answer(new Request('http://localhost:4100/articles/a?x=1'));
  expect([answer.status, answer.headers.get('location')]).toEqual([307, 'http://127.0.0.1:4100/articles/a?x=1']);
});

test('the stylesheet of the reader’s page is found by the manifest', () => {
  expect(files.pageStyles).toEqual(['/assets/page-def.css']);
});
