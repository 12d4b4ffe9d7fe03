import type { Editor } from '@tiptap/core';
import { useEffect } from 'react';
import { useFetched } from '#ui/useFetched.tsx';
import { useStored } from '#ui/useStored.tsx';
import { fetchTypewriter } from './fetchTypewriter.ts';
import { modeKey } from './writingModes.ts';

/** Keeps the caret's line where it is, for who writes like that. */
export function TypewriterWhenNeeded({ editor }: { editor: Editor }) {
  const [stored] = useStored(modeKey('typewriter'), 'no');
  const on = stored === 'yes';
  const fetched = useFetched(fetchTypewriter, on);
  useEffect(() => {
    if (on && fetched) return fetched.keepCaretSteady(editor);
  }, [editor, fetched, on]);
  return null;
}
