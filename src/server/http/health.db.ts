import type { Database } from '../db/db.ts';

/**
 * Resolves when the database reads and has taken a write; rejects with the engine's error otherwise. A row comes and goes
 * in one transaction: nothing is left of it, and yet the engine needs room for it, which a statement without effect does not.
 */
export async function tryDatabase(db: Database, token: string): Promise<void> {
  await db.query.selectFrom('person').select('id').limit(1).execute();
  await db.transaction(async (query) => {
    const row = { purpose: 'signIn' as const, person: null, created_at: 0, expires_at: 0, used_at: 0 };
    await query
      .insertInto('link')
      .values({ token_hash: token, ...row })
      .execute();
    await query.deleteFrom('link').where('token_hash', '=', token).execute();
  });
}
