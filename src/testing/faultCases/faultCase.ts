/** A PostgreSQL server of the suite's own, which can be stopped as a power cut does. */
export interface Cluster {
  url: string;
  port: number;
  /** `pg_ctl -m immediate`: nothing is flushed. */
  crash(): Promise<void>;
  start(): Promise<void>;
  stop(): void;
  /** Where it was asked for: `fill` leaves no room for anything more, `free` gives it back. `fault` says how that was done. */
  disk?: { fault: string; fill(): void; free(): void };
}

export interface Bench {
  /** For CI, or as large as the table of the promises says. */
  size: 'ci' | 'full';
  seed: number;
  /** The built server. */
  program: string;
  /** Chromium; undefined for Playwright's own. */
  chromium: string | undefined;
  /** The program of writers that hold no document. */
  lightWriters: string;
  /** The program of those who only read. */
  lightReaders: string;
  /** What goes into a server's process to measure how long its event loop is held up. */
  loopDelay: string;
  /** A cluster, on wish with a disk that can be filled; throws where PostgreSQL is missing. */
  cluster(wanted?: { smallDisk: boolean }): Promise<Cluster>;
  /** A folder that is gone after the case. */
  folder(): Promise<string>;
  /** What is tidied up after the case, however it ended; answers with what there is to say of it where it failed. */
  atEnd(work: () => Promise<readonly string[]>): void;
}

/** What came out of a case, as its line says it. */
export interface Outcome {
  load: string;
  faults: string;
  typed: number;
  lost: number;
  doubled: number;
  /** Milliseconds from typing to the news that it is committed, or what the case says of it; null where nothing is typed. */
  p95: number | null;
  /** What else was measured. */
  figures: Readonly<Record<string, string | number>>;
  /** Why it did not pass, as sentences; empty where it did. */
  failures: readonly string[];
}

/** Limits of time are those of the promises in a full run; in CI, where the machine has other work, twice as long. */
export const slack = { ci: 2, full: 1 } as const;

export interface FaultCase {
  name: string;
  /** What it tries, in a few words. */
  aspect: string;
  /** Only the full run has time for it. */
  fullOnly?: boolean;
  /** It is in the gate: the short run that every change passes. */
  inGate?: boolean;
  /** It stops a PostgreSQL server of its own. */
  onPostgres?: boolean;
  run(bench: Bench): Promise<Outcome>;
}
