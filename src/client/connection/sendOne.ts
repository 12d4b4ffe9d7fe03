import type { Channel } from './channel.ts';
import { claim } from './claim.ts';
import type { Journal } from './journal.ts';
import { waits } from './journalRecords.ts';
import { SessionWriter } from './SessionWriter.ts';
import { sendRest } from './sendRest.ts';
import type { WaitingPictures } from './waitingPictures.ts';

/** Whose rest is sent, and through what. */
export interface KeptPlace {
  /** The signed-in person's id. */
  person: string;
  channel: Channel;
  journal: Journal;
  locks: LockManager;
  newId: () => string;
  /** Milliseconds since 1970 UTC. */
  now: () => number;
  pictures?: WaitingPictures | undefined;
}

/** Sends what a session has unsent, unless a tab lives as it or has sent it meanwhile; once more where it has to go under another id. */
export async function sendOne(client: string, place: KeptPlace, again = true): Promise<void> {
  const { person, channel, journal, locks, newId, now, pictures } = place;
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
  void sendRest(writer, held, { article, channel, journal, newId }).then((next) => {
    if (next && again) return sendOne(next, place, false);
  });
  writer.start();
}
