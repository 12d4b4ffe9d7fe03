type Holder = (lock: Lock | null) => unknown;

/** One tab's view of the browser's locks. */
export interface TabLocks {
  manager: LockManager;
  /** What happens when the tab dies: its locks are free, it waits for none. */
  kill(): void;
}

/** The Web Locks of a browser, as far as sessions use them, for tests: exclusive, in order of asking. */
export function memoryLocks(): () => TabLocks {
  const held = new Set<string>();
  const queues = new Map<string, (() => void)[]>();

  const free = (name: string) => {
    held.delete(name);
    queues.get(name)?.shift()?.();
  };

  return () => {
    let alive = true;
    const mine = new Set<() => void>();

    const give = (name: string, holder: Holder): Promise<unknown> => {
      held.add(name);
      const release = () => {
        if (mine.delete(release)) free(name);
      };
      mine.add(release);
      return Promise.resolve(holder({ name, mode: 'exclusive' })).finally(release);
    };
    const request = (name: string, options: LockOptions, holder: Holder): Promise<unknown> => {
      if (!held.has(name)) return give(name, holder);
      if (options.ifAvailable) return Promise.resolve(holder(null));
      return new Promise((resolve, reject) => {
        const queue = queues.get(name) ?? [];
        queues.set(name, queue);
        const turn = () => (alive ? resolve(give(name, holder)) : free(name));
        queue.push(turn);
        options.signal?.addEventListener('abort', () => {
          const index = queue.indexOf(turn);
          if (index < 0) return;
          queue.splice(index, 1);
          reject(new DOMException('The request was aborted', 'AbortError'));
        });
      });
    };
    return {
      manager: {
        request: request as LockManager['request'],
        query: async () => ({ held: [...held].map((name) => ({ name })), pending: [] }),
      },
      kill() {
        alive = false;
        for (const release of [...mine]) release();
      },
    };
  };
}
