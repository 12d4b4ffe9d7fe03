import type { Editor } from '@tiptap/core';
import { type FormEvent, type ReactNode, type RefObject, useEffect } from 'react';
import { stopAsking } from './asking.ts';

/** The name under which the bubble takes orders by transactions. */
export const bubbleKey = 'formatting';

interface AskingFormProps {
  editor: Editor;
  /** What takes the focus as soon as it can. */
  first: RefObject<HTMLElement | null>;
  onSubmit(event: FormEvent): void;
  children: ReactNode;
}

/** In place of the toolbar: what a mark wants to know. Escape goes back to the words. */
export function AskingForm({ editor, first, onSubmit, children }: AskingFormProps) {
  useEffect(() => {
    // By its key this comes before the bubble, which waits a moment; only what is on the page can take the focus.
    const tell = (order: 'show' | 'updatePosition') =>
      editor.view.dispatch(editor.state.tr.setMeta(bubbleKey, order).setMeta('addToHistory', false));
    tell('show');
    tell('updatePosition');
    first.current?.focus();
  }, [editor, first]);
  return (
    <form
      className="asking"
      onSubmit={onSubmit}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        stopAsking(editor.state, editor.view.dispatch);
        editor.view.focus();
      }}
    >
      {children}
    </form>
  );
}
