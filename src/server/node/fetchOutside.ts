import { lookup } from 'node:dns/promises';
import { type IncomingMessage, request as requestHttp } from 'node:http';
import { connect as connectTcp, isIP, type Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';
import { Problem } from '#api/problem.ts';
import type { FetchOutside } from '../home.ts';
import { isPublicAddress } from './publicAddress.ts';

/** How the outside is reached; a test puts its own in the place of the network. */
export interface Outside {
  /** Every IP address that a name has. */
  resolve(host: string): Promise<readonly string[]>;
  connect(place: { address: string; port: number }): Socket;
  /** Authorities of certificates that are trusted besides the usual ones. */
  authorities?: readonly string[];
}

const network: Outside = {
  resolve: async (host) => (await lookup(host, { all: true })).map(({ address }) => address),
  connect: ({ address, port }) => connectTcp({ host: address, port }),
};

const patience = 5_000;
const mostBytes = 5 * 1024 * 1024;
const mostRedirects = 5;
const ports = new Set(['', '80', '443']);

/**
 * Gets what lies at an address of the open web, and of nothing else: a name is resolved once and the connection goes to
 * the address that was looked at, so that no second answer of its name server can lead elsewhere; every redirect is
 * looked at anew. Five seconds and 5 MB in all. Sends nothing of the person's or the newsroom's.
 */
export function createFetchOutside(outside: Outside = network): FetchOutside {
  return async (address) => {
    const deadline = new AbortController();
    const timer = setTimeout(() => deadline.abort(), patience);
    try {
      return await follow(outside, address, deadline.signal);
    } catch (error) {
      if (deadline.signal.aborted) throw new Problem('addressTooSlow', { most: patience / 1000 });
      if (error instanceof Problem) throw error;
      throw new Problem('addressUnreachable', { address: shown(address) });
    } finally {
      clearTimeout(timer);
    }
  };
}

async function follow(outside: Outside, first: string, signal: AbortSignal) {
  let address = first;
  for (let redirects = 0; redirects <= mostRedirects; redirects += 1) {
    const url = allowed(address);
    const answer = await ask(outside, url, await placeOf(outside, url, signal), signal);
    const status = answer.statusCode ?? 0;
    const { location } = answer.headers;
    if (status >= 300 && status < 400 && location !== undefined) {
      answer.destroy();
      if (!URL.canParse(location, url)) throw new Problem('addressRefused', { address: shown(location) });
      address = new URL(location, url).href;
      continue;
    }
    if (status !== 200) {
      answer.destroy();
      throw new Problem('addressUnreachable', { address: shown(address) });
    }
    return { bytes: await bytesOf(answer), address };
  }
  throw new Problem('addressUnreachable', { address: shown(first) });
}

/** The address if it is one that may be asked at all; what its name means is not known yet. */
function allowed(address: string): URL {
  const url = URL.canParse(address) ? new URL(address) : null;
  const fits =
    url && /^https?:$/.test(url.protocol) && ports.has(url.port) && url.username === '' && url.password === '';
  if (!url || !fits) throw new Problem('addressRefused', { address: shown(address) });
  return url;
}

/** The place that a name means. Where any of its addresses is not of the open web, none is: the next answer might be that one. */
async function placeOf(outside: Outside, url: URL, signal: AbortSignal): Promise<{ address: string; port: number }> {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const all = isIP(host) ? [host] : await orAborted(outside.resolve(host), signal);
  const [address] = all;
  if (address === undefined || !all.every(isPublicAddress))
    throw new Problem('addressRefused', { address: shown(url.href) });
  return { address, port: url.port === '' ? (url.protocol === 'https:' ? 443 : 80) : Number(url.port) };
}

function ask(
  { connect, authorities }: Outside,
  url: URL,
  place: { address: string; port: number },
  signal: AbortSignal,
): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const plain = connect(place);
    const name = url.hostname.replace(/^\[|\]$/g, '');
    const socket =
      url.protocol === 'https:'
        ? connectTls({
            socket: plain,
            host: name,
            ...(isIP(name) ? {} : { servername: name }),
            ...(authorities ? { ca: [...authorities] } : {}),
          })
        : plain;
    // Whichever of the two fails, the request does.
    plain.on('error', reject);
    socket.on('error', reject);
    const asked = requestHttp({
      createConnection: () => socket,
      method: 'GET',
      path: url.pathname + url.search,
      signal,
      headers: { Host: url.host, Accept: 'image/*', 'Accept-Encoding': 'identity', 'User-Agent': 'Galley' },
    });
    asked.on('response', resolve);
    asked.on('error', reject);
    asked.on('close', () => plain.destroy());
    asked.end();
  });
}

async function bytesOf(answer: IncomingMessage): Promise<Uint8Array> {
  const tooLarge = () => new Problem('addressTooLarge', { most: mostBytes / 1024 / 1024 });
  if (Number(answer.headers['content-length'] ?? 0) > mostBytes) {
    answer.destroy();
    throw tooLarge();
  }
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of answer) {
    size += (part as Uint8Array).byteLength;
    // Leaving the loop ends the connection: no more of it arrives.
    if (size > mostBytes) throw tooLarge();
    parts.push(part as Uint8Array);
  }
  return new Uint8Array(Buffer.concat(parts));
}

function orAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(new Error('aborted')), { once: true });
    work.then(resolve, reject);
  });
}

/** What a sentence says of an address: its beginning, without what could be a password in it. */
const shown = (address: string) => address.replace(/\/\/[^/@]*@/, '//').slice(0, 100);
