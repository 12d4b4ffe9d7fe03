import type { Editor } from '@tiptap/core';
import { useCallback, useEffect } from 'react';
import { useToasts } from '#ui/Toaster.tsx';
import { useFetched } from '#ui/useFetched.tsx';
import { useSay } from '#ui/useSay.tsx';
import { fetchFindBar } from './find/fetchFindBar.ts';
import { useTools } from './tools.store.ts';

/** The open tools of the manuscript, each fetched when it is first asked for. */
export function ToolsWhenNeeded({ editor }: { editor: Editor }) {
  const say = useSay();
  const { find, closeAll } = useTools();
  const unreachable = useCallback(() => {
    useToasts.getState().show(say('problem.unavailable'));
    closeAll();
  }, [say, closeAll]);
  const bar = useFetched(fetchFindBar, find !== null, unreachable);
  useEffect(() => closeAll, [closeAll]);
  return bar && find && <bar.FindBar editor={editor} {...find} />;
}
