import { Problem } from '#api/problem.ts';
import type { Home } from '../home.ts';
import type { Authority } from '../log/authority.ts';
import type { HandlersOf } from './handlers.ts';
import { tryDatabase } from './health.db.ts';

/** Milliseconds that the database may take for its answer, and that a batch may wait before the log counts as stuck. */
const patience = { database: 5_000, log: 15_000 } as const;
/** Bytes without which the next hours' text may find no room. */
const leastRoom = 100_000_000;

export function healthHandlers(
  home: Home,
  log: Pick<Authority, 'waitsSince' | 'inMemory'>,
): HandlersOf<'health' | 'ready'> {
  async function databaseWrites(): Promise<boolean> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error(`no answer in ${patience.database} ms`)), patience.database);
    });
    try {
      await Promise.race([tryDatabase(home.db, home.newToken()), late]);
      return true;
    } catch (error) {
      home.log.error({ error }, 'the database does not answer');
      return false;
    } finally {
      clearTimeout(timer);
    }
  }

  async function diskHasRoom(): Promise<boolean> {
    const free = await home.freeBytes();
    if (free === null || free >= leastRoom) return true;
    home.log.error({ free }, 'the disk is nearly full');
    return false;
  }

  function logFlows(): boolean {
    const since = log.waitsSince();
    return since === null || home.now() - since < patience.log;
  }

  return {
    health: async () => ({ ok: true }),
    ready: async () => {
      const checks = { database: await databaseWrites(), disk: await diskHasRoom(), log: logFlows() };
      const failed = Object.entries(checks).flatMap(([name, passed]) => (passed ? [] : [name]));
      if (failed.length > 0) throw new Problem('unavailable', { failed: failed.join(' ') });
      return { ok: true, checks, articlesInMemory: log.inMemory() };
    },
  };
}
