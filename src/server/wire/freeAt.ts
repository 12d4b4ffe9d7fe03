import type { WireStatus } from '#api/wire.ts';

/** Later than any message: nobody knows until when it is embargoed. */
export const never = 8_640_000_000_000_000;

/** The last place on Earth where a time that names no zone comes. */
const last = '-12:00';

/**
 * When an embargo ends, in milliseconds since 1970 UTC; null without one, `never` for one that cannot be read. A time without a zone
 * ends when it has come everywhere: an embargo that lasts too long does no harm.
 */
export function embargoEnd(embargo: string | undefined): number | null {
  if (embargo === undefined) return null;
  const time = Date.parse(zoned(embargo.trim()));
  return Number.isNaN(time) ? never : Math.min(Math.max(time, 0), never);
}

function zoned(text: string): string {
  const [, day, hour = 'T00:00:00', zone = last] =
    /^(\d{4}-\d\d-\d\d)(T\d\d:\d\d(?::\d\d(?:\.\d+)?)?)?(Z|[+-]\d\d:?\d\d)?$/.exec(text) ?? [];
  return day ? `${day}${hour}${zone}` : text;
}

/** From when on everybody of the newsroom may read a message. One that is withheld without a time waits for its next version. */
export function freeAt(embargo: number | null, status: WireStatus): number {
  return embargo ?? (status === 'withheld' ? never : 0);
}
