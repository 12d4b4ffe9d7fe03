import type { Editor } from '@tiptap/core';
import { type FormEvent, type ReactNode, type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import { releaseKeys, typeInto } from '#ui/heldKeys.tsx';
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
    const tell = (order: 'show' | 'updatePosition') =>
      editor.view.dispatch(editor.state.tr.setMeta(bubbleKey, order).setMeta('addToHistory', false));
    let frame = 0;
    const take = () => {
      // By its key this comes before the bubble, which waits a moment, and at first before it hears of orders; only what is on the page
      // can take the focus.
      tell('show');
      tell('updatePosition');
      const field = first.current;
      if (!field?.isConnected) {
        frame = requestAnimationFrame(take);
        return;
      }
      const typed = releaseKeys();
      field.focus();
      if (field instanceof HTMLInputElement) typeInto(field, typed);
    };
    take();
    return () => cancelAnimationFrame(frame);
  }, [editor, first]);
  const form = useRef<HTMLFormElement>(null);
  const last = useRef<HTMLElement>(null);
  // A plugin that comes late has the views of all made anew: the bubble is off the page for a moment, and has lost the focus.
  useEffect(() => {
    const page = editor.view.dom.parentElement;
    if (!page) return;
    const observer = new MutationObserver((changes) => {
      const added = changes.flatMap(({ addedNodes }) => [...addedNodes]);
      if (!added.some((node) => node.contains(form.current))) return;
      if (document.activeElement === document.body) last.current?.focus();
    });
    observer.observe(page, { childList: true });
    return () => observer.disconnect();
  }, [editor]);
  // A colleague has taken its words away, and the bubble went with the focus in it: one goes on in the text.
  useLayoutEffect(
    () => () => {
      if (last.current && document.activeElement === document.body && !editor.isDestroyed) editor.view.focus();
    },
    [editor],
  );
  return (
    <form
      ref={form}
      className="asking"
      onFocus={({ target }) => {
        last.current = target;
      }}
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
