import type { OutputOf } from '#api/endpoint.ts';
import { getMe } from '#api/session.ts';

type Session = OutputOf<typeof getMe>;

const key = 'galley.session';

/** Writes down who is signed in here, for when the server cannot be asked; with nobody signed in it is forgotten. */
export function rememberSession(session: Session | null): void {
  try {
    if (session?.me) localStorage.setItem(key, JSON.stringify(session));
    else localStorage.removeItem(key);
  } catch {
    // A browser that keeps nothing has nothing to forget, and cannot start without a connection.
  }
}

/** Who was signed in here last and has not signed out. */
export function recallSession(): Session | null {
  try {
    return getMe.output.parse(JSON.parse(localStorage.getItem(key) ?? 'null'));
  } catch {
    return null;
  }
}
