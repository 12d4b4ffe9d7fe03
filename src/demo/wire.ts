/** What the newsroom's start is doing, in this order. */
export const startSteps = ['program', 'database', 'newsroom', 'samples'] as const;
export type StartStep = (typeof startSteps)[number];

export interface RequestOnWire {
  url: string;
  method: string;
  headers: readonly [string, string][];
  body: ArrayBuffer | null;
}

export interface AnswerOnWire {
  status: number;
  headers: readonly [string, string][];
  body: ArrayBuffer;
}

/** What the tabs of one demo, its service worker and the worker that leads say to each other. */
export type WireMessage =
  /** From a page: is anybody leading? Whoever leads signs the browser in and answers with `here`. */
  | { type: 'who' }
  /** From the leader, at its start, on `who`, and when somebody has signed in or out. */
  | ({ type: 'here' } & Leadership)
  | { type: 'starting'; step: StartStep }
  | { type: 'failed' }
  /** From the service worker. `taken` is said at once, `answer` when there is one. */
  | { type: 'request'; id: string; request: RequestOnWire }
  | { type: 'taken'; id: string; term: string }
  | { type: 'answer'; id: string; answer: AnswerOnWire }
  /** A tab's channel. The tab holds a lock of the socket's name, so the leader learns of its end whatever way it ends. */
  | { type: 'connect' | 'hangUp'; socket: string }
  | { type: 'connected'; socket: string; term: string }
  | { type: 'refused' | 'hungUp'; socket: string }
  | { type: 'say' | 'hear'; socket: string; text: string }
  /** From a page, and the leader's word that everything is gone: time to load the page anew. */
  | { type: 'reset' | 'emptied'; samples: boolean };

/** `?start=empty`: a new newsroom has no sample articles. */
export const emptyStart = '?start=empty';

export interface Leadership {
  /** Another one for each time that somebody begins to lead. */
  term: string;
  /** Another one after each reset. */
  newsroom: string;
  /** False: the browser gives no storage, all of it is in memory. */
  keeps: boolean;
  signedIn: boolean;
}

/** The path that the demo lives under; several may share an origin. */
const base = import.meta.env.BASE_URL;

export const wireName = `galley-demo:${base}`;
/** The lock of the worker that leads, and those of the tabs' channels. */
export const leadLock = `${wireName}:lead`;
export const socketLock = (socket: string) => `${wireName}:${socket}`;

export function openWire(name = wireName): BroadcastChannel {
  return new BroadcastChannel(name);
}

/** Hears what the others say until the returned function is called. */
export function listenToWire(wire: BroadcastChannel, listener: (message: WireMessage) => void): () => void {
  const hear = ({ data }: MessageEvent<WireMessage>) => listener(data);
  wire.addEventListener('message', hear);
  return () => wire.removeEventListener('message', hear);
}

export function sayOnWire(wire: BroadcastChannel, message: WireMessage): void {
  wire.postMessage(message);
}
