import { once } from 'node:events';
import { WebSocket } from 'ws';

// A process of its own for many who only read: how long after its commit a batch comes to each, in milliseconds. Beside writers
// with a document they would measure how long those keep the process busy.

const arrivals = [];

async function open({ origin, cookie, article, schema, number }) {
  const socket = new WebSocket(`${origin.replace('http', 'ws')}/api/channel`, { headers: { cookie, origin } });
  await once(socket, 'open');
  const opened = new Promise((resolve) => {
    socket.on('message', (data) => {
      const message = JSON.parse(data);
      if (message.type === 'batch') arrivals.push(Math.max(0, Date.now() - message.at));
      else if (message.type === 'opened') resolve();
      else if (message.type === 'closed' || message.type === 'problem') throw new Error(`Reader ${number}: ${data}`);
    });
  });
  socket.send(JSON.stringify({ type: 'open', article, client: `reader-${number}`, schema, version: 0, seq: null }));
  await opened;
  return socket;
}

const [desks] = await once(process, 'message');
const sockets = await Promise.all(desks.map(open));
process.send('ready');
await once(process, 'message');
for (const socket of sockets) socket.close();
process.send(arrivals, () => process.disconnect());
