import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import type { Me } from '#api/session.ts';
import { rememberSession } from '../features/session/rememberedSession.ts';
import { sessionQuery } from '../features/session/session.queries.ts';

/** What follows when somebody has signed in: everything known of another person is forgotten, then on to `next`. */
export function useSignedIn(next: string): (me: Me) => void {
  const queries = useQueryClient();
  const router = useRouter();
  return async (me) => {
    const newsroom = queries.getQueryData(sessionQuery.queryKey)?.newsroom ?? '';
    queries.clear();
    rememberSession({ me, newsroom });
    queries.setQueryData(sessionQuery.queryKey, { me, newsroom });
    await router.invalidate();
    router.history.replace(next);
  };
}
