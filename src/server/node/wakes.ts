import { PostgresLine } from './postgresLine.ts';

const channel = 'galley';
/** Asked for again and again it changes nothing, and its answer says that the connection is there. */
const listening = `listen ${channel}`;
/** Milliseconds before the first and the last of the tries to reconnect, and for each of them. */
const patience = { first: 100, most: 500, each: 2_000 };
/** Milliseconds between two questions whether the connection is still there, and for the answer. */
const beat = { every: 1_000, answer: 1_500 };

type Listen = (text: string) => void;

/** A connection that has not answered: when it was asked, and whether it still has not. */
interface Doubted {
  line: PostgresLine;
  asked: number;
  silent: boolean;
}

/**
 * Hears over a connection of its own what other nodes say. A lost connection is made again; since nobody knows what was
 * said meanwhile, every listener then hears the empty text.
 *
 * A connection that does not answer is doubted, and another one made: where that one answers first, the older one was
 * forgotten on the way. So may others be that were made before `asked` (by `performance.now()`); `onForgotten` is told.
 */
export function listenForWakes(url: string, onForgotten: (asked: number) => Promise<void>) {
  const node = crypto.randomUUID();
  const listeners = new Map<string, Set<Listen>>();
  let line: PostgresLine | null = null;
  let doubted: Doubted | null = null;
  /** The next beat, or the next try to reconnect. */
  let next: ReturnType<typeof setTimeout> | undefined;
  let closed = false;

  async function connect(limit?: number): Promise<void> {
    const made = new PostgresLine({ connectionString: url }, limit);
    made.on('notification', ({ payload }) => hear(payload ?? ''));
    made.on('end', () => {
      if (line === made && !closed) reconnect(patience.first);
    });
    try {
      await made.connect();
      await inTime(made, made.query(listening));
    } catch (error) {
      made.giveUp();
      throw error;
    }
    line = made;
    if (closed) await made.end();
    else watch(made);
  }

  function watch(watched: PostgresLine): void {
    next = setTimeout(async () => {
      const doubt: Doubted = { line: watched, asked: performance.now(), silent: true };
      const answer = watched.query(listening).then(
        () => true,
        () => false,
      );
      const late = setTimeout(() => {
        doubted = doubt;
        reconnect(0);
      }, beat.answer);
      doubt.silent = !(await answer);
      clearTimeout(late);
      // One that has ended says so itself.
      if (line === watched && !closed) watch(watched);
    }, beat.every);
  }

  function reconnect(wait: number): void {
    line = null;
    clearTimeout(next);
    next = setTimeout(() => {
      connect(patience.each).then(connected, () => {
        if (!closed) reconnect(Math.min(Math.max(wait, patience.first) * 2, patience.most));
      });
    }, wait);
  }

  async function connected(): Promise<void> {
    const before = doubted;
    doubted = null;
    before?.line.giveUp();
    if (before?.silent) await onForgotten(before.asked);
    for (const topic of listeners.values()) for (const listen of topic) listen('');
  }

  function hear(payload: string): void {
    const [from, topic = '', text = ''] = JSON.parse(payload) as string[];
    if (from === node) return;
    for (const listen of listeners.get(topic) ?? []) listen(text);
  }

  return {
    channel,
    ready: connect(),
    write: (topic: string, text: string) => JSON.stringify([node, topic, text]),
    on(topic: string, listen: Listen): () => void {
      const set = listeners.get(topic) ?? new Set();
      listeners.set(topic, set.add(listen));
      return () => set.delete(listen);
    },
    async close(): Promise<void> {
      closed = true;
      clearTimeout(next);
      doubted?.line.giveUp();
      if (line) await inTime(line, line.end()).catch(() => {});
    },
  };
}

/** An answer of a connection that is given up where it does not come. */
async function inTime<T>(line: PostgresLine, answer: Promise<T>): Promise<T> {
  const late = setTimeout(() => line.giveUp(), beat.answer);
  try {
    return await answer;
  } finally {
    clearTimeout(late);
  }
}
