import type { Node } from '@tiptap/pm/model';
import { useCallback, useSyncExternalStore } from 'react';
import type { ArticleSession } from './ArticleSession.ts';

/** A value read from the session's document: React renders when that value changes, not at every key. It must be primitive or kept. */
export function useDocument<T>(session: ArticleSession, read: (doc: Node) => T): T {
  const subscribe = useCallback((listener: () => void) => session.subscribe(listener), [session]);
  return useSyncExternalStore(subscribe, () => read(session.state.doc));
}
