import type { Duplex } from 'node:stream';
import type { WebSocket } from 'ws';
import type { Send } from '../log/tabChannel.ts';

/** Milliseconds that a text waits at most for others to go with it. */
const moment = 20;
/** Bytes that may wait for a slow reader. What is dropped is read again at the next opening. */
const mostWaiting = 8 * 1024 * 1024;

/**
 * The way out over one socket. In a busy article the cost is the number of writes to the system, not their size: what
 * is said in one tick is one write, and what may wait is so with all that comes in a moment. `bytesOf` gives a text's
 * bytes.
 */
export function createOutbox(socket: WebSocket, stream: Duplex, bytesOf: (text: string) => Buffer): Send {
  let waiting: Buffer[] = [];
  /** Something has gone out just now: what may wait does. */
  let busy = false;
  let corked = false;

  function write(bytes: Buffer): void {
    if (socket.readyState !== socket.OPEN) return;
    if (socket.bufferedAmount > mostWaiting) {
      socket.terminate();
      return;
    }
    if (!corked) {
      corked = true;
      stream.cork();
      process.nextTick(() => {
        corked = false;
        stream.uncork();
      });
    }
    socket.send(bytes, { binary: false });
  }

  function writeWaiting(): void {
    const all = waiting;
    waiting = [];
    for (const bytes of all) write(bytes);
  }

  function rest(): void {
    busy = true;
    setTimeout(() => {
      busy = false;
      if (waiting.length === 0) return;
      writeWaiting();
      rest();
    }, moment);
  }

  return (text, when) => {
    const bytes = bytesOf(text);
    if (when === 'soon' && busy) {
      waiting.push(bytes);
      return;
    }
    writeWaiting();
    write(bytes);
    if (!busy) rest();
  };
}
