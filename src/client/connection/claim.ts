/** Held for a session's life: a session's id counts only with its lock, since tabs can be copied. */
export interface Claim {
  release(): void;
}

const nameOf = (client: string) => `galley:${client}`;

/** The lock of a session, or null when another tab lives as this session. */
export function claim(locks: LockManager | null, client: string, { left = false } = {}): Promise<Claim | null> {
  if (locks) return hold(locks, client, { ifAvailable: true });
  return claimByAsking(client, left);
}

/** Time for the tabs to answer, in milliseconds; hidden ones do, though their clocks are slow. */
const asking = 300;

/**
 * Pages on plain HTTP have no locks (only `localhost` has): whoever finds a session that was `left` asks the other
 * tabs whether one of them is it. Two that ask at once may both become it: then the server's fence lets one write.
 */
async function claimByAsking(client: string, left: boolean): Promise<Claim | null> {
  const tabs = new BroadcastChannel('galley:sessions');
  const taken = left && (await isTaken(tabs, client));
  if (taken) tabs.close();
  else
    tabs.onmessage = ({ data }: MessageEvent<{ ask?: string }>) =>
      data.ask === client && tabs.postMessage({ here: client });
  return taken ? null : { release: () => tabs.close() };
}

function isTaken(tabs: BroadcastChannel, client: string): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(false), asking);
    tabs.onmessage = ({ data }: MessageEvent<{ here?: string }>) => {
      if (data.here !== client) return;
      clearTimeout(timer);
      resolve(true);
    };
    tabs.postMessage({ ask: client });
  });
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
