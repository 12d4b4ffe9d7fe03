import type { Editor } from '@tiptap/core';
import { useCallback, useEffect, useState } from 'react';
import { holdKeys, releaseKeys } from '#ui/heldKeys.tsx';
import { useFetched } from '#ui/useFetched.tsx';
import { askedMark, stopAsking } from './asking.ts';
import { fetchFormatting } from './fetchFormatting.ts';

/** The toolbar above a selection, fetched when there is one. */
export function FormattingWhenNeeded({ editor }: { editor: Editor }) {
  const [wanted, setWanted] = useState(false);
  const giveUp = useCallback(() => {
    releaseKeys();
    stopAsking(editor.state, editor.view.dispatch);
  }, [editor]);
  const fetched = useFetched(fetchFormatting, wanted, giveUp);
  useEffect(() => {
    if (fetched) return;
    let held = false;
    // Each new selection is a new wish, should the first have met with no connection.
    const look = () => {
      const asked = askedMark(editor.state) !== null;
      // Or what is typed would take the place of the words it is about.
      if (asked) holdKeys(giveUp);
      // A colleague's change has ended the wish.
      else if (held) releaseKeys();
      held = asked;
      setWanted(asked || !editor.state.selection.empty);
    };
    look();
    editor.on('transaction', look);
    return () => {
      editor.off('transaction', look);
    };
  }, [editor, fetched, giveUp]);
  return fetched && <fetched.FormattingBubble editor={editor} />;
}
