import type { Attr } from '../attrs.ts';

/** A day as ISO 8601 writes it, `2026-11-25`; empty by default. */
export function correctionDate(): Attr<string> {
  const check = (value: unknown): value is string => value === '' || (typeof value === 'string' && isDay(value));
  return {
    default: '',
    check,
    read: (value) => (check(value) ? value : ''),
    write: (value) => value || undefined,
  };
}

/** Days that no calendar has, such as 30 February, are none. */
function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
