import type { DisplacedText } from '#api/displaced.ts';
import { inTime } from './inTime.ts';
import type { Journal } from './journal.ts';
import type { JournalledSteps, SessionRecord } from './journalRecords.ts';
import type { JournalWrite } from './journalWrites.ts';

/** What a session is at the moment of a write. */
export interface JournalSource {
  record(): SessionRecord;
  /** All unconfirmed steps, a transaction at a time. */
  units(): readonly (readonly unknown[])[];
  /** The confirmed document of the record's version; asked for rarely. */
  document(): unknown;
  /** Whether the local copy works changed. */
  journalled(works: boolean): void;
  /** A record is durable; so many steps were unsent in it. */
  written(unsent: number): void;
}

/** After so many committed batches the document is written again rather than one more appended. */
const appended = 500;
/** What others committed while nothing here is unsent may be written late: an older record is safe. */
const lazily = 1_000;
const tryAgain = 5_000;
/** A write that takes so long is as good as refused. */
const patience = 4_000;

/**
 * Keeps one session's record in the journal: one write at a time, each the whole truth of its moment. New steps are
 * appended, so a keystroke costs the same in a short and in a long article; the document is written at opening and
 * then only after many committed batches, when nothing is unsent.
 */
export class JournalWriter {
  readonly #journal: Journal;
  readonly #source: JournalSource;
  #row = 0;
  #units: (readonly unknown[])[] = [];
  #whole = true;
  #committed: JournalledSteps[] = [];
  #sinceDocument = 0;
  #document: { version: number; json: unknown } | null = null;
  #displaced: DisplacedText[] = [];
  /** Number of the last change wanted, of the last one taken for a write, and of the last one written or given up. */
  #wanted = 0;
  #taken = 0;
  #settled = 0;
  /** The record of the last write. */
  #record: SessionRecord | null = null;
  #waiting: { until: number; then: () => void }[] = [];
  #busy = false;
  /** Number of the last change in the write that is under way. */
  #writing: number | null = null;
  #running: Promise<void> = Promise.resolve();
  #works = true;
  /** What is in the journal is not what was written last. */
  #lost = false;
  /** The journal failed a moment ago: nobody waits for it now. */
  #off = false;
  #stopped = false;
  #late: ReturnType<typeof setTimeout> | undefined;

  constructor(journal: Journal, source: JournalSource) {
    this.#journal = journal;
    this.#source = source;
  }

  /** The document as it was opened: the ground everything else stands on. `row` is the last write of who had the session before. */
  begin(version: number, json: unknown, row = this.#row): void {
    this.#row = row;
    this.#document = { version, json };
    this.#committed = [];
    this.#sinceDocument = 0;
    this.rewrite();
  }

  append(units: readonly (readonly unknown[])[]): void {
    if (!this.#whole) this.#units.push(...units);
    this.#change();
  }

  /** The unconfirmed steps are others now: rebased or withdrawn. */
  rewrite(): void {
    this.#whole = true;
    this.#units = [];
    this.#change();
  }

  /** The same, but what is written is an older state and not a wrong one: it may wait for the next key. */
  rewriteLater(): void {
    this.#whole = true;
    this.#units = [];
    this.later();
  }

  /** Whether the local copy says, or is about to say, that these steps are in flight. */
  notes({ seq, count }: { seq: number; count: number }): boolean {
    return this.#taken < this.#wanted || (this.#record?.seq === seq && this.#record.flight === count);
  }

  /** The same steps are unconfirmed, but something else of the record changed: they are about to be sent. */
  note(): void {
    this.#change();
  }

  committed(first: number, steps: readonly unknown[]): void {
    this.#committed.push({ first, steps });
    this.#sinceDocument += 1;
  }

  displaced(text: DisplacedText): void {
    this.#displaced.push(text);
  }

  /** Something may be written when there is time. */
  later(): void {
    this.#late ??= setTimeout(() => {
      this.#late = undefined;
      this.#change();
    }, lazily);
  }

  /** The page is left: what waits for the end of a write that it may not live to hear of is written at once, by itself. */
  leave(): void {
    if (this.#writing === null || this.#writing === this.#wanted || this.#stopped) return;
    this.#lost = true;
    try {
      const change = this.#take();
      this.#journal.write(change).catch(() => {
        this.#displaced = [...change.displaced, ...this.#displaced];
      });
    } catch {
      // There was nothing to give, which the next write says.
    }
    // A page that comes back writes everything once more, since it waited for neither.
    this.#lost = true;
  }

  /** Resolves when everything up to now is durable, or the local copy is known not to work. */
  settled(): Promise<void> {
    if (this.#settled >= this.#wanted) return Promise.resolve();
    return new Promise((then) => this.#waiting.push({ until: this.#wanted, then }));
  }

  /** Writes down what was left for later, and no more; resolves when that has ended. */
  async stop(): Promise<void> {
    const late = this.#late !== undefined && !this.#off;
    clearTimeout(this.#late);
    this.#late = undefined;
    if (late) this.#change();
    await this.#running;
    this.#stopped = true;
    clearTimeout(this.#late);
    this.#settle(this.#wanted);
  }

  #change(): void {
    this.#wanted += 1;
    if (this.#stopped || this.#off) this.#settle(this.#wanted);
    else if (!this.#busy) this.#running = this.#run();
  }

  async #run(): Promise<void> {
    this.#busy = true;
    // Changes of one turn are one write.
    await null;
    while (this.#settled < this.#wanted && !this.#stopped && !this.#off) {
      const upTo = this.#wanted;
      this.#taken = upTo;
      let change: JournalWrite | null = null;
      try {
        change = this.#take();
        this.#writing = upTo;
        await inTime(this.#journal.write(change), patience, 'The local copy does not answer');
        this.#say(true);
        this.#source.written(change.record.unsent);
      } catch (error) {
        // Not the browser's refusal: there was nothing to give it.
        if (!change) console.error(error);
        else this.#displaced = [...change.displaced, ...this.#displaced];
        // It may just have been deleted: once more, with everything.
        if (change && !change.document) {
          this.#lost = true;
          continue;
        }
        this.#fail();
      } finally {
        this.#writing = null;
      }
      this.#settle(this.#off ? this.#wanted : upTo);
    }
    this.#busy = false;
  }

  #take(): JournalWrite {
    const record = this.#source.record();
    if (this.#lost || (this.#sinceDocument > appended && record.unsent === 0)) {
      this.#document = { version: record.version, json: this.#source.document() };
      this.#committed = [];
      this.#sinceDocument = 0;
      this.#whole ||= this.#lost;
      this.#lost = false;
    }
    this.#row += 1;
    const change = {
      record,
      row: this.#row,
      units: this.#whole ? this.#source.units() : this.#units,
      whole: this.#whole,
      committed: this.#committed,
      document: this.#document,
      displaced: this.#displaced,
    };
    this.#record = record;
    this.#units = [];
    this.#whole = false;
    this.#committed = [];
    this.#document = null;
    this.#displaced = [];
    return change;
  }

  /** What could not be written is written anew, with the document, when the browser allows it again. */
  #fail(): void {
    this.#lost = true;
    this.#off = true;
    this.#say(false);
    clearTimeout(this.#late);
    this.#late = setTimeout(() => {
      this.#late = undefined;
      this.#off = false;
      this.#change();
    }, tryAgain);
  }

  #say(works: boolean): void {
    if (this.#works === works) return;
    this.#works = works;
    this.#source.journalled(works);
  }

  #settle(upTo: number): void {
    this.#settled = upTo;
    this.#waiting = this.#waiting.filter(({ until, then }) => {
      if (until <= upTo) then();
      return until > upTo;
    });
  }
}
