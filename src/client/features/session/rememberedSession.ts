import type { OutputOf } from '#api/endpoint.ts';
import type { getMe } from '#api/session.ts';
import { roles } from '#article/permissions.ts';
import { keepHouse } from '../../connection/house.store.ts';

type Session = OutputOf<typeof getMe>;

const key = 'galley.session';

/** Writes down who is signed in here, for when the server cannot be asked; with nobody signed in it is forgotten. */
export function rememberSession(session: Session | null): void {
  try {
    if (session?.me) localStorage.setItem(key, JSON.stringify(session));
    else {
      localStorage.removeItem(key);
      keepHouse(null);
    }
  } catch {
    // A browser that keeps nothing has nothing to forget, and cannot start without a connection.
  }
}

/** Who was signed in here last and has not signed out. */
export function recallSession(): Session | null {
  try {
    const session: unknown = JSON.parse(localStorage.getItem(key) ?? 'null');
    return isSession(session) ? session : null;
  } catch {
    return null;
  }
}

/** An older Galley may have written it, or another program. */
function isSession(value: unknown): value is Session {
  const { me, newsroom } = (value ?? {}) as Partial<Session>;
  if (!me || typeof newsroom !== 'string') return false;
  const texts = [me.id, me.name, me.email];
  return texts.every((text) => typeof text === 'string') && typeof me.colour === 'number' && roles.includes(me.role);
}
