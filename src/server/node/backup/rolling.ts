import type { Log } from '../../home.ts';

/** Milliseconds from the start to the first backup at most: who has just started may be about to stop again. */
const settling = 600_000;

/** A backup under way, which can be given up: the folder then has what it had before. */
export interface Running {
  done: Promise<void>;
  stop(): Promise<void>;
}

/** Backs up by itself, every so many milliseconds. One that fails is logged; the next one comes all the same. */
export function rollingBackups(run: () => Running, log: Log, every: number): { close(): Promise<void> } {
  let running: Running | null = null;
  let closed = false;
  let timer = setTimeout(fire, Math.min(settling, every));
  timer.unref();

  function fire(): void {
    const mine = run();
    running = mine;
    mine.done
      .catch((error) => closed || log.error({ error }, 'the newsroom could not be backed up'))
      .finally(() => {
        running = null;
        if (closed) return;
        timer = setTimeout(fire, every);
        timer.unref();
      });
  }

  return {
    async close() {
      closed = true;
      clearTimeout(timer);
      await running?.stop();
    },
  };
}
