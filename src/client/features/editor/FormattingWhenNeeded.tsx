import type { Editor } from '@tiptap/core';
import { useEffect, useState } from 'react';
import { useFetched } from '#ui/useFetched.tsx';
import { askedMark } from './asking.ts';
import { fetchFormatting } from './fetchFormatting.ts';

/** The toolbar above a selection, fetched when there is one. */
export function FormattingWhenNeeded({ editor }: { editor: Editor }) {
  const [wanted, setWanted] = useState(false);
  const fetched = useFetched(fetchFormatting, wanted);
  useEffect(() => {
    if (fetched) return;
    // Each new selection is a new wish, should the first have met with no connection.
    const look = () => setWanted(!editor.state.selection.empty || askedMark(editor.state) !== null);
    look();
    editor.on('transaction', look);
    return () => {
      editor.off('transaction', look);
    };
  }, [editor, fetched]);
  return fetched && <fetched.FormattingBubble editor={editor} />;
}
