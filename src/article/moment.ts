/** Whether it is an instant as articles have them: UTC, to the second, `2026-04-12T08:15:00Z`, of a day that there is. */
export function isMoment(value: unknown): value is string {
  return typeof value === 'string' && value === momentOf(value);
}

/** An instant in any of ISO 8601's ways that name a zone, as articles have them; null for a day alone, a time of no zone, or none. */
export function momentOf(text: string): string | null {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)$/.test(text)) return null;
  const instant = Date.parse(text);
  return Number.isNaN(instant) ? null : `${new Date(instant).toISOString().slice(0, 19)}Z`;
}
