import { atRest } from './atRest.ts';
import type { Beside, MakeBeside } from './WritingThread.ts';

/** After so long what was asked for is on the screen, in milliseconds. */
const settled = 3_000;

/** The thread that writes the local copy, in a browser: all of it is fetched when the page is at rest. */
export const browserThread: MakeBeside = (name, here) => {
  let thread: Beside | null = null;
  let asked = false;
  let ended = false;
  const fetchThread = async () => {
    const { threadOfBrowser } = await import('./browserHome.ts');
    if (ended) return;
    thread = threadOfBrowser(name, here);
    thread.start();
  };
  // Where it cannot be fetched the page goes on writing.
  const begin = () => void (ended || fetchThread().catch(() => undefined));
  return {
    start() {
      if (asked) return;
      asked = true;
      atRest(begin, settled);
    },
    takes: (change) => thread?.takes(change) ?? false,
    write: (change) => thread?.write(change) ?? here(change),
    end() {
      ended = true;
      thread?.end();
    },
  };
};
