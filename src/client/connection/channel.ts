import type { ClientMessage, ServerMessage } from '#api/live.ts';

/** The tab's one line to the server. It comes back by itself, for ever; what was sent while it was down is gone. */
export interface Channel {
  send(message: ClientMessage): void;
  listen(listener: (message: ServerMessage) => void): () => void;
  readonly online: boolean;
  /** A try has failed or takes long, or the connection has ended, and none is there since: not so while the first one is being made. */
  readonly lost: boolean;
  /** Called when it is up, when it is down, and when the first one that is being made turns out to be lost. */
  onOnline(listener: (online: boolean) => void): () => void;
  /** Drops the connection and makes a new one: the server is silent though the socket is open. */
  renew(): void;
  /** Aborted when it was closed: it does not come back. */
  readonly closed: AbortSignal;
  close(): void;
}

/** What a socket must do; the browser's WebSocket does. */
export interface Socket {
  send(text: string): void;
  close(): void;
  onopen: ((event: never) => void) | null;
  onclose: ((event: never) => void) | null;
  onerror: ((event: never) => void) | null;
  onmessage: ((event: { data: unknown } & never) => void) | null;
}

export type SocketClass = new (url: string) => Socket;

export interface ChannelOptions {
  /** Absolute, `ws:` or `wss:`. */
  url: string;
  WebSocket?: SocketClass;
  /** 0 to 1; spreads the returns of many clients. */
  random?: () => number;
}

/** Silence is noticed after `ping + patience + grace`, in milliseconds: offline is said within five seconds. */
const ping = 2_000;
const patience = 2_250;
/** A tab that was busy hears its timers before what has come meanwhile: that is looked at first, in milliseconds. */
const grace = 250;
const connecting = 5_000;
/** A connection that is not made by then counts as lost, though it may still come. */
const slow = 3_500;
const firstWait = 250;
const longestWait = 4_000;

export function openChannel(options: ChannelOptions): Channel {
  const Socket = options.WebSocket ?? (WebSocket as unknown as SocketClass);
  const random = options.random ?? Math.random;
  const listeners = new Set<(message: ServerMessage) => void>();
  const watchers = new Set<(online: boolean) => void>();
  let socket: Socket | null = null;
  let online = false;
  let lost = false;
  let failures = 0;
  const closing = new AbortController();
  const closed = closing.signal;
  /** The one thing that is waited for: the next try, the opening, the next ping or its answer. */
  let timer: ReturnType<typeof setTimeout> | undefined;

  const wait = (milliseconds: number, then: () => void) => {
    clearTimeout(timer);
    timer = setTimeout(then, milliseconds);
  };
  const say = (now: boolean) => {
    const news = online !== now || lost === now;
    online = now;
    lost = !now;
    if (news) for (const watcher of [...watchers]) watcher(now);
  };
  const sendPing = () => {
    socket?.send(JSON.stringify({ type: 'ping' }));
    wait(patience, () => wait(grace, drop));
  };

  function connect() {
    if (closed.aborted) return;
    const mine = new Socket(options.url);
    socket = mine;
    wait(slow, () => {
      say(false);
      wait(connecting - slow, () => wait(grace, drop));
    });
    mine.onopen = () => {
      if (socket !== mine) return;
      failures = 0;
      wait(ping, sendPing);
      say(true);
    };
    mine.onmessage = ({ data }: { data: unknown }) => {
      if (socket !== mine) return;
      // Any message shows that the line is alive.
      wait(ping, sendPing);
      const message = JSON.parse(String(data)) as ServerMessage;
      if (message.type === 'pong') return;
      for (const listener of [...listeners]) listener(message);
    };
    mine.onclose = () => socket === mine && drop();
    mine.onerror = () => socket === mine && drop();
  }

  /** Ends this connection without waiting for the other end, which may never answer, and tries again later. */
  function drop() {
    const old = socket;
    socket = null;
    if (old) {
      old.onopen = null;
      old.onmessage = null;
      old.onclose = null;
      // An error of a socket that is being given up has nobody to tell.
      old.onerror = () => undefined;
      old.close();
    }
    if (closed.aborted) return;
    const pause = Math.min(longestWait, firstWait * 2 ** failures);
    failures += 1;
    wait(pause * (0.5 + random() / 2), connect);
    say(false);
  }

  const gone = () => socket && drop();
  const found = () => {
    failures = 0;
    if (!socket) wait(0, connect);
  };
  globalThis.addEventListener?.('offline', gone);
  globalThis.addEventListener?.('online', found);
  connect();

  return {
    send(message) {
      if (online) socket?.send(JSON.stringify(message));
    },
    listen(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    get online() {
      return online;
    },
    get lost() {
      return lost;
    },
    onOnline(watcher) {
      watchers.add(watcher);
      return () => void watchers.delete(watcher);
    },
    renew() {
      failures = 0;
      drop();
    },
    closed,
    close() {
      closing.abort();
      clearTimeout(timer);
      globalThis.removeEventListener?.('offline', gone);
      globalThis.removeEventListener?.('online', found);
      drop();
      say(false);
    },
  };
}
