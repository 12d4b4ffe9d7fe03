import type { EditorState } from '@tiptap/pm/state';
import { useEffect, useState } from 'react';
import type { ArticleSession } from './ArticleSession.ts';

/**
 * Something read from the session's state, once a frame at most, or once in `pause` milliseconds; React renders only when
 * it is not the same any more. Null until the article is there. What fails is thrown where React sees it: in a component.
 */
export function useEachFrame<T>(
  session: ArticleSession,
  read: (state: EditorState) => T,
  same: (one: T, other: T) => boolean,
  pause = 0,
): T | null {
  const [value, setValue] = useState<T | null>(null);
  const [failure, setFailure] = useState<{ error: unknown } | null>(null);
  useEffect(() => {
    // Compared here: React keeps each update that changes nothing until the component is drawn again, which may be never.
    let shown: { value: T } | null = null;
    let frame = 0;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      frame = 0;
      timer = undefined;
      try {
        const value = read(session.state);
        if (shown && same(shown.value, value)) return;
        shown = { value };
        setValue(() => value);
      } catch (error) {
        setFailure({ error });
      }
    };
    const ask = () => {
      if (pause > 0) timer ??= setTimeout(look, pause);
      else if (frame === 0) frame = requestAnimationFrame(look);
    };
    let ended = false;
    void session.ready.then(() => ended || look());
    const stop = session.subscribe((_, transaction) => {
      // A confirmation changes neither text nor caret, and a frame asked for nothing is painted all the same.
      if (!transaction || transaction.docChanged || transaction.selectionSet) ask();
    });
    return () => {
      ended = true;
      stop();
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }, [session, read, same, pause]);
  if (failure) throw failure.error;
  return value;
}
