import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { type AddressInfo, connect } from 'node:net';
import type { Outside } from '#server/node/fetchOutside.ts';

/** A web of two machines on loopback: one behind a public address, as far as the fetcher is told, and a canary that nobody may ask. */
export interface LoopbackWeb {
  outside: Outside;
  /** What was asked of the public machine. */
  asked: { host: string; path: string; headers: IncomingMessage['headers'] }[];
  /** Connections that the canary has seen, which listens at all of loopback. */
  canaryHits(): number;
  canaryPort: number;
  /** Connections that the fetcher opened, by the address and port it was told to go to. */
  connected: { address: string; port: number }[];
  /** How often each name was resolved. */
  resolved: string[];
  close(): Promise<void>;
}

/** The public address of every name that is not told another. */
export const publicly = '93.184.215.14';

/** Starts it; `names` are the addresses of each name, a list per time of asking, the last one for ever. */
export async function loopbackWeb(
  answer: RequestListener,
  names: Readonly<Record<string, readonly (readonly string[])[]>> = {},
  secure?: { key: string; cert: string },
): Promise<LoopbackWeb> {
  const asked: LoopbackWeb['asked'] = [];
  const connected: LoopbackWeb['connected'] = [];
  const resolved: string[] = [];
  let hits = 0;
  const listener: RequestListener = (request, response) => {
    asked.push({ host: request.headers.host ?? '', path: request.url ?? '', headers: request.headers });
    return answer(request, response);
  };
  const web = createServer(listener);
  const secured = secure ? createSecureServer(secure, listener) : null;
  const canary = createServer((_, response) => response.end('canary'));
  canary.on('connection', () => {
    hits += 1;
  });
  const ports = new Map<number, number>([[80, await listening(web)]]);
  if (secured) ports.set(443, await listening(secured));
  const canaryPort = await listening(canary);
  return {
    asked,
    connected,
    resolved,
    canaryHits: () => hits,
    canaryPort,
    outside: {
      resolve: async (host) => {
        const times = resolved.filter((each) => each === host).length;
        resolved.push(host);
        const told = names[host];
        return told ? (told[times] ?? told.at(-1) ?? []) : [publicly];
      },
      // Whatever is connected to that is not public reaches the canary, as it would this machine.
      connect: (place) => {
        connected.push(place);
        const port = place.address === publicly ? ports.get(place.port) : undefined;
        return connect({ host: '127.0.0.1', port: port ?? canaryPort });
      },
      ...(secure ? { authorities: [secure.cert] } : {}),
    },
    close: async () => {
      for (const server of [web, secured, canary]) {
        server?.closeAllConnections();
        await new Promise<void>((done) => (server ? server.close(() => done()) : done()));
      }
    },
  };
}

async function listening(server: Server): Promise<number> {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return (server.address() as AddressInfo).port;
}
