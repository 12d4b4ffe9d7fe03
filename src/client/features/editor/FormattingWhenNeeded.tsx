import type { Editor } from '@tiptap/core';
import { lazy, Suspense, useEffect, useState } from 'react';
import { isLinking } from './linking.ts';

// What places a toolbar above a selection is heavy, and nobody selects before the first word is typed.
const FormattingBubble = lazy(async () => ({ default: (await import('./FormattingBubble.tsx')).FormattingBubble }));

/** The toolbar above a selection, fetched when there is one for the first time. */
export function FormattingWhenNeeded({ editor }: { editor: Editor }) {
  const [needed, setNeeded] = useState(false);
  useEffect(() => {
    if (needed) return;
    const look = () => {
      if (!editor.state.selection.empty || isLinking(editor.state)) setNeeded(true);
    };
    look();
    editor.on('transaction', look);
    return () => {
      editor.off('transaction', look);
    };
  }, [editor, needed]);
  if (!needed) return null;
  return (
    <Suspense>
      <FormattingBubble editor={editor} />
    </Suspense>
  );
}
