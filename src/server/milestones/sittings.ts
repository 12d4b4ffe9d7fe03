/** A committed batch, as far as the timeline asks: it made `n` versions from `first` on. */
export interface BatchFacts {
  first: number;
  n: number;
  author: string;
  at: number;
}

/** One person's batches without a long pause between them. */
export interface SittingFacts {
  author: string;
  first: number;
  last: number;
  changes: number;
  startedAt: number;
  endedAt: number;
}

/** Whoever has not written for so long and writes again has sat down anew; in milliseconds. */
export const longPause = 10 * 60_000;

/** Sittings of a page: it ends at the next moment at which nobody was writing. */
const enough = 40;
/** Batches of a page at most, wherever that cuts. */
const mostBatches = 20_000;

/**
 * Gathers batches, told newest first, into sittings until a page is full. Two who write at once are two sittings side
 * by side. `next` is where the next page goes on: it takes the versions before.
 */
export class SittingsPage {
  readonly #closed: SittingFacts[] = [];
  readonly #open = new Map<string, SittingFacts>();
  #batches = 0;
  next: number | null = null;

  /** Whether it takes more. */
  get full(): boolean {
    return this.next !== null;
  }

  add({ first, n, author, at }: BatchFacts): void {
    if (this.full) return;
    // The server's clock may have been put back: a pause is one in either direction.
    for (const [person, sitting] of this.#open)
      if (Math.abs(sitting.startedAt - at) > longPause) {
        this.#closed.push(sitting);
        this.#open.delete(person);
      }
    const quiet = this.#open.size === 0 && this.#closed.length >= enough;
    if (quiet || this.#batches >= mostBatches) {
      this.next = first + n;
      return;
    }
    this.#batches += 1;
    const known = this.#open.get(author);
    this.#open.set(author, {
      author,
      first,
      last: known?.last ?? first + n - 1,
      changes: (known?.changes ?? 0) + n,
      startedAt: at,
      endedAt: known?.endedAt ?? at,
    });
  }

  /** What was gathered, the latest first. */
  sittings(): SittingFacts[] {
    return [...this.#closed, ...this.#open.values()].sort((one, other) => other.last - one.last);
  }
}
