import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import { channelLimits } from '#api/live.ts';
import { Problem } from '#api/problem.ts';
import type { Connection, Newsroom } from '../createNewsroom.ts';
import type { Log } from '../home.ts';
import type { Send } from '../log/tabChannel.ts';
import { createOutbox } from './outbox.ts';

/** How often a socket is asked whether anybody is there; one that has not answered by the next time is closed. */
const heartbeat = 20_000;

/** Takes the channel's upgrades off an HTTP server. `close` ends every socket and waits for nothing. */
export function serveSockets(server: Server, newsroom: Newsroom, log: Log): { close(): void } {
  const sockets = new WebSocketServer({
    noServer: true,
    clientTracking: true,
    maxPayload: channelLimits.message,
    perMessageDeflate: false,
  });
  const alive = new WeakSet<WebSocket>();
  const bytesOf = lastBytes();

  const upgrade = (request: IncomingMessage, stream: Duplex, head: Buffer) => {
    stream.on('error', () => stream.destroy());
    accept(request, stream, head).catch((error) => {
      log.error({ error }, 'channel could not be opened');
      refuse(stream, 500, 'Internal Server Error');
    });
  };
  server.on('upgrade', upgrade);

  const beat = setInterval(() => {
    for (const socket of sockets.clients) {
      if (!alive.has(socket)) socket.terminate();
      alive.delete(socket);
      socket.ping();
    }
  }, heartbeat);
  beat.unref();

  return {
    close: () => {
      clearInterval(beat);
      server.off('upgrade', upgrade);
      for (const socket of sockets.clients) socket.terminate();
      sockets.close();
    },
  };

  async function accept(request: IncomingMessage, stream: Duplex, head: Buffer): Promise<void> {
    if (request.url?.split('?')[0] !== '/api/channel') return refuse(stream, 404, 'Not Found');
    // Who asks is known before the answer, so a stranger gets an HTTP status and never a channel.
    let socket: WebSocket | null = null;
    const early: string[] = [];
    let send: Send = (text) => void early.push(text);
    const connection = await newsroom.connect(
      asRequest(request),
      (text, when) => send(text, when),
      (code) => (socket ? socket.close(code) : stream.destroy()),
    );
    if (connection instanceof Problem) return refuse(stream, connection.status, connection.code);
    const ended = () => connection.closed();
    stream.once('close', ended);
    if (stream.destroyed) return ended();
    sockets.handleUpgrade(request, stream, head, (opened) => {
      socket = opened;
      send = createOutbox(opened, stream, bytesOf);
      listen(opened, connection, ended);
      for (const text of early) send(text, 'now');
    });
  }

  function listen(socket: WebSocket, connection: Connection, ended: () => void): void {
    alive.add(socket);
    socket.on('pong', () => alive.add(socket));
    socket.on('close', ended);
    socket.on('error', () => socket.terminate());
    socket.on('message', (data, isBinary) => {
      alive.add(socket);
      if (isBinary) socket.close(1003);
      else connection.receive(String(data));
    });
  }
}

/** The same text goes to many, one after the other: its bytes are made once. */
function lastBytes(): (text: string) => Buffer {
  let last: { text: string; bytes: Buffer } | null = null;
  return (text) => {
    if (last?.text !== text) last = { text, bytes: Buffer.from(text) };
    return last.bytes;
  };
}

/** The upgrade as the newsroom knows requests; only its headers and what its address asks matter there. */
function asRequest(request: IncomingMessage): Request {
  const headers = new Headers();
  for (const name of ['origin', 'cookie', 'sec-fetch-site'] as const) {
    const value = request.headers[name];
    if (typeof value === 'string') headers.set(name, value);
  }
  const asked = request.url?.split('?')[1];
  return new Request(`http://channel.invalid/api/channel${asked ? `?${asked}` : ''}`, { headers });
}

function refuse(stream: Duplex, status: number, reason: string): void {
  stream.end(`HTTP/1.1 ${status} ${reason}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}
