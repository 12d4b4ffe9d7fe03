import type { Editor } from '@tiptap/core';
import { type PointerEvent, type RefObject, useRef } from 'react';
import { fetchDrag } from './fetchDrag.ts';

/** What makes a button the handle by which blocks are dragged; a press that is none stays a press. */
export function useHandle(editor: Editor, frame: RefObject<HTMLElement | null>) {
  const dragged = useRef(false);
  return {
    /** Whether the press that has just ended was a drag: it is then no press. Asked once. */
    wasDragged(): boolean {
      const was = dragged.current;
      dragged.current = false;
      return was;
    },
    // Here by the time one presses.
    onPointerEnter: () => void fetchDrag().catch(() => undefined),
    onPointerDown({ nativeEvent, currentTarget, button, pointerId }: PointerEvent) {
      dragged.current = false;
      if (button !== 0 || !frame.current) return;
      const { current } = frame;
      // Over the preview's frame the pointer would be lost otherwise.
      currentTarget.setPointerCapture(pointerId);
      let released = false;
      currentTarget.addEventListener('lostpointercapture', () => (released = true), { once: true });
      const begin = async () => {
        const { dragBlocks } = await fetchDrag();
        if (released) return;
        dragBlocks(editor, current, nativeEvent, (was) => {
          dragged.current = was;
        });
      };
      begin().catch(() => undefined);
    },
  };
}
