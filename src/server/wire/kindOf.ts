import type { WireKind, WireStatus } from '#api/wire.ts';
import type { Facts } from '#formats/reading/reading.ts';

const over = /cancel|kill|annul|withdraw|delete/i;

/** A status or signal that takes a message back is `canceled`, whichever of the two says it. */
export function statusOf({ status = '', signal = '' }: Facts): WireStatus {
  if (over.test(status) || over.test(signal)) return 'canceled';
  return /withh|hold|embargo/i.test(status) ? 'withheld' : 'usable';
}

/** What a message does; `joined` where its story has others. */
export function kindOf(facts: Facts, joined: boolean): WireKind {
  if (statusOf(facts) === 'canceled') return 'kill';
  if (/correct|rectif/i.test(facts.signal ?? '')) return 'correction';
  return joined || /updat/i.test(facts.signal ?? '') || (facts.replaces ?? []).length > 0 ? 'update' : 'new';
}
