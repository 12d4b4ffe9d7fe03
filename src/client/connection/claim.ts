/** Held for a session's life: a session's id counts only with its lock, since tabs can be copied. */
export interface Claim {
  release(): void;
}

const nameOf = (client: string) => `galley:${client}`;

/** The lock of a session, or null when another tab lives as this session. */
export function claim(locks: LockManager, client: string): Promise<Claim | null> {
  return hold(locks, client, { ifAvailable: true });
}

/** Resolves when the tab that lives as this session has ended, with its lock; null when `signal` aborts first. */
export async function claimWhenFree(locks: LockManager, client: string, signal: AbortSignal): Promise<Claim | null> {
  return hold(locks, client, { signal });
}

function hold(locks: LockManager, client: string, options: LockOptions): Promise<Claim | null> {
  return new Promise((resolve, reject) => {
    const held = locks.request(nameOf(client), options, (lock) => {
      if (!lock) return resolve(null);
      return new Promise<void>((release) => resolve({ release: () => release() }));
    });
    held.catch((error: unknown) => (options.signal?.aborted ? resolve(null) : reject(error)));
  });
}
