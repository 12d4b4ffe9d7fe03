import { Problem } from '#api/problem.ts';
import type { FetchOutside } from '#server/home.ts';

/** A page may not look at what other sites answer it, and nobody fetches in its place. */
export const noOutside: FetchOutside = async () => {
  throw new Problem('noOutside');
};
