import type { QueryClient } from '@tanstack/react-query';
import { Problem } from '#api/problem.ts';
import type { Channel } from '../connection/channel.ts';
import { rememberSession } from '../features/session/rememberedSession.ts';
import { sessionQuery } from '../features/session/session.queries.ts';

/** While the line is down, the server is asked this often whether one is still signed in, in milliseconds. */
const pause = 10_000;

/**
 * Calls `ended` when the session is over: the server answers a question with "not signed in", or it refuses the line
 * and says that nobody is signed in. Returns what stops the watch.
 */
export function watchSession(queries: QueryClient, channel: Channel, ended: () => void): () => void {
  const end = () => {
    rememberSession(null);
    const session = queries.getQueryData(sessionQuery.queryKey);
    if (session?.me) queries.setQueryData(sessionQuery.queryKey, { ...session, me: null });
    ended();
  };
  const ask = async () => {
    if (channel.online) return;
    const session = await queries.fetchQuery({ ...sessionQuery, staleTime: 0, retry: false }).catch(() => null);
    // Without an answer nothing is known; the receipt says that one is offline.
    if (session && !session.me) end();
  };
  const timer = setInterval(() => void ask(), pause);
  const endWatching = channel.onOnline((online) => void (online || ask()));
  const endQueries = queries.getQueryCache().subscribe((event) => {
    if (event.type !== 'updated' || event.action.type !== 'error') return;
    const { error } = event.action;
    if (error instanceof Problem && error.code === 'notSignedIn') end();
  });
  return () => {
    clearInterval(timer);
    endWatching();
    endQueries();
  };
}
