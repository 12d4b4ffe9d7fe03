import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test, vi } from 'vitest';
import { WebSocket, WebSocketServer } from 'ws';
import type { ServerMessage } from '#api/live.ts';
import { type Channel, openChannel, type Socket } from './channel.ts';

let server: WebSocketServer;
let channel: Channel;

async function start(port = 0): Promise<string> {
  server = new WebSocketServer({ port, host: '127.0.0.1' });
  await once(server, 'listening');
  return `ws://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

function open(url: string): Channel {
  channel = openChannel({ url, WebSocket: WebSocket as unknown as new (url: string) => Socket, random: () => 0 });
  return channel;
}

const is = (online: boolean) =>
  new Promise<void>((resolve) => {
    if (channel.online === online) return resolve();
    const end = channel.onOnline((now) => {
      if (now !== online) return;
      end();
      resolve();
    });
  });

afterEach(async () => {
  vi.useRealTimers();
  channel.close();
  for (const socket of server.clients) socket.terminate();
  await new Promise((resolve) => server.close(resolve));
});

test('says and hears', async () => {
  const url = await start();
  server.on('connection', (socket) =>
    socket.on('message', (data) => socket.send(JSON.stringify({ type: 'changed', articles: [String(data)] }))),
  );
  open(url);
  await is(true);
  const heard = new Promise<ServerMessage>((resolve) => channel.listen(resolve));
  channel.send({ type: 'close', article: 'article1', client: 'client1' });
  expect(await heard).toEqual({
    type: 'changed',
    articles: ['{"type":"close","article":"article1","client":"client1"}'],
  });
});

test('comes back when the server has been away', async () => {
  const url = await start();
  open(url);
  await is(true);
  const { port } = server.address() as AddressInfo;
  for (const socket of server.clients) socket.terminate();
  await new Promise((resolve) => server.close(resolve));
  await is(false);
  channel.send({ type: 'ping' });
  await start(port);
  await is(true);
});

/** A socket that opens and then hears nothing: a half-open network. */
class SilentSocket implements Socket {
  static made: SilentSocket[] = [];
  onopen: Socket['onopen'] = null;
  onclose: Socket['onclose'] = null;
  onerror: Socket['onerror'] = null;
  onmessage: Socket['onmessage'] = null;
  sent: string[] = [];
  constructor() {
    SilentSocket.made.push(this);
  }
  send(text: string) {
    this.sent.push(text);
  }
  close() {}
}

test('a line that has gone silent is known to be offline within five seconds, and another is tried', async () => {
  await start();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  SilentSocket.made = [];
  channel = openChannel({ url: 'ws://nowhere', WebSocket: SilentSocket, random: () => 0 });
  const states: boolean[] = [];
  channel.onOnline((online) => states.push(online));
  SilentSocket.made[0]?.onopen?.({} as never);
  vi.advanceTimersByTime(4_900);
  expect(SilentSocket.made[0]?.sent).toEqual(['{"type":"ping"}']);
  expect(states).toEqual([true, false]);
  vi.advanceTimersByTime(200);
  expect(SilentSocket.made.length).toBe(2);
});

test('a line is lost when it has ended or could not be made, not while the first one is being made, unless that takes long', async () => {
  await start();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  SilentSocket.made = [];
  channel = openChannel({ url: 'ws://nowhere', WebSocket: SilentSocket, random: () => 0 });
  const told: boolean[] = [];
  channel.onOnline((online) => told.push(online));
  vi.advanceTimersByTime(3_400);
  expect([channel.online, channel.lost, told]).toEqual([false, false, []]);
  vi.advanceTimersByTime(200);
  expect([channel.online, channel.lost, told]).toEqual([false, true, [false]]);
  vi.advanceTimersByTime(1_900);
  expect([SilentSocket.made.length, channel.lost, told]).toEqual([2, true, [false]]);
  SilentSocket.made.at(-1)?.onopen?.({} as never);
  expect([channel.online, channel.lost]).toEqual([true, false]);
  SilentSocket.made.at(-1)?.onerror?.({} as never);
  expect([channel.online, channel.lost]).toEqual([false, true]);
});

test('pauses between tries grow to a few seconds and no further', async () => {
  await start();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  SilentSocket.made = [];
  channel = openChannel({ url: 'ws://nowhere', WebSocket: SilentSocket, random: () => 1 });
  for (let tries = 1; tries < 30; tries += 1) {
    SilentSocket.made.at(-1)?.onerror?.({} as never);
    vi.advanceTimersByTime(4_000);
    expect(SilentSocket.made.length).toBe(tries + 1);
  }
});
