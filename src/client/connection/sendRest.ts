import type { Channel } from './channel.ts';
import type { Claim } from './claim.ts';
import type { Journal } from './journal.ts';
import type { SessionWriter } from './SessionWriter.ts';

/** Where a rest is sent from. */
interface RestPlace {
  article: string;
  channel: Channel;
  journal: Journal;
}

interface Rest {
  article: string;
  letGo(): Promise<void>;
}

/** What each tab still sends; a tab is known by its channel. */
const rests = new WeakMap<Channel, Set<Rest>>();

/** Runs a session that nobody looks at until the server has everything it holds; then frees its lock. What was read stays here, to be opened without a connection. */
export async function sendRest(writer: SessionWriter, held: Claim, place: RestPlace): Promise<void> {
  const { article, channel, journal } = place;
  const sent = send(writer, held, journal);
  const rest: Rest = {
    article,
    async letGo() {
      await writer.settled();
      // Without a local copy this writer is all there is of the words.
      if (!writer.journalled) return;
      await writer.stop();
      await sent;
    },
  };
  const here = rests.get(channel) ?? new Set();
  rests.set(channel, here.add(rest));
  await sent.finally(() => here.delete(rest));
}

/** Ends what this tab still sends for an article, so that a session can go on from the journal; resolves when the locks are free. */
export async function takeOverRests(article: string, channel: Channel): Promise<void> {
  const here = [...(rests.get(channel) ?? [])].filter((rest) => rest.article === article);
  await Promise.all(here.map((rest) => rest.letGo()));
}

async function send(writer: SessionWriter, held: Claim, journal: Journal): Promise<void> {
  await writer.empty();
  await writer.stop();
  // May not be read any more. With a newer schema the rest waits for the bundle that can send it.
  if (writer.ending === 'closed' && !writer.unborn) await journal.forget(writer.client).catch(() => undefined);
  held.release();
}
