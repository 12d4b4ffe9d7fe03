import type { Engine } from '../db/db.ts';
import type { Difference } from './difference.ts';

/**
 * Does a part of the check: what a damaged file does not let it read is told, and the rest is looked at all the same. Throws
 * on PostgreSQL, where a transaction answers nothing more after an error. `without` is what there is then.
 */
export async function attempt<T>(
  engine: Engine,
  report: (difference: Difference) => void,
  article: string | null,
  without: T,
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (engine !== 'sqlite') throw error;
    const message = `cannot be read to its end: ${error instanceof Error ? error.message : String(error)}`;
    report({ article, kind: 'database', version: null, message });
    return without;
  }
}
