import { waits } from './journalRecords.ts';
import type { KeptPlace } from './sendOne.ts';

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
  const waiting = (await journal.records(person)).filter(waits);
  // Most tabs have nothing to send, and no screen but the article's needs what sends it.
  if (waiting.length === 0) return;
  const { sendOne } = await import('./sendOne.ts');
  for (const { client } of waiting) await sendOne(client, place);
}
