import type { Batch } from '#api/live.ts';
import type { Home } from '../home.ts';
import type { WriterRow } from './log.db.ts';
import type { Timeline } from './timeline.ts';

/** What the log needs of its home. */
export type LogHome = Pick<Home, 'db' | 'log' | 'now' | 'newId'>;

/** Answers kept in memory; older ones are read from the database again. */
const mostAnswers = 500;

/** Called with each committed batch, in order; must not throw. */
export type Listener = (batch: Batch) => void;

/**
 * One article in memory, and its queue: whatever reads or moves the head goes through it, one after the other. Holds
 * nothing that the database does not; a room that is let go is made again from there.
 */
export class Room {
  readonly article: string;
  readonly listeners = new Set<Listener>();
  /** The last answer to each client, as far as known here, the latest used one last. */
  readonly answered = new Map<string, WriterRow>();
  timeline: Timeline | null = null;
  /** The largest schema number of its writers. */
  schema = 0;
  /** A commit failed and may have happened all the same: look before going on. */
  unsure = false;
  /** Somebody was here, or asked for something, since this was last set back. */
  used = true;
  #tail: Promise<unknown> = Promise.resolve();
  #waiting = 0;

  constructor(article: string) {
    this.article = article;
  }

  /** Whether nobody is in it and nothing is under way. */
  get idle(): boolean {
    return this.#waiting === 0 && this.listeners.size === 0;
  }

  run<T>(work: () => Promise<T>): Promise<T> {
    this.#waiting += 1;
    this.used = true;
    const result = this.#tail.then(work).finally(() => {
      this.#waiting -= 1;
    });
    this.#tail = result.catch(() => {});
    return result;
  }

  remember(row: WriterRow): void {
    this.answered.delete(row.client);
    this.answered.set(row.client, row);
    for (const oldest of this.answered.keys()) {
      if (this.answered.size <= mostAnswers) return;
      this.answered.delete(oldest);
    }
  }

  /** Lets its document and what led to it go: it is loaded anew where it is needed. */
  unload(): void {
    this.timeline?.letGo();
    this.timeline = null;
  }

  publish(batch: Batch): void {
    for (const listener of [...this.listeners]) listener(batch);
  }

  /** Resolves when everything asked for up to now is done. */
  async settled(): Promise<void> {
    await this.#tail;
  }
}
