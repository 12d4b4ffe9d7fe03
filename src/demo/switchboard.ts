import { channelLimits } from '#api/live.ts';
import { Problem } from '#api/problem.ts';
import type { Connection, Newsroom } from '#server/createNewsroom.ts';
import { browserRequest } from './browserRequest.ts';
import type { CookieJar } from './cookieJar.ts';
import {
  type AnswerOnWire,
  listenToWire,
  type RequestOnWire,
  sayOnWire,
  socketLock,
  type WireMessage,
} from './wire.ts';

interface Switchboard {
  newsroom: Newsroom;
  jar: CookieJar;
  wire: BroadcastChannel;
  locks: LockManager;
  origin: string;
  term: string;
}

/** Ids of requests that are remembered, so that none is done twice. */
const remembered = 1000;

/** Connects the wire with the newsroom, as a server does with its port. Resolves requests with their answers. */
export function serveWire(board: Switchboard): { ask(request: RequestOnWire): Promise<AnswerOnWire>; close(): void } {
  const { newsroom, jar, wire, locks, origin, term } = board;
  const taken = new Set<string>();
  const sockets = new Map<string, Connection>();
  let left = false;
  /** What is under way when this newsroom is left has no answer from it: the next one is asked again. */
  const say = (message: WireMessage) => void (left || sayOnWire(wire, message));
  const unlessLeft = (error: unknown) => {
    if (!left) throw error;
  };

  const endListening = listenToWire(wire, (message) => {
    if (message.type === 'request') void answer(message.id, message.request).catch(unlessLeft);
    else if (message.type === 'connect') void connect(message.socket).catch(unlessLeft);
    else if (message.type === 'say') {
      if (message.text.length > channelLimits.message) hangUp(message.socket);
      else sockets.get(message.socket)?.receive(message.text);
    } else if (message.type === 'hangUp') ended(message.socket);
  });

  return {
    ask,
    close: () => {
      endListening();
      for (const socket of [...sockets.keys()]) hangUp(socket);
      left = true;
    },
  };

  async function ask(request: RequestOnWire): Promise<AnswerOnWire> {
    const from = { address: 'here', onCookie: jar.keep };
    const answer = await newsroom.fetch(browserRequest(request, jar.cookie), from);
    return { status: answer.status, headers: [...answer.headers], body: await answer.arrayBuffer() };
  }

  async function answer(id: string, request: RequestOnWire): Promise<void> {
    if (taken.has(id)) return;
    taken.add(id);
    for (const old of taken) if (taken.size > remembered) taken.delete(old);
    say({ type: 'taken', id, term });
    say({ type: 'answer', id, answer: await ask(request) });
  }

  async function connect(socket: string): Promise<void> {
    const headers: [string, string][] = [['origin', origin]];
    const request = browserRequest({ url: `${origin}/api/channel`, method: 'GET', headers, body: null }, jar.cookie);
    const connection = await newsroom.connect(
      request,
      (text) => say({ type: 'hear', socket, text }),
      () => hangUp(socket),
    );
    if (connection instanceof Problem) return say({ type: 'refused', socket });
    sockets.set(socket, connection);
    say({ type: 'connected', socket, term });
    // The tab holds this lock until it closes the socket, or dies.
    void locks.request(socketLock(socket), {}, () => ended(socket));
  }

  function hangUp(socket: string): void {
    say({ type: 'hungUp', socket });
    ended(socket);
  }

  function ended(socket: string): void {
    sockets.get(socket)?.closed();
    sockets.delete(socket);
  }
}
