import type { ClientMessage, ServerMessage } from '#api/live.ts';
import type { Channel } from '#client/connection/channel.ts';

/** The server's end of a tab's channel. */
interface FarEnd {
  receive(text: string): void;
  closed(): void;
}
export type Connect = (send: (text: string) => void, close: (code: number) => void) => FarEnd | Promise<FarEnd>;

/** A tab's channel to a server in process, with a network that a test can break. */
export interface MemoryChannel extends Channel {
  /** Ends the connection; what is on its way is lost. */
  drop(): void;
  /** Makes a new connection; resolves when it is up. */
  connect(): Promise<void>;
  /** Messages to the server that these return true for vanish, and answers likewise. */
  loseOut: (message: ClientMessage) => boolean;
  loseIn: (message: ServerMessage) => boolean;
  /** Everything this tab has sent, lost or not. */
  readonly sent: readonly ClientMessage[];
  /** Resolves with the first message from the server, from now on, that fits. */
  heard(fits: (message: ServerMessage) => boolean): Promise<ServerMessage>;
}

/** An offline channel over `open`; `connect()` brings it up. Messages arrive in order, each in a turn of its own. */
export function memoryChannel(open: Connect): MemoryChannel {
  const listeners = new Set<(message: ServerMessage) => void>();
  const watchers = new Set<(online: boolean) => void>();
  const sent: ClientMessage[] = [];
  let far: FarEnd | null = null;
  /** Counts connections: what belongs to an earlier one arrives nowhere. */
  let line = 0;
  const closing = new AbortController();

  const say = (online: boolean) => {
    for (const watcher of [...watchers]) watcher(online);
  };
  const arrive = (mine: number, text: string) =>
    queueMicrotask(() => {
      if (mine !== line) return;
      const message = JSON.parse(text) as ServerMessage;
      if (channel.loseIn(message)) return;
      for (const listener of [...listeners]) listener(message);
    });

  const channel: MemoryChannel = {
    loseOut: () => false,
    loseIn: () => false,
    sent,
    send(message) {
      sent.push(message);
      const [mine, end] = [line, far];
      if (!end || channel.loseOut(message)) return;
      const text = JSON.stringify(message);
      queueMicrotask(() => mine === line && end.receive(text));
    },
    listen(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    get online() {
      return far !== null;
    },
    get lost() {
      return far === null;
    },
    onOnline(watcher) {
      watchers.add(watcher);
      return () => void watchers.delete(watcher);
    },
    heard: (fits) =>
      new Promise((resolve) => {
        const listener = (message: ServerMessage) => {
          if (!fits(message)) return;
          listeners.delete(listener);
          resolve(message);
        };
        listeners.add(listener);
      }),
    async connect() {
      line += 1;
      const mine = line;
      const end = await open(
        (text) => arrive(mine, text),
        () => mine === line && channel.drop(),
      );
      if (mine !== line) return end.closed();
      far = end;
      say(true);
    },
    drop() {
      const end = far;
      far = null;
      line += 1;
      end?.closed();
      if (end) say(false);
    },
    renew() {
      channel.drop();
      void channel.connect();
    },
    closed: closing.signal,
    close() {
      closing.abort();
      channel.drop();
      listeners.clear();
      watchers.clear();
    },
  };
  return channel;
}
