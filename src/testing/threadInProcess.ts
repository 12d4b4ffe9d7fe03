import { MessageChannel } from 'node:worker_threads';
import { answerWrites } from '#client/connection/answerWrites.ts';
import type { ThreadHome } from '#client/connection/WritingThread.ts';
import type { Asked } from '#client/connection/writingMessages.ts';

export interface InProcess {
  home: ThreadHome;
  /** Resolves when it has been started and has the database open. */
  open: Promise<void>;
  /** What it was asked to write, by the number of the write. */
  asked: readonly number[];
  /** From now on it takes nothing; the function that is returned has it take what came meanwhile, whoever may have ended. */
  hold(): () => void;
  /** Its page goes away, or comes back. */
  setAway(away: boolean): void;
  /** It dies, and what it has not taken is gone. */
  die(): void;
}

/** A page's thread that writes the local copy: all of the real one but that it shares this process. */
export function threadInProcess(): InProcess {
  const asked: number[] = [];
  let held: Asked[] | null = null;
  let fail: () => void = () => undefined;
  let tell: (away: boolean) => void = () => undefined;
  let isOpen: () => void = () => undefined;
  const open = new Promise<void>((resolve) => {
    isOpen = resolve;
  });
  let take: (message: Asked) => void = () => undefined;

  return {
    asked,
    open,
    home: {
      start(hear, failed) {
        const { port1: page, port2: thread } = new MessageChannel();
        take = answerWrites((answer) => thread.postMessage(answer));
        fail = failed;
        thread.on('message', (message: Asked) => {
          if ('write' in message) asked.push(message.write.row);
          if (held) held.push(message);
          else take(message);
        });
        page.on('message', (answer) => {
          hear(answer);
          if (answer === 'open') isOpen();
        });
        // A test that forgets it ends all the same.
        for (const port of [page, thread]) port.unref();
        return { send: (message) => page.postMessage(message), end: () => page.close() };
      },
      watch(changed) {
        tell = changed;
        return () => {
          tell = () => undefined;
        };
      },
    },
    hold() {
      const waiting: Asked[] = [];
      held = waiting;
      return () => {
        held = null;
        for (const message of waiting) take(message);
      };
    },
    setAway: (away) => tell(away),
    die() {
      held = [];
      fail();
    },
  };
}
