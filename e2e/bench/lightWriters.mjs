import { once } from 'node:events';
import { WebSocket } from 'ws';

// A process of its own for many writers that hold no document: each knows the place it writes at and moves it by what
// the steps say. Otherwise they would measure themselves: a browser tab parses its own batches only once.

/** ProseMirror's size of a node, counted from its JSON. */
function sizeOf({ type, text, content }) {
  if (text !== undefined) return text.length;
  return type === 'hardBreak' || type === 'divider' ? 1 : 2 + sizeOfAll(content);
}

function sizeOfAll(content = []) {
  return content.reduce((sum, node) => sum + sizeOf(node), 0);
}

/** A position after a step; what comes in at it goes before it. */
function map(position, { stepType, from, to, slice }) {
  if (stepType !== 'replace' || position < from) return position;
  const size = sizeOfAll(slice?.content) - (slice?.openStart ?? 0) - (slice?.openEnd ?? 0);
  return position >= to ? position + size - (to - from) : from + size;
}

/** The end of a top-level block. */
function endOf({ content }, index) {
  return sizeOfAll(content.slice(0, index)) + sizeOf(content[index]) - 1;
}

/**
 * Opens the article; resolves with what writes in it until the time is over: tokens at its place, and from `pace.keeps` of them on
 * by turns one more and the last one taken out, so that a story stays as long as stories are.
 */
async function open({ origin, cookie, article, schema, number, block, pace }) {
  const socket = new WebSocket(`${origin.replace('http', 'ws')}/api/channel`, { headers: { cookie, origin } });
  const client = `light-${number}`;
  const receipts = [];
  const tokens = [];
  const taken = [];
  let [head, position] = [0, 0];
  /** Where the last token begins: what others write may come in behind it. */
  let last = null;
  let take = () => {};
  const send = (message) => socket.send(JSON.stringify({ article, client, ...message }));
  const answer = () => new Promise((resolve) => (take = resolve));
  socket.on('message', (data) => {
    const message = JSON.parse(data);
    if (message.type === 'batch') {
      for (const step of message.steps) {
        position = map(position, step);
        if (message.client === client) last = step.slice ? step.from : null;
        else if (last !== null) last = map(last, step);
      }
      head = message.first + message.steps.length - 1;
    } else if (['ack', 'behind', 'opened'].includes(message.type) && message.client === client) take(message);
    else if (message.type === 'refused' || message.type === 'problem') throw new Error(`Writer ${number}: ${data}`);
  });
  await once(socket, 'open');
  const opened = answer();
  send({ type: 'open', schema, version: 0, seq: null });
  const { document, epoch, head: start } = await opened;
  [head, position] = [start, endOf(document, block)];
  return write;

  async function write() {
    const end = performance.now() + pace.seconds * 1000;
    await pause(Math.random() * pace.every);
    for (let seq = 1; performance.now() < end; seq += 1) {
      const due = performance.now() + pace.every * (0.75 + Math.random() / 2);
      const token = `⟦${client}-${seq}⟧`;
      const full = tokens.length > (pace.keeps ?? Number.POSITIVE_INFINITY);
      const out = full && last !== null ? tokens.at(-1) : undefined;
      const batch = () => {
        const step =
          out === undefined
            ? { from: position, to: position, slice: { content: [{ type: 'text', text: token }] } }
            : { from: last, to: last + out.length };
        return { type: 'steps', epoch, seq, base: head, steps: [{ stepType: 'replace', ...step }] };
      };
      const made = batch();
      if (seq % 2 === 0) await pause(pace.late);
      const sent = performance.now();
      let answered = answer();
      send(made);
      // Where this process was held up for longer than the server keeps at hand, what it missed is on its way to it.
      while ((await answered).type === 'behind') {
        await pause(pace.late);
        answered = answer();
        send(batch());
      }
      receipts.push(performance.now() - sent);
      if (out === undefined) tokens.push(token);
      else taken.push(...tokens.splice(-1));
      setTimeout(
        () => send({ type: 'here', selection: { version: head, anchor: position, head: position } }),
        pace.caret,
      );
      await pause(due - performance.now());
    }
    await pause(500);
    socket.close();
    return { receipts, tokens, taken };
  }
}

const pause = (time) => new Promise((resolve) => setTimeout(resolve, Math.max(0, time)));

const [desks] = await once(process, 'message');
const writers = await Promise.all(desks.map(open));
process.send('ready');
await once(process, 'message');
const written = await Promise.all(writers.map((write) => write()));
// Megabytes after ten minutes: what is still on its way when the line is cut is lost.
process.send(written, () => process.disconnect());
