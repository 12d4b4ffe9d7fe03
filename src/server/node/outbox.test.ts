import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { expect, onTestFinished, test, vi } from 'vitest';
import { WebSocket, WebSocketServer } from 'ws';
import { createOutbox } from './outbox.ts';

/** A socket's two ends: the server's outbox, what has arrived, and how many writes the system was asked for. */
async function line() {
  const server = createServer();
  const sockets = new WebSocketServer({ noServer: true, perMessageDeflate: false });
  const outbox = new Promise<{ outbox: ReturnType<typeof createOutbox>; writes: () => number }>((resolve) => {
    server.on('upgrade', (request, stream: Duplex, head) =>
      sockets.handleUpgrade(request, stream, head, (socket) => {
        let writes = 0;
        const write = stream._writev?.bind(stream);
        stream._writev = (chunks, done) => {
          writes += 1;
          write?.(chunks, done);
        };
        resolve({ outbox: createOutbox(socket, stream, Buffer.from), writes: () => writes });
      }),
    );
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const client = new WebSocket(`ws://127.0.0.1:${(server.address() as AddressInfo).port}`);
  const heard: string[] = [];
  client.on('message', (data) => heard.push(String(data)));
  onTestFinished(() => {
    vi.useRealTimers();
    client.terminate();
    server.close();
  });
  const arrived = async (text: string) => {
    while (!heard.includes(text)) await once(client, 'message');
  };
  return { ...(await outbox), heard, arrived };
}

test('all that is said in one tick is one write', async () => {
  const { outbox, writes, heard, arrived } = await line();
  for (const text of ['a', 'b', 'c']) outbox(text, 'now');
  await arrived('c');
  expect([heard, writes()]).toEqual([['a', 'b', 'c'], 1]);
});

test('what may wait goes with what comes next, and nothing overtakes', async () => {
  const { outbox, writes, heard, arrived } = await line();
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  outbox('1', 'soon');
  await arrived('1');
  outbox('2', 'soon');
  outbox('3', 'soon');
  expect(writes()).toBe(1);
  outbox('4', 'now');
  await arrived('4');
  expect([heard, writes()]).toEqual([['1', '2', '3', '4'], 2]);
  outbox('5', 'soon');
  vi.advanceTimersByTime(20);
  await arrived('5');
});
