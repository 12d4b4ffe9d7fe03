import type { EditorState } from '@tiptap/pm/state';
import { useEffect, useState } from 'react';
import type { ArticleSession } from '../../connection/ArticleSession.ts';

/** Something read from the session's state, once a frame at most; React renders only when it is not the same any more. Null until the article is there. */
export function useEachFrame<T>(
  session: ArticleSession,
  read: (state: EditorState) => T,
  same: (one: T, other: T) => boolean,
): T | null {
  const [value, setValue] = useState<T | null>(null);
  useEffect(() => {
    let asked = 0;
    let ended = false;
    const look = () => {
      asked = 0;
      const next = read(session.state);
      setValue((before) => (before !== null && same(before, next) ? before : next));
    };
    const ask = () => {
      if (asked === 0 && !ended) asked = requestAnimationFrame(look);
    };
    void session.ready.then(ask);
    const stop = session.subscribe(ask);
    return () => {
      ended = true;
      stop();
      cancelAnimationFrame(asked);
    };
  }, [session, read, same]);
  return value;
}
