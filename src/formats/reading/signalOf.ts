import type { Facts } from './reading.ts';

/**
 * What a message does to what was sent before, as agencies say it in signal or status: takes it back, corrects it or updates
 * it. French agencies send a *rectificatif*, Superdesk *recalls*. Null where neither says any of it.
 */
export function signalOf({ signal = '', status = '' }: Facts): 'retraction' | 'correction' | 'update' | null {
  const words = `${signal} ${status}`;
  if (/cancel|kill|annul|recall|retract|withdraw|delete/i.test(words)) return 'retraction';
  if (/correct|rectif/i.test(words)) return 'correction';
  return /updat/i.test(words) ? 'update' : null;
}
