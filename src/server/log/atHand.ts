/** Bytes that what is at hand of all articles may take together. */
const most = 16_000_000;

/** Something kept in memory only to be faster. */
export interface Kept {
  readonly bytes: number;
  letGo(): void;
}

/** What is kept of all articles, the oldest first: where it takes too much, the oldest goes, whichever article's it is. */
export class AtHand {
  readonly #all = new Set<Kept>();
  #bytes = 0;

  get bytes(): number {
    return this.#bytes;
  }

  /** The newest stays, however large. */
  add(kept: Kept): void {
    this.#all.add(kept);
    this.#bytes += kept.bytes;
    for (const oldest of this.#all) {
      if (this.#bytes <= most || this.#all.size === 1) return;
      oldest.letGo();
    }
  }

  delete(kept: Kept): void {
    if (this.#all.delete(kept)) this.#bytes -= kept.bytes;
  }
}
