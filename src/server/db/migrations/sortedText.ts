import { type RawBuilder, sql } from 'kysely';
import type { Engine } from '../db.ts';

/** Text that is sorted by bytes on both engines, whatever the locale of the database. */
export function sortedText(engine: Engine): RawBuilder<unknown> {
  return engine === 'postgres' ? sql`text collate "C"` : sql`text`;
}
