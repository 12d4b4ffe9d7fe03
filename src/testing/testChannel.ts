import type { ClientMessage, ServerMessage } from '#api/live.ts';
import { Problem } from '#api/problem.ts';
import type { Connection, Newsroom } from '#server/createNewsroom.ts';

/** A channel in process: what a tab says and hears. */
export interface TestChannel {
  send(message: ClientMessage | object | string): void;
  /** The next message of a type, among those that came and were not taken; rejects when the channel is closed first. */
  next<T extends ServerMessage['type']>(type: T): Promise<Extract<ServerMessage, { type: T }>>;
  /** Resolves with the code when the server has closed the channel. */
  ended: Promise<number>;
  close(): void;
}

interface Waiting {
  type: string;
  take: (message: ServerMessage) => void;
  fail: (error: Error) => void;
}

/** Opens a channel with a request's cookie and Origin; rejects with the Problem that refuses it. */
export async function openTestChannel(newsroom: Newsroom, request: Request): Promise<TestChannel> {
  const arrived: ServerMessage[] = [];
  let waiting: Waiting[] = [];
  let code: number | null = null;
  let end: (code: number) => void = () => {};
  const ended = new Promise<number>((resolve) => {
    end = resolve;
  });
  let open: Connection | null = null;
  const connection = await newsroom.connect(
    request,
    (text) => {
      const message = JSON.parse(text) as ServerMessage;
      const first = waiting.find(({ type }) => type === message.type);
      waiting = waiting.filter((each) => each !== first);
      if (first) first.take(message);
      else arrived.push(message);
    },
    (closeCode) => {
      code = closeCode;
      for (const { type, fail } of waiting) fail(new Error(`Closed with ${closeCode} before ${type}`));
      end(closeCode);
      open?.closed();
    },
  );
  if (connection instanceof Problem) throw connection;
  open = connection;
  return {
    send: (message) => connection.receive(typeof message === 'string' ? message : JSON.stringify(message)),
    next: (type) =>
      new Promise((resolve, reject) => {
        const take = (message: ServerMessage) => resolve(message as Extract<ServerMessage, { type: typeof type }>);
        const index = arrived.findIndex((message) => message.type === type);
        const [found] = index < 0 ? [] : arrived.splice(index, 1);
        if (found) take(found);
        else if (code !== null) reject(new Error(`Closed with ${code}`));
        else waiting.push({ type, take, fail: reject });
      }),
    ended,
    close: () => connection.closed(),
  };
}
