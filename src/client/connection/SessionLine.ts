import type { StartedWith } from '#api/articles.ts';
import type { ClientMessage } from '#api/live.ts';
import { Problem } from '#api/problem.ts';
import { schemaNumber } from '#article/version.ts';
import { Alarm } from './Alarm.ts';
import type { Channel } from './channel.ts';
import { concerns, type LogMessage } from './Inbox.ts';

/** Without an answer: when it is said to be not saved, which is three seconds after the key, and when the connection is given up. */
const notSavedAfter = 2_800;
const givenUpAfter = 8_000;
/** A server in trouble is asked again after the first of these, then after twice as long each time; less by chance, or all would ask at once. */
const askAgain = { first: 1_000, most: 3_000 } as const;

interface LineEvents {
  heard(message: LogMessage): void;
  /** What was heard before counts no more: it is asked for anew, or the line is down. */
  reset(): void;
  /** It has ended for good; said before `changed`. */
  ended(ending: 'reload' | 'closed' | null): void;
  changed(): void;
}

/** What an opening asks for. */
type Asking = Pick<Extract<ClientMessage, { type: 'open' }>, 'version' | 'held' | 'seq' | 'at'>;

/** One session's line to the server: whether it is open, whether it waits for an answer, and why it ended. */
export class SessionLine {
  epoch = 0;
  /** Whether the server lets this person write now; remembered over a reload without a connection. */
  writable = false;
  /** `offline`: no connection; `opening`: asked to open; `open`; `ended`: reload, closed or stopped. */
  link: 'offline' | 'opening' | 'open' | 'ended' = 'offline';
  ending: 'reload' | 'closed' | null = null;
  /** Until the server has said that it has the article: what it is to be made with. */
  unborn: StartedWith | null = null;
  problem: Problem | null = null;
  readonly #place: { article: string; client: string; channel: Channel };
  readonly #asking: () => Asking;
  readonly #events: LineEvents;
  readonly #ends: (() => void)[];
  readonly #patience = new Alarm();
  readonly #again = new Alarm();
  /** How often it was in trouble, one time after the other. */
  #troubles = 0;

  constructor(place: { article: string; client: string; channel: Channel }, asking: () => Asking, events: LineEvents) {
    this.#place = place;
    this.#asking = asking;
    this.#events = events;
    const { article, client, channel } = place;
    // The way to the server is gone for good: whoever signs in next goes on from the journal.
    const closed = () => this.end(null);
    channel.closed.addEventListener('abort', closed);
    this.#ends = [
      channel.listen((message) => {
        if (concerns(message, article, client)) events.heard(message);
      }),
      channel.onOnline((online) => (online ? this.open() : this.#goOffline())),
      () => channel.closed.removeEventListener('abort', closed),
    ];
  }

  start(): void {
    const { channel } = this.#place;
    if (channel.closed.aborted) this.end(null);
    else if (channel.online) this.open();
  }

  open(): void {
    if (this.link === 'ended') return;
    this.link = 'opening';
    this.#events.reset();
    const { article, client, channel } = this.#place;
    const create = this.unborn ? { create: this.unborn } : {};
    channel.send({ type: 'open', article, client, schema: schemaNumber, ...this.#asking(), ...create });
    this.watch();
    this.#events.changed();
  }

  /** The server has said what the article is. */
  opened(epoch: number, writable: boolean): void {
    this.epoch = epoch;
    this.writable = writable;
    this.unborn = null;
    this.answered();
  }

  send(seq: number, { base, seen, steps }: { base: number; seen: number; steps: readonly unknown[] }): void {
    const { article, client, channel } = this.#place;
    const place = { base, ...(seen < base ? { seen } : {}) };
    channel.send({ type: 'steps', article, client, epoch: this.epoch, seq, ...place, steps: [...steps] });
  }

  /** An answer is due: first its lack is said, then the connection is given up. */
  watch(): void {
    this.#patience.set(notSavedAfter, () => {
      this.trouble(new Problem('unavailable'));
      this.#patience.set(givenUpAfter - notSavedAfter, () => this.#place.channel.renew());
    });
  }

  /** The answer that is due waits here, and cannot be looked at yet. */
  holdOn(): void {
    if (this.#patience.isSet) this.watch();
  }

  answered(): void {
    this.problem = null;
    this.#troubles = 0;
    this.#patience.clear();
    this.#again.clear();
  }

  /** The server says anew whether this person may write; where they may, what stood against it counts no more. */
  mayWrite(writable: boolean): void {
    this.writable = writable;
    if (writable && (this.problem?.code === 'trashed' || this.problem?.code === 'forbidden')) this.problem = null;
  }

  trouble(problem: Problem): void {
    this.problem = problem;
    this.#events.changed();
  }

  /** The server is in trouble: what was asked is asked again, which changes nothing that was done. */
  askLater(problem: Problem, ask: () => void): void {
    this.trouble(problem);
    const pause = Math.min(askAgain.most, askAgain.first * 2 ** this.#troubles);
    this.#troubles += 1;
    this.#again.set(pause * (0.5 + Math.random() / 2), () => (this.link === 'opening' ? this.open() : ask()));
  }

  end(ending: 'reload' | 'closed' | null): void {
    this.link = 'ended';
    this.ending = ending;
    // Who leaves may write when they come back, without a connection, too.
    if (ending) this.writable = false;
    for (const alarm of [this.#patience, this.#again]) alarm.clear();
    for (const end of this.#ends.splice(0)) end();
    this.#events.ended(ending);
    this.#events.changed();
  }

  /** Ends for good, and says so to the server. */
  close(): void {
    if (this.link === 'ended') return;
    const { article, client, channel } = this.#place;
    channel.send({ type: 'close', article, client });
    this.end(null);
  }

  #goOffline(): void {
    if (this.link === 'ended') return;
    this.link = 'offline';
    this.#patience.clear();
    this.#again.clear();
    this.#events.reset();
    this.#events.changed();
  }
}
