import type { StartedWith } from '#api/articles.ts';

/** What the local copy knows of a session besides its text: enough to become it. */
export interface SessionRecord {
  client: string;
  article: string;
  /** The signed-in person's id: another person's records are neither shown nor sent. */
  person: string;
  schema: number;
  writable: boolean;
  epoch: number;
  /** The last number given to a batch, or the next one's while its steps are collected. */
  seq: number;
  /** How many of the first unconfirmed steps went out as batch `seq`, or are about to; 0 when none can have. */
  flight: number;
  /** The version that the unconfirmed steps stand on. */
  version: number;
  /** When that version was committed, by the server's clock; records of an older Galley have none. */
  committedAt?: number;
  /** The headline as it is displayed, for lists of what is here; records of an older Galley have none. */
  headline?: string;
  /** How many steps are not confirmed. */
  unsent: number;
  /** The number of its last write, given by the journal; records of an older Galley have none. */
  row?: number;
  /** What the article was started with, where the server has not heard of it yet. */
  unborn?: StartedWith;
  /** Milliseconds since 1970 UTC, this computer's clock. */
  at: number;
}

/** Committed steps as they came; `first` is the version that the first of them made. */
export interface JournalledSteps {
  first: number;
  steps: readonly unknown[];
}

/** A record without unsent text is of no use after a week, and not to be kept on a computer for longer. */
const kept = 7 * 24 * 60 * 60 * 1000;

/** Whether a record has nothing unsent and was not touched for a week. Only who holds its lock may forget it. */
export function outlived(record: SessionRecord, now: number): boolean {
  return !waits(record) && now - record.at > kept;
}

/** Whether the server lacks something that this record has. */
export function waits({ unsent, unborn }: SessionRecord): boolean {
  return unsent > 0 || unborn !== undefined;
}
