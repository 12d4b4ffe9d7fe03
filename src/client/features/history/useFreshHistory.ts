import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { ArticleSession } from '../../connection/ArticleSession.ts';
import { collabState } from '../../connection/unconfirmed.ts';
import { historyKey } from './history.queries.ts';

/** So long after a change the history is read again, however many follow; in milliseconds. */
const pause = 1_000;

/** Reads the history again while the article grows and it is looked at. */
export function useFreshHistory(session: ArticleSession): void {
  const queries = useQueryClient();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let { version } = collabState(session.state);
    const end = session.subscribe((state) => {
      const committed = collabState(state).version;
      if (committed === version) return;
      version = committed;
      timer ??= setTimeout(() => {
        timer = undefined;
        void queries.invalidateQueries({ queryKey: historyKey(session.article) });
      }, pause);
    });
    return () => {
      clearTimeout(timer);
      end();
    };
  }, [session, queries]);
}
