import type { Fields } from '#article/fields.ts';
import { momentOf } from '#article/moment.ts';
import type { Facts } from './reading.ts';

/** So much of a note fits into its field; the facts have the whole. */
const longestNote = 2000;

/** What a message says about its release, as an article has it. Times that name no zone, and words for which there is no choice, stay facts. */
export function statedFields({ embargo, expires, urgency, note, signal, status }: Facts) {
  const stated: { [Name in keyof Fields]?: unknown } = {
    embargo: momentOf(embargo ?? ''),
    expires: momentOf(expires ?? ''),
    urgency: /^[1-9]$/.test(urgency ?? '') ? urgency : null,
    signal: signalOf(`${signal ?? ''} ${status ?? ''}`),
    editorialNote: note?.slice(0, longestNote) || null,
  };
  return Object.fromEntries(Object.entries(stated).filter(([, value]) => value !== null));
}

function signalOf(words: string): Fields['signal'] | null {
  if (/cancel|kill|recall|retract|withdraw/i.test(words)) return 'retraction';
  if (/correct/i.test(words)) return 'correction';
  return /update/i.test(words) ? 'update' : null;
}
