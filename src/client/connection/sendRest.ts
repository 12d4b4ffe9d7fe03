import type { Claim } from './claim.ts';
import type { Journal } from './journal.ts';
import type { SessionWriter } from './SessionWriter.ts';

/** Runs a session that nobody looks at until the server has everything it holds; then forgets it and frees its lock. */
export async function sendRest(writer: SessionWriter, held: Claim, journal: Journal): Promise<void> {
  await writer.empty();
  // With a newer schema the rest waits for the bundle that can send it.
  const done = writer.ending !== 'reload' && (writer.unsent === 0 || writer.ending === 'closed');
  await writer.stop();
  if (done) await journal.forget(writer.client).catch(() => undefined);
  held.release();
}
