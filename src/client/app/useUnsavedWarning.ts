import { useEffect } from 'react';
import type { ArticleSession } from '../connection/ArticleSession.ts';

/** Has the browser ask before the page is left, only while words would be lost: unsent, and without a local copy. */
export function useUnsavedWarning(session: ArticleSession): void {
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      const { journalled, receipt } = session.store.getState();
      const unsent =
        receipt.kind === 'saving' || receipt.kind === 'notSaved' || (receipt.kind === 'offline' && receipt.changes > 0);
      if (unsent && !journalled) event.preventDefault();
    };
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [session]);
}
