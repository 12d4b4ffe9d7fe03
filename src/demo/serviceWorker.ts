import { serverPaths } from '#api/serverPaths.ts';
import { createRelay } from './relay.ts';
import { openWire, type RequestOnWire, wireName } from './wire.ts';

// Its own types are those of a worker, and a service worker is more.
const worker = self as unknown as ServiceWorkerGlobalScope;
const base = import.meta.env.BASE_URL;
const relay = createRelay(openWire());
/** Where the files of the newest version are listed, and under what name the list of the one before it is kept. */
const list = `${base}files.json`;
const listBefore = `${list}?before`;

worker.addEventListener('install', (event) => event.waitUntil(worker.skipWaiting()));
worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()));
worker.addEventListener('message', ({ data }: ExtendableMessageEvent) => {
  if (data === 'claim') void worker.clients.claim();
  else if (data === 'keepFiles') void keepFiles();
});

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname, search } = new URL(request.url);
  if (origin !== worker.location.origin) return;
  // A page asks at the root, as of a server; a window that is opened has to stay in the folder that we rule.
  const path = pathname.startsWith(base) ? `/${pathname.slice(base.length)}` : pathname;
  if (serverPaths.test(path)) event.respondWith(fromNewsroom(request, origin + path + search));
  else if (request.method !== 'GET' || !pathname.startsWith(base)) return;
  else event.respondWith(request.mode === 'navigate' ? fromSite(base) : fromSite(request));
});

/** What a server would get: the worker that leads is asked. */
async function fromNewsroom(request: Request, url: string): Promise<Response> {
  const headers = [...request.headers];
  // Only our own pages get here, but for navigations, which any page may have begun: those may read, and change nothing.
  headers.push(['origin', request.mode === 'navigate' ? 'null' : worker.location.origin]);
  const body = request.method === 'GET' || request.method === 'HEAD' ? null : await request.arrayBuffer();
  const asked: RequestOnWire = { url, method: request.method, headers, body };
  const answer = await relay(asked);
  return new Response(answer.body, { status: answer.status, headers: answer.headers as [string, string][] });
}

/** A file whose name changes with its content is taken from the cache, any other one as the site has it now, while there is one. */
async function fromSite(request: Request | string): Promise<Response> {
  const cache = await caches.open(wireName);
  // What was kept ahead was asked for without an `Origin`, and hosts may say that files vary by it.
  const kept = await cache.match(request, { ignoreVary: true });
  const { pathname } = new URL(typeof request === 'string' ? request : request.url, worker.location.href);
  if (kept && pathname.startsWith(`${base}assets/`)) return kept;
  try {
    // A host may let the page be kept for a while: an old one would ask for files that the site no longer has.
    const fresh = await fetch(request, { cache: 'no-cache' });
    if (fresh.ok) await cache.put(request, fresh.clone());
    return fresh;
  } catch (error) {
    if (kept) return kept;
    throw error;
  }
}

/**
 * Keeps the whole site for when there is no connection, and lets go what neither it nor the version before it has: tabs that
 * were opened with that one may still want files that the site no longer has.
 */
async function keepFiles(): Promise<void> {
  const answer = await fetch(list, { cache: 'no-cache' }).catch(() => null);
  if (!answer?.ok) return;
  const newest = await answer.text();
  // A host may answer with a page of its own for what it does not find: then nothing is known of the site.
  const wanted = filesOf(newest);
  if (!wanted) return;
  const cache = await caches.open(wireName);
  const known = await cache.match(list).then((kept) => kept?.text());
  if (known !== undefined && known !== newest) await cache.put(listBefore, new Response(known));
  await cache.put(list, new Response(newest));
  const before = await cache.match(listBefore).then((kept) => kept?.text());
  const stay = new Set([base, list, listBefore, ...wanted, ...(filesOf(before ?? '') ?? [])]);
  const kept = (await cache.keys()).map(({ url }) => url.slice(worker.location.origin.length));
  await Promise.allSettled(wanted.filter((file) => !kept.includes(file)).map((file) => cache.add(file)));
  await Promise.all(kept.filter((file) => !stay.has(file)).map((file) => cache.delete(file)));
}

/** Addresses of the files that a version of the site is made of; `null` where the text is no list. */
function filesOf(text: string): string[] | null {
  try {
    const files: unknown = JSON.parse(text);
    return Array.isArray(files) ? files.map((file) => base + String(file)) : null;
  } catch {
    return null;
  }
}
