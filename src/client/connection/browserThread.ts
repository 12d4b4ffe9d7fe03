import type { ThreadHome } from './WritingThread.ts';
import { watchAway } from './watchAway.ts';
import type { Answer } from './writingMessages.ts';

/** After so long what was asked for is on the screen, in milliseconds. */
const settled = 3_000;

/** The thread that writes the local copy, in a browser. */
export const browserThread: ThreadHome = {
  atRest(then) {
    let idle: number | undefined;
    const timer = setTimeout(() => {
      // Safari has none.
      if ('requestIdleCallback' in window) idle = requestIdleCallback(then);
      else then();
    }, settled);
    return () => {
      clearTimeout(timer);
      if (idle !== undefined) cancelIdleCallback(idle);
    };
  },

  start(hear, failed) {
    const worker = new Worker(new URL('./journal.worker.ts', import.meta.url), { type: 'module' });
    worker.onmessage = ({ data }: MessageEvent<Answer>) => hear(data);
    worker.onmessageerror = failed;
    worker.onerror = failed;
    return { send: (asked) => worker.postMessage(asked), end: () => worker.terminate() };
  },

  watch: (changed) => watchAway(window, () => document.visibilityState === 'hidden', changed),
};
