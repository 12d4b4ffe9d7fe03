import type { WireKind } from '#api/wire.ts';

/** What decides which message of a story holds. */
export interface Dated {
  guid: string;
  version: string;
  kind: WireKind;
  made: number;
  received: number;
}

/**
 * Whether a message comes after another of its story, in whatever order they arrived: by the number of its version, then by when it was
 * made. What takes a message back counts from its arrival: its maker's clock must not weaken it.
 */
export function isNewer(one: Dated, other: Dated): boolean {
  if (one.guid === other.guid && one.version !== other.version) {
    const [mine, theirs] = [Number(one.version || Number.NaN), Number(other.version || Number.NaN)];
    if (!Number.isNaN(mine) && !Number.isNaN(theirs)) return mine > theirs;
  }
  if (one.kind !== 'kill' && other.kind !== 'kill' && one.made !== other.made) return one.made > other.made;
  return one.received >= other.received;
}
