import type { Range } from './pattern.ts';

/** What the worker is asked: where an expression is in each of these texts. */
export interface Asked {
  source: string;
  flags: string;
  texts: readonly string[];
}

/** `null` says that the worker is there. */
export interface Answer {
  ranges: readonly (readonly Range[])[] | null;
}
