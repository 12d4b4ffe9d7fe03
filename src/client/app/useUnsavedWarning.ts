import { useEffect } from 'react';
import type { ArticleSession } from '../connection/ArticleSession.ts';
import { watchUnkept } from './unkept.ts';

/**
 * Has the browser ask before the page is left, only while something of it is not with the server: offline or not saved,
 * and, where this browser keeps no local copy, while it is being saved. A reload that Galley asks for is not asked about.
 */
export function useUnsavedWarning(session: ArticleSession): void {
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (leavesUnsent(session)) event.preventDefault();
    };
    window.addEventListener('beforeunload', ask);
    const endWatching = watchUnkept(() => session.unsent > 0 && !session.store.getState().journalled);
    return () => {
      window.removeEventListener('beforeunload', ask);
      endWatching();
    };
  }, [session]);
}

function leavesUnsent(session: ArticleSession): boolean {
  if (session.unsent === 0) return false;
  const { journalled, phase, receipt } = session.store.getState();
  if (!journalled) return true;
  return phase !== 'reload' && (receipt.kind === 'offline' || receipt.kind === 'notSaved');
}
