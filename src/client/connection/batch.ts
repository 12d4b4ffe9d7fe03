import type { EditorState } from '@tiptap/pm/state';
import type { Step } from '@tiptap/pm/transform';
import { channelLimits } from '#api/live.ts';
import { collabState, type Unconfirmed } from './unconfirmed.ts';

/** Bytes of a message that steps may take; the rest of it is small. */
const most = channelLimits.message - 1_000;

/**
 * How many of the first unconfirmed steps make the next batch: whole transactions, within the channel's limits. A
 * transaction that alone is over a limit is cut there. `tooLarge` is true of a first step that no message can carry.
 */
export function nextBatch(state: EditorState): { count: number; tooLarge: boolean } {
  const { unconfirmed } = collabState(state);
  let fitting = 0;
  let bytes = 0;
  for (const { step } of unconfirmed.slice(0, channelLimits.steps)) {
    bytes += bytesOf(step);
    if (bytes > most) break;
    fitting += 1;
  }
  const count = wholeTransactions(unconfirmed, fitting) || fitting;
  return { count, tooLarge: count === 0 && unconfirmed.length > 0 };
}

/** How many of the first `count` steps belong to transactions that end among them. */
function wholeTransactions(unconfirmed: readonly Unconfirmed[], count: number): number {
  let end = count;
  while (end > 0 && end < unconfirmed.length && unconfirmed[end]?.origin === unconfirmed[end - 1]?.origin) end -= 1;
  return end;
}

/** Whether a message can carry a step. A short one need not be written out to know: this is asked at every key. */
export function fitsMessage(step: Step): boolean {
  let inserted = 0;
  step.getMap().forEach((_oldStart, _oldEnd, start, end) => {
    inserted += end - start;
  });
  return inserted < 100 || bytesOf(step) <= most;
}

function bytesOf(step: Step): number {
  // With the comma behind it.
  return new TextEncoder().encode(JSON.stringify(step.toJSON())).length + 1;
}
