import type { Fields } from '#article/fields.ts';
import { momentOf } from '#article/moment.ts';
import type { Facts } from './reading.ts';
import { signalOf } from './signalOf.ts';

/** So much of a note fits into its field; the facts have the whole. */
const longestNote = 2000;

/** What a message says about its release, as an article has it. Times that name no zone, and words for which there is no choice, stay facts. */
export function statedFields(facts: Facts) {
  const { embargo, expires, urgency, note } = facts;
  const stated: { [Name in keyof Fields]?: unknown } = {
    embargo: momentOf(embargo ?? ''),
    expires: momentOf(expires ?? ''),
    urgency: /^[1-9]$/.test(urgency ?? '') ? urgency : null,
    signal: signalOf(facts),
    editorialNote: note?.slice(0, longestNote) || null,
  };
  return Object.fromEntries(Object.entries(stated).filter(([, value]) => value !== null));
}
