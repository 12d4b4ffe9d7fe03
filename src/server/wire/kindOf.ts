import type { WireKind, WireStatus } from '#api/wire.ts';
import type { Facts } from '#formats/reading/reading.ts';
import { signalOf } from '#formats/reading/signalOf.ts';

/** Whether newsrooms may use a message: `canceled` where it takes back what it is about. */
export function statusOf(facts: Facts): WireStatus {
  if (signalOf(facts) === 'retraction') return 'canceled';
  return /withh|hold|embargo/i.test(facts.status ?? '') ? 'withheld' : 'usable';
}

/** What a message does; `joined` where its story has others. */
export function kindOf(facts: Facts, joined: boolean): WireKind {
  switch (signalOf(facts)) {
    case 'retraction':
      return 'kill';
    case 'correction':
      return 'correction';
    case 'update':
      return 'update';
    case null:
      return joined || (facts.replaces ?? []).length > 0 ? 'update' : 'new';
  }
}
