import type { Editor } from '@tiptap/core';
import { useCallback, useEffect } from 'react';
import { ErrorBoundary } from '#ui/ErrorBoundary.tsx';
import { useToasts } from '#ui/Toaster.tsx';
import { useFetched } from '#ui/useFetched.tsx';
import { useSay } from '#ui/useSay.tsx';
import { useStored } from '#ui/useStored.tsx';
import { fetchCharacterPicker } from './characters/fetchCharacterPicker.ts';
import { fetchCopyOut } from './copying/fetchCopyOut.ts';
import { fetchFindBar } from './find/fetchFindBar.ts';
import { fetchInvisibles } from './invisibles/fetchInvisibles.ts';
import { fetchRepair } from './repair/fetchRepair.ts';
import { invisiblesSetting, useTools } from './tools.store.ts';

/** The open tools of the manuscript, each fetched when it is first asked for. */
export function ToolsWhenNeeded({ editor }: { editor: Editor }) {
  const say = useSay();
  const { find, characters, copying, repair, closeAll } = useTools();
  const [shown] = useStored(invisiblesSetting, 'no');
  const unreachable = useCallback(() => {
    useToasts.getState().show(say('problem.unavailable'));
    closeAll();
  }, [say, closeAll]);
  const bar = useFetched(fetchFindBar, find !== null, unreachable);
  const picker = useFetched(fetchCharacterPicker, characters, unreachable);
  const copyOut = useFetched(fetchCopyOut, copying !== null, unreachable);
  const repairing = useFetched(fetchRepair, repair, unreachable);
  const invisibles = useFetched(fetchInvisibles, shown === 'yes', unreachable);
  useEffect(() => closeAll, [closeAll]);
  return (
    <>
      {bar && find && (
        <ErrorBoundary tool>
          <bar.FindBar editor={editor} {...find} />
        </ErrorBoundary>
      )}
      {picker && characters && (
        <ErrorBoundary tool>
          <picker.CharacterPicker editor={editor} />
        </ErrorBoundary>
      )}
      {copyOut && copying && (
        <ErrorBoundary tool>
          <copyOut.CopyOut editor={editor} format={copying} />
        </ErrorBoundary>
      )}
      {repairing && repair && (
        <ErrorBoundary tool>
          <repairing.RepairDialog editor={editor} />
        </ErrorBoundary>
      )}
      {invisibles && shown === 'yes' && (
        <ErrorBoundary tool>
          <invisibles.Invisibles editor={editor} />
        </ErrorBoundary>
      )}
    </>
  );
}
