import type { Database } from '#server/db/db.ts';
import type { LogHome } from '#server/log/room.ts';

export interface TestLogHome extends LogHome {
  /** What went wrong without being expected. */
  errors: string[];
}

/** What the log needs of a home, on a real database. Its clock goes a second at each look. */
export function logHome(db: Database): TestLogHome {
  let now = 1_700_000_000_000;
  const errors: string[] = [];
  const note = (_facts: object, message: string) => void errors.push(message);
  return {
    db,
    errors,
    log: { info: () => {}, warn: note, error: note },
    now: () => {
      now += 1_000;
      return now;
    },
    newId: () => crypto.randomUUID().replaceAll('-', '').slice(0, 12),
  };
}
