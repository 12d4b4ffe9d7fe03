import type { EditorState } from '@tiptap/pm/state';
import { channelLimits } from '#api/live.ts';
import { collabState, type Unconfirmed } from './unconfirmed.ts';

/** Bytes of a message that are not steps. */
const envelope = 1_000;

/**
 * How many of the first unconfirmed steps make the next batch: whole transactions, within the channel's limits. A
 * transaction that alone is over the limit of steps is cut there. `tooLarge` counts steps of a first transaction whose
 * bytes no message can carry.
 */
export function nextBatch(state: EditorState): { count: number; tooLarge: number } {
  const { unconfirmed } = collabState(state);
  let count = 0;
  let bytes = 0;
  while (count < unconfirmed.length) {
    const length = Math.min(transactionLength(unconfirmed, count), channelLimits.steps);
    const size = bytesOf(unconfirmed.slice(count, count + length));
    if (bytes + size > channelLimits.message - envelope) return { count, tooLarge: count === 0 ? length : 0 };
    if (count + length > channelLimits.steps) break;
    count += length;
    bytes += size;
  }
  return { count, tooLarge: 0 };
}

function transactionLength(unconfirmed: readonly Unconfirmed[], start: number): number {
  const origin = unconfirmed[start]?.origin;
  let end = start + 1;
  while (end < unconfirmed.length && unconfirmed[end]?.origin === origin) end += 1;
  return end - start;
}

function bytesOf(steps: readonly Unconfirmed[]): number {
  const text = JSON.stringify(steps.map(({ step }) => step.toJSON()));
  return new TextEncoder().encode(text).length;
}
