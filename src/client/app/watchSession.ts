import type { QueryClient } from '@tanstack/react-query';
import { Problem } from '#api/problem.ts';
import type { Channel } from '../connection/channel.ts';
import { sessionQuery } from '../features/session/session.queries.ts';

/** While the line is down, the server is asked this often whether one is still signed in, in milliseconds. */
const pause = 10_000;

/**
 * Calls `ended` when a person's session is over: the server answers a question with "not signed in", or it refuses the
 * line, and says, when it is asked, that nobody is signed in and whether what is kept of theirs is to go, or that somebody
 * else has signed in in another tab. Returns what stops the watch.
 */
export function watchSession(
  queries: QueryClient,
  channel: Channel,
  person: string,
  ended: (shutOut: boolean) => void,
): () => void {
  const ask = async () => {
    const session = await queries.fetchQuery({ ...sessionQuery, staleTime: 0, retry: false }).catch(() => null);
    // Without an answer nothing is known; the receipt says that one is offline.
    if (!session || session.me?.id === person) return;
    if (session.me) forgetOthers(queries);
    ended(session.shutOut ?? false);
  };
  const askWhileOffline = () => {
    if (!channel.online) void ask();
  };
  // Whoever comes back to this tab may have been another one in the next.
  const askWhenSeen = () => {
    if (document.visibilityState === 'visible') void ask();
  };
  document.addEventListener('visibilitychange', askWhenSeen);
  // Of two windows beside one another both are seen all the time.
  window.addEventListener('focus', askWhenSeen);
  const timer = setInterval(askWhileOffline, pause);
  const endWatching = channel.onOnline(askWhileOffline);
  const endQueries = queries.getQueryCache().subscribe((event) => {
    if (event.type !== 'updated' || event.action.type !== 'error') return;
    const { error } = event.action;
    if (error instanceof Problem && error.code === 'notSignedIn') void ask();
  });
  return () => {
    document.removeEventListener('visibilitychange', askWhenSeen);
    window.removeEventListener('focus', askWhenSeen);
    clearInterval(timer);
    endWatching();
    endQueries();
  };
}

/** What one person was answered is not for the next: what is on the screen is asked for again. */
function forgetOthers(queries: QueryClient): void {
  const predicate = ({ queryKey }: { queryKey: readonly unknown[] }) => queryKey[0] !== sessionQuery.queryKey[0];
  queries.removeQueries({ type: 'inactive', predicate });
  void queries.resetQueries({ type: 'active', predicate });
}
