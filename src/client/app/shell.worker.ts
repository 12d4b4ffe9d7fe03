import { serverPaths } from '#api/serverPaths.ts';
import { inTime } from '../connection/inTime.ts';

/** What the build writes in front of this script: with its files the script changes, and browsers take the new one. */
interface Shell {
  version: string;
  /** Addresses of the built files that Galley needs to start and go on without a connection. */
  files: readonly string[];
  /** Address of the many small ones in one: a JSON object of texts by address. */
  smallFiles: string;
}

// Its own types are those of a worker, and a service worker is more.
const worker = self as unknown as ServiceWorkerGlobalScope & { shell: Shell };
const { version, files, smallFiles } = worker.shell;
const prefix = 'galley-shell-';
const mine = prefix + version;
/** A module is asked for with an `Origin`, what is kept ahead without one, and proxies may say that files vary by it. */
const whoeverAsks = { ignoreVary: true };

/** Longest that the server may take to answer with the page before the kept one is shown, in milliseconds. */
const patience = 4_000;

worker.addEventListener('install', (event) => event.waitUntil(keepAll().then(() => worker.skipWaiting())));
worker.addEventListener('activate', (event) => event.waitUntil(forgetOlder().then(() => worker.clients.claim())));
worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== worker.location.origin || serverPaths.test(pathname)) return;
  if (request.mode === 'navigate') event.respondWith(page(request));
  else if (pathname.startsWith('/assets/')) event.respondWith(asset(request));
  else event.respondWith(fetch(request).catch(async () => (await kept(pathname)) ?? Response.error()));
});

/** Keeps the page and its files. */
async function keepAll(): Promise<void> {
  const cache = await caches.open(mine);
  await Promise.all([...['/', ...files].map((file) => keep(cache, file)), keepSmall(cache)]);
}

/** Keeps a file; one of an older shell that is the same, without asking for it again. */
async function keep(cache: Cache, file: string): Promise<void> {
  const known = file.startsWith('/assets/') ? await caches.match(file, whoeverAsks) : undefined;
  if (known) await cache.put(file, known);
  else await cache.add(new Request(file, { cache: file.startsWith('/assets/') ? 'default' : 'reload' }));
}

/** Keeps the small files: asked for one by one, they take seconds of a slow core from who has just begun to write. */
async function keepSmall(cache: Cache): Promise<void> {
  const answer = await fetch(smallFiles);
  if (!answer.ok) throw new Error(`The small files were answered with ${answer.status}`);
  const headers = new Headers(answer.headers);
  headers.delete('Content-Encoding');
  headers.delete('Content-Length');
  const texts = (await answer.json()) as Record<string, string>;
  const keepText = ([file, text]: [string, string]) => {
    headers.set('Content-Type', file.endsWith('.css') ? 'text/css' : 'text/javascript');
    return cache.put(file, new Response(text, { headers }));
  };
  await Promise.all(Object.entries(texts).map(keepText));
}

/** The shell before this one stays: tabs that were opened with it may still want files that the server no longer has. */
async function forgetOlder(): Promise<void> {
  const others = (await caches.keys()).filter((name) => name.startsWith(prefix) && name !== mine);
  await Promise.all(others.slice(0, -1).map((name) => caches.delete(name)));
}

/** The server's page, as the newest build has it; where it does not answer, the kept one, whose files are kept, too. */
async function page(request: Request): Promise<Response> {
  const answer = await inTime(fetch(request), patience, 'The server does not answer').catch(() => undefined);
  if (answer && answer.status < 500) return answer;
  return (await kept('/')) ?? answer ?? Response.error();
}

/** A file whose name changes with its content is the same wherever it comes from. */
async function asset(request: Request): Promise<Response> {
  const known = await caches.match(request, whoeverAsks);
  if (known) return known;
  const answer = await fetch(request);
  if (answer.ok) await (await caches.open(mine)).put(request, answer.clone());
  return answer;
}

async function kept(path: string): Promise<Response | undefined> {
  return (await caches.open(mine)).match(path, whoeverAsks);
}
