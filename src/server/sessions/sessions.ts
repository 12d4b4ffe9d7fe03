import type { Me } from '#api/session.ts';
import type { Write } from '../db/db.ts';
import type { Home } from '../home.ts';
import { meOf } from '../people/colleague.ts';
import { tokenOf } from './cookie.ts';
import {
  deleteOtherSessionsOf,
  deleteSession,
  deleteSessionsOf,
  insertSession,
  overdueSessions,
  sessionWithPerson,
  touchSession,
} from './sessions.db.ts';

const minute = 60_000;
const hour = 60 * minute;
/** How long a session lasts without a request, and at most. */
const sessionLimits = { idle: 12 * hour, absolute: 7 * 24 * hour } as const;

interface Session {
  me: Me;
  /** SHA-256 of the token: all that the database knows of it. */
  hash: string;
}

/** What has ended: one session, or every session of a person. */
export type Ended = { session: string } | { person: string };

export interface Sessions {
  /** The session of a request's cookie; null without one that is valid now. */
  of(request: Request): Promise<Session | null>;
  /** Whether a request comes from a session that would be valid if its person had not been shut out. */
  isShutOut(request: Request): Promise<boolean>;
  /** A new session's token, never one that was there before the sign-in. */
  begin(query: Write, person: string): Promise<string>;
  /** Ends a session, if it is there, and its channels on every node. */
  end(hash: string): Promise<void>;
  /** Ends a person's sessions in the given transaction; call `tell` when it is durable. */
  endAllOf(query: Write, person: string): Promise<void>;
  /** Ends a person's sessions but the one of this hash in the given transaction; `tell` what it answers when it is durable. */
  endOthersOf(query: Write, person: string, kept: string): Promise<Ended[]>;
  /** Shuts a person's sessions in the given transaction, of one who is disabled; they stay known, so that their browsers learn of it. Call `tell` when it is durable. */
  shutAllOf(query: Write, person: string): Promise<void>;
  /** Tells this node what has ended; the others hear of it from the database. */
  tell(ended: Ended): void;
  /** The session is in use without requests: its channel speaks. */
  touch(hash: string): Promise<void>;
  /** Ends the sessions that are over or were idle too long. */
  endOverdue(): Promise<void>;
  close(): void;
}

/** `onEnded` closes the channels of what has ended, wherever in the newsroom it was ended. */
export function createSessions(home: Home, onEnded: (ended: Ended) => void): Sessions {
  const { db, now } = home;
  /** When a session's use was last written down: once a minute is enough. */
  const touched = new Map<string, number>();
  const stopListening = db.onWake('session', (text) => {
    if (text) return sessions.tell(JSON.parse(text) as Ended);
    endUnheard().catch((error) => home.log.error({ error }, 'sessions could not be looked up'));
  });

  const sessions: Sessions = {
    of: async (request) => {
      const found = await find(request);
      if (!found || found.row.disabled) return null;
      await sessions.touch(found.hash);
      return { me: meOf(found.row), hash: found.hash };
    },
    isShutOut: async (request) => Boolean((await find(request))?.row.disabled),
    begin: async (query, person) => {
      const token = home.newToken();
      const at = now();
      await insertSession(query, {
        token_hash: await home.sha256(token),
        person,
        created_at: at,
        seen_at: at,
        expires_at: at + sessionLimits.absolute,
      });
      return token;
    },
    end: async (hash) => {
      await db.transaction(async (query) => {
        await deleteSession(query, hash);
        await db.wake(query, 'session', JSON.stringify({ session: hash } satisfies Ended));
      });
      sessions.tell({ session: hash });
    },
    endAllOf: async (query, person) => {
      await deleteSessionsOf(query, person);
      await sessions.shutAllOf(query, person);
    },
    endOthersOf: async (query, person, kept) => {
      const ended = (await deleteOtherSessionsOf(query, person, kept)).map((session) => ({ session }));
      for (const each of ended) await db.wake(query, 'session', JSON.stringify(each satisfies Ended));
      return ended;
    },
    shutAllOf: async (query, person) => {
      await db.wake(query, 'session', JSON.stringify({ person } satisfies Ended));
    },
    tell: (ended) => {
      if ('session' in ended) touched.delete(ended.session);
      onEnded(ended);
    },
    touch: async (hash) => {
      const at = now();
      if (at - (touched.get(hash) ?? 0) < minute) return;
      touched.set(hash, at);
      await db.transaction((query) => touchSession(query, hash, at));
    },
    endOverdue: async () => {
      const at = now();
      for (const hash of await overdueSessions(db.query, at, at - sessionLimits.idle)) await sessions.end(hash);
      for (const [hash, seen] of touched) if (at - seen > sessionLimits.idle) touched.delete(hash);
    },
    close: stopListening,
  };
  return sessions;

  async function find(request: Request) {
    const token = tokenOf(request, home.config.origin);
    if (!token) return null;
    const hash = await home.sha256(token);
    const row = await sessionWithPerson(db.query, hash);
    return row && !isOver(row) ? { row, hash } : null;
  }

  /** Other nodes could not be heard for a while: what they may have ended is looked up. */
  async function endUnheard(): Promise<void> {
    for (const hash of [...touched.keys()]) {
      const row = await sessionWithPerson(db.query, hash);
      if (!row || row.disabled || isOver(row)) sessions.tell({ session: hash });
    }
  }

  function isOver(row: { seen_at: number; expires_at: number }): boolean {
    return now() >= row.expires_at || now() - row.seen_at >= sessionLimits.idle;
  }
}
