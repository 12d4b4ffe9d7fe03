import { Problem } from '#api/problem.ts';
import type { Home } from '../home.ts';
import type { HandlersOf } from './handlers.ts';
import { tryDatabase } from './health.db.ts';

export function healthHandlers(home: Home): HandlersOf<'health' | 'ready'> {
  return {
    health: async () => ({ ok: true }),
    ready: async () => {
      try {
        await tryDatabase(home.db);
      } catch (error) {
        home.log.error({ error }, 'the database does not answer');
        throw new Problem('unavailable');
      }
      return { ok: true };
    },
  };
}
