import { Alarm } from './Alarm.ts';
import { nextBatch } from './batch.ts';
import type { JournalWriter } from './JournalWriter.ts';
import type { SessionLine } from './SessionLine.ts';
import type { SessionText } from './SessionText.ts';
import { collabState } from './unconfirmed.ts';

/** After the first unsent step, before it is sent with those that follow; in milliseconds. */
const collecting = 100;

/** Collects own steps and sends one batch at a time, none before it is in the journal. */
export class Sender {
  seq = 0;
  /** The first `count` unconfirmed steps, as batch `seq`. */
  flight: { seq: number; count: number } | null = null;
  readonly #text: SessionText;
  readonly #line: SessionLine;
  readonly #journal: JournalWriter;
  readonly #tooLarge: () => void;
  readonly #collect = new Alarm();

  /** `tooLarge` is called when no message can carry the first step. */
  constructor(text: SessionText, line: SessionLine, journal: JournalWriter, tooLarge: () => void) {
    this.#text = text;
    this.#line = line;
    this.#journal = journal;
    this.#tooLarge = tooLarge;
  }

  collectSoon(): void {
    if (!this.#collect.isSet) this.#collect.set(collecting, () => this.flush());
  }

  /** Sends what was collected, at once. */
  flush(): void {
    this.#collect.clear();
    void this.#send();
  }

  /** More was typed while a batch was in flight: it is sent now if it waited long enough. */
  sendOrCollect(): void {
    if (this.#text.unsent > 0 && !this.#collect.isSet) void this.#send();
  }

  /** The batch in flight was answered. */
  landed(): void {
    this.flight = null;
    this.#line.answered();
  }

  /** Of the unconfirmed steps some fell; `survived` says of each whether it is still one. */
  fell(survived: readonly boolean[]): void {
    if (this.flight) this.flight.count = survived.slice(0, this.flight.count).filter(Boolean).length;
  }

  transmit(): void {
    const flight = this.flight;
    if (!flight || this.#line.link !== 'open') return;
    if (flight.count === 0) {
      // All of it fell before it was sent.
      this.landed();
      this.sendOrCollect();
      return;
    }
    const { version, unconfirmed } = collabState(this.#text.state);
    const steps = unconfirmed.slice(0, flight.count).map(({ step }) => step.toJSON() as unknown);
    this.#line.send(flight.seq, version, steps);
  }

  stop(): void {
    this.#collect.clear();
  }

  async #send(): Promise<void> {
    if (this.#line.link !== 'open' || this.flight || this.#text.unsent === 0) return;
    const { count, tooLarge } = nextBatch(this.#text.state);
    if (tooLarge) return void this.#tooLarge();
    this.seq += 1;
    const flight = { seq: this.seq, count };
    this.flight = flight;
    this.#line.watch();
    this.#journal.rewrite();
    // Written ahead: what is sent can be found again, with its number.
    await this.#journal.settled();
    if (this.flight === flight) this.transmit();
  }
}
