import type { Outgoing } from './outgoing.ts';

/** Whether nobody may publish it yet, at a time in milliseconds since 1970. */
export function isEmbargoed({ fields }: Outgoing, now: number): boolean {
  return fields.embargo !== '' && Date.parse(fields.embargo) > now;
}

/** Whether the time in which it may be used is over. */
export function isExpired({ fields }: Outgoing, now: number): boolean {
  return fields.expires !== '' && Date.parse(fields.expires) <= now;
}
