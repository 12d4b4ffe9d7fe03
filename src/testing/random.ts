/** Chance that can be had again: the same seed gives the same schedule. */
export interface Random {
  /** A whole number from 0 to below `limit`. */
  below(limit: number): number;
  /** True in so many of a hundred cases. */
  percent(share: number): boolean;
  pick<T>(list: readonly T[]): T;
}

/** Mulberry32: 32 bits of state, good enough to mix schedules. */
export function random(seed: number): Random {
  let state = (seed * 0x9e3779b1) >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return {
    below,
    percent: (share) => next() * 100 < share,
    pick: (list) => {
      if (list.length === 0) throw new RangeError('Nothing to pick from');
      return list[below(list.length)] as (typeof list)[number];
    },
  };
}

/**
 * The seeds of a property test: `count` of them from a fixed one, so that a change is only ever judged by what it
 * changes. GALLEY_SEED names a single one, to see a failure again; `GALLEY_SEED=random` explores others, and says which.
 */
export function seeds(first: number, count: number): readonly number[] {
  const named = process.env.GALLEY_SEED;
  if (named && named !== 'random') {
    const seed = Number(named);
    if (!Number.isSafeInteger(seed)) throw new RangeError(`GALLEY_SEED is a whole number or 'random', not ${named}`);
    return [seed];
  }
  const start = named ? Math.floor(Math.random() * 1_000_000_000) : first;
  if (named) process.stderr.write(`Seeds ${start} to ${start + count - 1}\n`);
  return Array.from({ length: count }, (_, index) => start + index);
}

/** Runs a property for each seed; a failure tells the seed it can be had again with. */
export async function forSeeds(
  all: readonly number[],
  property: (seed: number) => Promise<void> | void,
): Promise<void> {
  for (const seed of all) {
    try {
      await property(seed);
    } catch (error) {
      throw new Error(`Seed ${seed} (GALLEY_SEED=${seed} shows it again): ${(error as Error).message}`, {
        cause: error,
      });
    }
  }
}
