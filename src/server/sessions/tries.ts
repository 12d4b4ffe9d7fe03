import { Problem } from '#api/problem.ts';

/** So many tries at once, and one more every `refill` milliseconds. */
export interface TryLimit {
  most: number;
  refill: number;
}

/** Tries counted per key, in memory: a limit on guessing, not a record. */
export interface Tries {
  /** Counts a try before its outcome is known; throws `tooManyTries` when there are none left. */
  take(key: string): void;
  /** It was no guess: the try does not count. */
  giveBack(key: string): void;
}

export function createTries({ most, refill }: TryLimit, now: () => number): Tries {
  /** When each key will have all its tries again. */
  const restoredAt = new Map<string, number>();
  return {
    take: (key) => {
      const at = now();
      if (restoredAt.size > 10_000) forget(at);
      const restored = Math.max(restoredAt.get(key) ?? 0, at) + refill;
      if (restored > at + most * refill) throw new Problem('tooManyTries');
      restoredAt.set(key, restored);
    },
    giveBack: (key) => {
      const restored = restoredAt.get(key);
      if (restored !== undefined) restoredAt.set(key, restored - refill);
    },
  };

  function forget(at: number): void {
    for (const [key, restored] of restoredAt) if (restored <= at) restoredAt.delete(key);
  }
}
