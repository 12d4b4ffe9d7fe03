import type { Database } from '../db/db.ts';

/** Resolves when the database reads and takes a write; rejects with the engine's error otherwise. Changes nothing. */
export async function tryDatabase(db: Database): Promise<void> {
  await db.query.selectFrom('person').select('id').limit(1).execute();
  await db.transaction((query) => query.deleteFrom('session').where('token_hash', '=', '').execute());
}
