import type { Me } from '#api/session.ts';
import type { Right } from '#article/permissions.ts';

/** What a handler knows of the request besides its parsed input. */
export interface RequestContext {
  /** Who asks; null on public endpoints without a session. */
  me: Me | null;
  request: Request;
  /** The other end's address, for limits. */
  address: string;
  /** Throws `forbidden` unless the person has the right, `notSignedIn` if nobody is signed in. */
  need(right: Right): Me;
  /** Sets or clears the session cookie of the answer. */
  setCookie(value: string): void;
}
