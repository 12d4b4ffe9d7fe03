import { Problem } from '#api/problem.ts';

/** Counts what each person has under way, and refuses more than `most` at a time: each holds a file in memory whole. */
export function inTurnOf(most: number): <T>(person: string, work: () => Promise<T>) => Promise<T> {
  const underWay = new Map<string, number>();
  return async (person, work) => {
    const before = underWay.get(person) ?? 0;
    if (before >= most) throw new Problem('tooManyTries');
    underWay.set(person, before + 1);
    try {
      return await work();
    } finally {
      const left = (underWay.get(person) ?? 1) - 1;
      if (left > 0) underWay.set(person, left);
      else underWay.delete(person);
    }
  };
}
