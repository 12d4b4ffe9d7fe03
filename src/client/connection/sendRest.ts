import type { Channel } from './channel.ts';
import type { Claim } from './claim.ts';
import type { Journal } from './journal.ts';
import type { SessionWriter } from './SessionWriter.ts';

/** Where a rest is sent from. */
interface RestPlace {
  article: string;
  channel: Channel;
  journal: Journal;
  newId: () => string;
}

interface Rest {
  article: string;
  letGo(): Promise<void>;
}

/** What each tab still sends; a tab is known by its channel. */
const rests = new WeakMap<Channel, Set<Rest>>();

/**
 * Runs a session that nobody looks at until the server has everything it holds; then frees its lock. What was read stays here, to be
 * opened without a connection. Resolves to the id of the session that has to be sent in its place, if there is one.
 */
export async function sendRest(writer: SessionWriter, held: Claim, place: RestPlace): Promise<string | null> {
  const { article, channel } = place;
  const sent = send(writer, held, place);
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
  return sent.finally(() => here.delete(rest));
}

/** Ends what this tab still sends for an article, so that a session can go on from the journal; resolves when the locks are free. */
export async function takeOverRests(article: string, channel: Channel): Promise<void> {
  const here = [...(rests.get(channel) ?? [])].filter((rest) => rest.article === article);
  await Promise.all(here.map((rest) => rest.letGo()));
}

async function send(writer: SessionWriter, held: Claim, { journal, newId }: RestPlace): Promise<string | null> {
  await writer.empty();
  await writer.stop();
  const next = await refused(writer, journal, newId()).catch(() => null);
  held.release();
  return next;
}

/** What becomes of a session that the server does not open, for good; with a newer schema it waits for the bundle that can send it. */
async function refused(writer: SessionWriter, journal: Journal, id: string): Promise<string | null> {
  const { client, ending, unborn, problem } = writer;
  if (ending !== 'closed' || unborn) return null;
  // May not be read any more.
  if (problem?.code === 'notFound') await journal.forget(client);
  // Its id is somebody else's by now, and so nothing of it was ever taken: it is sent as another session.
  return problem?.code === 'forbidden' && (await journal.renew(client, id)) ? id : null;
}
