import { createConnection } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { endpoints } from '#api/all.ts';
import { channelLimits } from '#api/live.ts';
import { type SignedIn, startNewsroom, type TestNewsroom } from '#testing/startNewsroom.ts';

let galley: TestNewsroom;
let reporter: SignedIn;
beforeAll(async () => {
  galley = await startNewsroom({ listen: true });
  reporter = await galley.person('reporter');
});
afterAll(async () => {
  await galley.close();
  expect(galley.errors).toEqual([]);
});

interface Knock {
  path?: string;
  origin?: string;
  cookie?: string;
}

/** The open socket, or the HTTP status that refused it. */
function knock({ path = '/api/channel', origin = galley.origin, cookie = reporter.cookie }: Knock = {}) {
  const socket = new WebSocket(`${galley.origin.replace('http', 'ws')}${path}`, { headers: { origin, cookie } });
  return new Promise<WebSocket | number>((resolve, reject) => {
    socket.on('open', () => resolve(socket));
    socket.on('unexpected-response', (_, response) => resolve(response.statusCode ?? 0));
    socket.on('error', reject);
  });
}

async function enter(): Promise<WebSocket> {
  const socket = await knock();
  if (typeof socket === 'number') throw new Error(`Refused with ${socket}`);
  return socket;
}

const closed = (socket: WebSocket) => new Promise<number>((resolve) => socket.on('close', resolve));
const alive = async () => (await galley.visitor().call(endpoints.health, {})).ok;

describe('the channel is refused', () => {
  test.each<[string, Knock, number]>([
    ['without a session', { cookie: '' }, 401],
    ['with a session that is none', { cookie: `galley=${'x'.repeat(43)}` }, 401],
    ['to a foreign page', { origin: 'https://evil.example' }, 403],
    ['to a sandboxed page', { origin: 'null' }, 403],
    ['elsewhere', { path: '/api/articles' }, 404],
  ])('%s', async (_, how, status) => {
    expect(await knock(how)).toBe(status);
  });
});

test('a tab speaks and is answered, and hangs up', async () => {
  const socket = await enter();
  const answer = new Promise<string>((resolve) => socket.on('message', (data) => resolve(String(data))));
  socket.send(JSON.stringify({ type: 'ping' }));
  expect(JSON.parse(await answer)).toEqual({ type: 'pong' });
  socket.close();
  await closed(socket);
});

test('a message beyond the limit closes the socket, and only that', async () => {
  const [large, other] = [await enter(), await enter()];
  large.send('x'.repeat(channelLimits.message + 1));
  expect(await closed(large)).toBe(1009);
  expect(other.readyState).toBe(WebSocket.OPEN);
  other.close();
});

test('bytes are no message', async () => {
  const socket = await enter();
  socket.send(new Uint8Array([1, 2, 3]));
  expect(await closed(socket)).toBe(1003);
});

test.each([
  ['a frame that breaks the protocol', Buffer.from([0xff, 0xff, 0xff, 0xff])],
  ['a frame without its mask', Buffer.from([0x81, 0x02, 0x68, 0x69])],
  ['a frame that announces an exabyte', Buffer.from([0x81, 0xff, 0x0f, 0, 0, 0, 0, 0, 0, 0, 1, 2, 3, 4])],
])('%s ends its socket and nothing else', async (_, frame) => {
  const { hostname, port } = new URL(galley.origin);
  const stream = createConnection(Number(port), hostname);
  stream.write(
    [
      'GET /api/channel HTTP/1.1',
      `Host: ${hostname}:${port}`,
      `Origin: ${galley.origin}`,
      `Cookie: ${reporter.cookie}`,
      'Connection: Upgrade',
      'Upgrade: websocket',
      'Sec-WebSocket-Version: 13',
      'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
      '\r\n',
    ].join('\r\n'),
  );
  await new Promise((resolve) => stream.once('data', resolve));
  const ended = new Promise((resolve) => stream.on('close', resolve));
  stream.on('error', () => {});
  stream.write(frame);
  await ended;
  expect(await alive()).toBe(true);
});

test('an upgrade that is no WebSocket is refused', async () => {
  const answer = await fetch(`${galley.origin}/api/channel`, { headers: { cookie: reporter.cookie } });
  expect(answer.status).toBe(404);
});

test('a session that ends takes its sockets along', async () => {
  const person = await galley.person('editor');
  const socket = await knock({ cookie: person.cookie });
  if (typeof socket === 'number') throw new Error(`Refused with ${socket}`);
  const ended = closed(socket);
  await galley.owner.call(endpoints.changePerson, { id: person.me.id, role: 'reader' });
  await ended;
});

test('the newsroom closes with sockets open', async () => {
  const other = await startNewsroom({ listen: true });
  const socket = new WebSocket(`${other.origin.replace('http', 'ws')}/api/channel`, {
    headers: { origin: other.origin, cookie: other.owner.cookie },
  });
  await new Promise((resolve) => socket.on('open', resolve));
  const ended = closed(socket);
  await other.close();
  await ended;
});
