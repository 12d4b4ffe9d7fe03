import { channelLimits } from '#api/live.ts';
import { Problem } from '#api/problem.ts';
import { Alarm } from './Alarm.ts';
import { nextBatch } from './batch.ts';
import type { JournalWriter } from './JournalWriter.ts';
import { passing } from './passing.ts';
import type { SessionLine } from './SessionLine.ts';
import type { SessionText } from './SessionText.ts';
import { collabState, units } from './unconfirmed.ts';
import type { WaitingPictures } from './waitingPictures.ts';

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
  readonly #withdraw: (count: number, problem: Problem) => void;
  readonly #pictures: WaitingPictures | undefined;
  #bringing = false;
  readonly #collect = new Alarm();

  /** `withdraw` takes the first steps back that can never be sent. */
  constructor(
    text: SessionText,
    line: SessionLine,
    journal: JournalWriter,
    withdraw: (count: number, problem: Problem) => void,
    pictures?: WaitingPictures,
  ) {
    this.#text = text;
    this.#line = line;
    this.#journal = journal;
    this.#withdraw = withdraw;
    this.#pictures = pictures;
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

  /**
   * What the local copy says of the batch in flight. While there is none, what is unsent stands there as the next one, with a connection and
   * without: nothing has to be written again before it is sent, which may be when nothing can be written any more. Who finds it asks
   * what became of it, and hears that it never came.
   */
  noted(): { seq: number; flight: number } {
    const { unsent } = this.#text;
    if (this.flight) return { seq: this.seq, flight: this.flight.count };
    const next = unsent > 0 && unsent <= channelLimits.steps;
    return next ? { seq: this.seq + 1, flight: unsent } : { seq: this.seq, flight: 0 };
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
    const seen = this.#text.seenBy(flight.count);
    this.#line.send(flight.seq, { base: this.#text.version, seen, steps: this.#steps(flight.count) });
  }

  #steps(count: number): unknown[] {
    const { unconfirmed } = collabState(this.#text.state);
    return unconfirmed.slice(0, count).map(({ step }) => step.toJSON() as unknown);
  }

  /**
   * The next batch, and the pictures that the server gets before it; null: first it has to be known which there are. What
   * shows such a picture is a batch by itself: a picture that is refused takes nothing along that was written around it.
   */
  #next(): { count: number; tooLarge: boolean; pictures: readonly string[] | null } {
    const { count, tooLarge } = nextBatch(this.#text.state);
    const waiting = this.#pictures;
    if (!waiting) return { count, tooLarge, pictures: [] };
    let before = 0;
    for (const unit of units(collabState(this.#text.state).unconfirmed.slice(0, count))) {
      const pictures = waiting.named(() => JSON.stringify(unit));
      if (pictures?.length === 0) before += unit.length;
      else return before > 0 ? { count: before, tooLarge, pictures: [] } : { count: unit.length, tooLarge, pictures };
    }
    return { count, tooLarge, pictures: [] };
  }

  /** The server gets pictures before the steps that show them. */
  async #bring(pictures: readonly string[] | null): Promise<void> {
    this.#bringing = true;
    const problem = await (pictures ? this.#pictures?.bring(pictures) : this.#pictures?.known())?.then(
      () => null,
      (failure: unknown) => (failure instanceof Problem ? failure : new Problem('unexpected')),
    );
    this.#bringing = false;
    if (!problem) return this.#send();
    if (passing.has(problem.code)) this.#line.askLater(problem, () => this.sendOrCollect());
    else this.#refused(pictures ?? [], problem);
  }

  /** What shows a refused picture is taken back; it may have fallen meanwhile, by itself or by a colleague's change. */
  #refused(pictures: readonly string[], problem: Problem): void {
    const next = this.#next();
    if (next.pictures?.some((id) => pictures.includes(id))) this.#withdraw(next.count, problem);
    else this.sendOrCollect();
  }

  stop(): void {
    this.#collect.clear();
  }

  async #send(): Promise<void> {
    if (this.#line.link !== 'open' || this.flight || this.#bringing || this.#text.unsent === 0) return;
    const { count, tooLarge, pictures } = this.#next();
    if (tooLarge) return void this.#withdraw(1, new Problem('tooLarge', { limit: '1 MB' }));
    if (pictures === null || pictures.length > 0) return this.#bring(pictures);
    this.seq += 1;
    const flight = { seq: this.seq, count };
    this.flight = flight;
    this.#line.watch();
    if (!this.#journal.notes(flight)) this.#journal.note();
    // Written ahead: what is sent can be found again, with its number.
    await this.#journal.settled();
    if (this.flight === flight) this.transmit();
  }
}
