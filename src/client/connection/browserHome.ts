import { type ThreadHome, threadFrom } from './WritingThread.ts';
import { watchAway } from './watchAway.ts';
import type { Answer } from './writingMessages.ts';

const home: ThreadHome = {
  start(hear, failed) {
    const worker = new Worker(new URL('./journal.worker.ts', import.meta.url), { type: 'module' });
    worker.onmessage = ({ data }: MessageEvent<Answer>) => hear(data);
    worker.onmessageerror = failed;
    worker.onerror = failed;
    return { send: (asked) => worker.postMessage(asked), end: () => worker.terminate() };
  },

  watch: (changed) => watchAway(window, () => document.visibilityState === 'hidden', changed),
};

/** The thread that writes the local copy, in a browser. */
export const threadOfBrowser = threadFrom(home);
