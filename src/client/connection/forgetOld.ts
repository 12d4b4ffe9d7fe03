import { claim } from './claim.ts';
import type { Journal } from './journal.ts';
import { outlived, type SessionRecord, waits } from './journalRecords.ts';
import type { KeptPlace } from './sendOne.ts';

/** Most articles that are kept for reading without a connection; what waits to be sent is kept in any number. */
const mostKept = 100;

/**
 * Forgets whatever was kept here for a week and has nothing unsent, of everybody who has used this browser, and of this
 * person the articles that were read longest ago where there are very many.
 */
export async function forgetOld({ person, journal, locks, now }: Omit<KeptPlace, 'channel' | 'newId'>): Promise<void> {
  const records = await journal.records();
  const old = records.filter((record) => outlived(record, now()));
  const mine = records.filter((record) => record.person === person && !waits(record) && !old.includes(record));
  const many = mine.sort((one, other) => other.at - one.at).slice(mostKept);
  for (const { client } of [...old, ...many] satisfies SessionRecord[]) {
    const held = await claim(locks, client);
    if (!held) continue;
    const found = await journal.read(client).catch(() => null);
    if (!found || !waits(found.record)) await journal.forget(client).catch(() => undefined);
    held.release();
  }
  await forgetPictures(person, journal);
}

/** A picture whose figure was taken out again before it was sent waits for nothing. */
async function forgetPictures(person: string, journal: Journal): Promise<void> {
  const files = await journal.files(person);
  const waiting = new Set((await journal.records(person)).filter(waits).map(({ article }) => article));
  for (const { id, article } of files) if (!waiting.has(article)) await journal.forgetFile(id);
}
