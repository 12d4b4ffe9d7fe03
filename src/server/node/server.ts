import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';

/** A request with the address it came from. */
export type Answer = (request: Request, from: { address: string }) => Promise<Response>;

export interface Listening {
  server: Server;
  port: number;
  /** Takes no more requests, and resolves when those that are being answered are done, or after `patience` milliseconds. */
  close(patience: number): Promise<void>;
}

/** Listens for HTTP. `behindProxy`: TLS ends before us, so the address is the one that the nearest proxy saw. */
export async function listen(host: string, port: number, behindProxy: boolean, answer: Answer): Promise<Listening> {
  const server = createServer(
    getRequestListener(
      (request, { incoming }) => {
        const forwarded = behindProxy ? request.headers.get('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined;
        return answer(request, { address: forwarded || incoming.socket.remoteAddress || '' });
      },
      { overrideGlobalObjects: false },
    ),
  );
  // A request's head has ten seconds, an upload as long as a slow line needs for a large picture.
  server.headersTimeout = 10_000;
  server.requestTimeout = 300_000;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
  return {
    server,
    port: (server.address() as AddressInfo).port,
    close: (patience) =>
      new Promise((resolve) => {
        const impatience = setTimeout(() => server.closeAllConnections(), patience);
        server.close(() => {
          clearTimeout(impatience);
          resolve();
        });
        server.closeIdleConnections();
      }),
  };
}
