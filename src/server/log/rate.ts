import { channelLimits } from '#api/live.ts';

/** Seconds over which a channel's messages are averaged: pauses may be saved up for. */
const span = 10;

/** Says for each message whether the channel still keeps to its limit. */
export function createRate(now: () => number): () => boolean {
  const most = channelLimits.perSecond * span;
  let left = most;
  let last = now();
  return () => {
    const at = now();
    // A clock that was set back gives nothing.
    left = Math.min(most, left + (Math.max(0, at - last) / 1000) * channelLimits.perSecond) - 1;
    last = at;
    if (left >= 0) return true;
    left = 0;
    return false;
  };
}
