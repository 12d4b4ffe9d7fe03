import type { JournalWrite } from './journalWrites.ts';
import type { Answer, Asked } from './writingMessages.ts';

/** A thread that was started. */
interface Line {
  send(asked: Asked): void;
  end(): void;
}

/** What a page has for a thread of its own. */
export interface ThreadHome {
  /** `failed` is called when it cannot be fetched or has died. Throws where there are no threads. */
  start(hear: (answer: Answer) => void, failed: () => void): Line;
  /** Calls back at once, when the page goes away, whose threads may end with it at any moment, and when it is back. Returns what ends it. */
  watch(changed: (away: boolean) => void): () => void;
}

/** What writes the local copy beside the page, where and while it can. */
export interface Beside {
  /** An article is open: it is started, once. */
  start(): void;
  /** Whether a write goes this way. */
  takes(change: JournalWrite): boolean;
  /** Durable when it resolves. */
  write(change: JournalWrite): Promise<void>;
  /** For good: what is under way is written here. */
  end(): void;
}

/** Makes what writes a database beside the page, which otherwise writes `here`. */
export type MakeBeside = (name: string, here: (change: JournalWrite) => Promise<void>) => Beside;

/** A thread that is had from a home. */
export const threadFrom =
  (home: ThreadHome): MakeBeside =>
  (name, here) =>
    new WritingThread(name, home, here);

interface UnderWay {
  change: JournalWrite;
  durable: () => void;
  failed: (error: unknown) => void;
}

/**
 * The page's side of a thread that writes the local copy: a key then costs the page a message and not a transaction. While
 * there is no thread, and where it does not do what it should, everything is written `here`, on the page's own.
 */
class WritingThread implements Beside {
  readonly #name: string;
  readonly #home: ThreadHome;
  readonly #here: (change: JournalWrite) => Promise<void>;
  #line: Line | null = null;
  #phase: 'none' | 'starting' | 'open' | 'ended' = 'none';
  #away = false;
  #unwatch: () => void = () => undefined;
  /** What was sent and is not answered, by session: each writes one thing at a time. */
  readonly #underWay = new Map<string, UnderWay>();

  constructor(name: string, home: ThreadHome, here: (change: JournalWrite) => Promise<void>) {
    this.#name = name;
    this.#home = home;
    this.#here = here;
  }

  start(): void {
    if (this.#phase !== 'none') return;
    this.#phase = 'starting';
    this.#unwatch = this.#home.watch((away) => {
      this.#away = away;
      if (away) this.#takeOver();
    });
    try {
      this.#line = this.#home.start(
        (answer) => this.#hear(answer),
        () => this.end(),
      );
      this.#line.send({ open: this.#name });
    } catch {
      this.end();
    }
  }

  /** What begins a session is written here, and so is what others on this page want to hear of. */
  takes({ record, document, displaced }: JournalWrite): boolean {
    const before = this.#underWay.get(record.client);
    if (before) {
      // It was given up, and others come after it now: the thread does not answer.
      this.#underWay.delete(record.client);
      before.failed(new Error('The local copy does not answer'));
      this.end();
    }
    return this.#phase === 'open' && !this.#away && !document && displaced.length === 0;
  }

  write(change: JournalWrite): Promise<void> {
    return new Promise((durable, failed) => {
      this.#line?.send({ write: change });
      this.#underWay.set(change.record.client, { change, durable, failed });
    });
  }

  end(): void {
    if (this.#phase === 'ended') return;
    this.#phase = 'ended';
    this.#unwatch();
    this.#line?.end();
    this.#line = null;
    this.#takeOver();
  }

  #hear(answer: Answer): void {
    if (this.#phase === 'ended') return;
    if (typeof answer === 'object') this.#answered(answer);
    else if (answer === 'shut') this.end();
    else this.#phase = answer;
  }

  #answered({ client, row, refused }: Extract<Answer, object>): void {
    const found = this.#underWay.get(client);
    // It is written here meanwhile.
    if (found?.change.row !== row) return;
    this.#underWay.delete(client);
    if (refused === undefined) found.durable();
    else found.failed(new Error(refused));
  }

  /** The same rows with the same numbers: it does not matter whether the thread comes before, and after these it writes nothing. */
  #takeOver(): void {
    for (const { change, durable, failed } of this.#underWay.values()) this.#here(change).then(durable, failed);
    this.#underWay.clear();
  }
}
