import type { Database } from '#server/db/db.ts';

/** What may happen to a commit: it waits before or after, or fails before it or after it has happened. */
export type CommitFault = 'none' | 'slowBefore' | 'slowAfter' | 'failsBefore' | 'failsAfter';

export interface FaultyDatabase {
  db: Database;
  /** The process dies: whatever it still asks for fails, and what was not committed never is. */
  kill(): void;
  /** Lets the commit go on that has waited longest; false if none waits. */
  release(): boolean;
  readonly waiting: number;
  /** Resolves when the database has nothing to do, but for commits that wait. */
  settled(): Promise<void>;
}

const turn = () => new Promise<void>((resolve) => setImmediate(resolve));

/** A real database behind faults. `wake` carries what other nodes said, when the schedule says so. */
export function faultyDatabase(
  real: Database,
  faultOf: () => CommitFault,
  deliver: (later: () => void) => void,
): FaultyDatabase {
  let busy = 0;
  let dead = false;
  const paused: (() => void)[] = [];
  const idle: (() => void)[] = [];

  const begin = () => {
    busy += 1;
  };
  const end = () => {
    busy -= 1;
    if (busy > 0) return;
    for (const each of idle.splice(0)) each();
  };
  const pause = async () => {
    end();
    await new Promise<void>((resolve) => paused.push(resolve));
    begin();
  };
  const check = () => {
    if (dead) throw new Error('The process is dead');
  };

  // Every read is counted: begun when its query is made, ended when its rows are there.
  const query = real.query.withPlugin({
    transformQuery: ({ node }) => {
      begin();
      return node;
    },
    transformResult: async ({ result }) => {
      end();
      return result;
    },
  });

  const db: Database = {
    ...real,
    query,
    transaction: async (work) => {
      check();
      begin();
      try {
        const fault = faultOf();
        if (fault === 'slowBefore') await pause();
        check();
        if (fault === 'failsBefore') throw new Error('The commit failed');
        const result = await real.transaction(work);
        if (fault === 'slowAfter') await pause();
        check();
        if (fault === 'failsAfter') throw new Error('The answer to the commit was lost');
        return result;
      } finally {
        end();
      }
    },
    say: async (topic, text) => {
      check();
      begin();
      await real.say(topic, text).finally(end);
    },
    onWake: (topic, listen) =>
      real.onWake(topic, (text) =>
        deliver(() => {
          if (!dead) listen(text);
        }),
      ),
  };

  return {
    db,
    kill: () => {
      dead = true;
      for (const each of paused.splice(0)) each();
    },
    release: () => {
      const next = paused.shift();
      next?.();
      return next !== undefined;
    },
    get waiting() {
      return paused.length;
    },
    settled: async () => {
      for (let quiet = 0; quiet < 2; ) {
        if (busy > 0) {
          await new Promise<void>((resolve) => idle.push(resolve));
          quiet = 0;
        }
        await turn();
        quiet = busy > 0 ? 0 : quiet + 1;
      }
    },
  };
}
