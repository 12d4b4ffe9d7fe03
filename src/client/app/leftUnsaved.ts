import type { Channel } from '../connection/channel.ts';
import type { Journal } from '../connection/journal.ts';

/** Time for what was typed last to be sent, and between two looks, in milliseconds. */
const patience = 3_000;
const pause = 100;

/** How many changes and displaced texts of a person would be lost with the local copy, once what can be sent has been. */
export async function leftUnsaved(journal: Journal, channel: Channel, person: string): Promise<number> {
  for (let waited = 0; ; waited += pause) {
    const { unsent, displaced } = await journal.unsaved(person);
    if (unsent === 0 || !channel.online || waited >= patience) return unsent + displaced;
    await new Promise((then) => setTimeout(then, pause));
  }
}
