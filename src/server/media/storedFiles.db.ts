import type { Write } from '../db/db.ts';
import type { Tables } from '../db/tables.ts';

/** Notes what the store got, in the place of what was noted of these keys before. */
export async function noteFiles(query: Write, files: readonly Tables['stored_file'][]): Promise<void> {
  await query
    .insertInto('stored_file')
    .values(files)
    .onConflict((conflict) =>
      conflict
        .column('key')
        .doUpdateSet(({ ref }) => ({ bytes: ref('excluded.bytes'), sha256: ref('excluded.sha256') })),
    )
    .execute();
}

export async function forgetFile(query: Write, key: string): Promise<void> {
  await query.deleteFrom('stored_file').where('key', '=', key).execute();
}
