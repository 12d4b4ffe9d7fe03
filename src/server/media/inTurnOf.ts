import { Problem } from '#api/problem.ts';

/** Counts what each person or key has under way, and refuses more than `most` at a time: each holds a file in memory whole. */
export function inTurnOf(most: number): <T>(whose: string, work: () => Promise<T>) => Promise<T> {
  const underWay = new Map<string, number>();
  return async (whose, work) => {
    const before = underWay.get(whose) ?? 0;
    if (before >= most) throw new Problem('tooManyTries');
    underWay.set(whose, before + 1);
    try {
      return await work();
    } finally {
      const left = (underWay.get(whose) ?? 1) - 1;
      if (left > 0) underWay.set(whose, left);
      else underWay.delete(whose);
    }
  };
}
