/** A time as ISO 8601 writes it, from the compact form of NITF and NewsML 1 (`20260412T101500+0200`) too; undefined for what is none. */
export function isoTime(text: string | undefined): string | undefined {
  const trimmed = text?.trim() ?? '';
  const compact = /^(\d{4})-?(\d\d)-?(\d\d)(?:T(\d\d):?(\d\d)(?::?(\d\d)(?:\.\d+)?)?\s*(Z|[+-]\d\d:?\d\d)?)?$/.exec(
    trimmed,
  );
  if (!compact) return Number.isNaN(Date.parse(trimmed)) || trimmed === '' ? undefined : trimmed;
  const [, year, month, day, hour, minute, second = '00', zone = ''] = compact;
  const date = `${year}-${month}-${day}`;
  if (hour === undefined) return date;
  return `${date}T${hour}:${minute}:${second}${zone.replace(/^([+-]\d\d):?(\d\d)$/, '$1:$2')}`;
}

/**
 * An embargo as its element says it. The element alone embargoes: without words it is `undated`, and words that are no time stay as they
 * are, for an embargo that cannot be read is still one.
 */
export function embargoOf(element: unknown, text: string | undefined): string | undefined {
  if (element === undefined) return undefined;
  return isoTime(text) ?? (text?.trim() || 'undated');
}

/** The entries that say something. */
export function present<T extends object>(facts: T): T {
  return Object.fromEntries(
    Object.entries(facts).filter(
      ([, value]) => value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0),
    ),
  ) as T;
}
