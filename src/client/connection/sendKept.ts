import type { Channel } from './channel.ts';
import { claim } from './claim.ts';
import type { Journal } from './journal.ts';
import { outlived, type SessionRecord, waits } from './journalRecords.ts';
import type { WaitingPictures } from './waitingPictures.ts';

interface KeptPlace {
  /** The signed-in person's id. */
  person: string;
  channel: Channel;
  journal: Journal;
  locks: LockManager;
  newId: () => string;
  /** Milliseconds since 1970 UTC. */
  now: () => number;
  pictures?: WaitingPictures;
}

/** Most articles that are kept for reading without a connection; what waits to be sent is kept in any number. */
const mostKept = 100;

/**
 * Sends what this browser holds unsent of a person, in articles that nobody has open: after a crash, a closed tab or a
 * session that expired it need not be known which they were. Looks at once and whenever the line is up again.
 * Returns what ends the looking; what is being sent goes on until the channel is closed.
 */
export function sendKept(place: KeptPlace): () => void {
  const { channel } = place;
  const look = () => {
    // A browser that keeps nothing has nothing to send.
    void sendAll(place).catch(() => undefined);
  };
  if (channel.online) look();
  return channel.onOnline((online) => online && look());
}

async function sendAll(place: KeptPlace): Promise<void> {
  const { person, journal } = place;
  for (const record of await journal.records(person)) if (waits(record)) await sendOne(record.client, place);
}

async function sendOne(
  client: string,
  { person, channel, journal, locks, newId, now, pictures }: KeptPlace,
): Promise<void> {
  // Most tabs have nothing to send, and no screen but the article's needs what sends it.
  const [{ SessionWriter }, { sendRest }] = await Promise.all([import('./SessionWriter.ts'), import('./sendRest.ts')]);
  const held = await claim(locks, client);
  // A tab lives as this session, and sends it.
  if (!held) return;
  // Only under the lock is it known what there is.
  const found = await journal.read(client).catch(() => null);
  if (!found || !waits(found.record) || channel.closed.aborted) return held.release();
  const { article } = found.record;
  const events = { applied: () => undefined, displaced: () => undefined, changed: () => undefined };
  const writer = new SessionWriter({ article, client, person, channel, journal, newId, now, pictures, events });
  try {
    writer.adopt(found);
  } catch (error) {
    // Written by a newer Galley, or damaged: it is left for one that can read it.
    console.error(error);
    await writer.stop();
    return held.release();
  }
  void sendRest(writer, held, { article, channel, journal });
  writer.start();
}

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
