import type { Editor } from '@tiptap/core';
import { type RefObject, useEffect, useRef } from 'react';
import { Icon } from '#ui/Icon.tsx';
import { BlockSelection } from './BlockSelection.ts';
import { blockAtHeight } from './dropPlace.ts';
import { bodyStart, ownBlock } from './places.ts';
import { useHandle } from './useHandle.ts';

interface PointedHandleProps {
  editor: Editor;
  frame: RefObject<HTMLElement | null>;
}

/**
 * A handle beside the block that a mouse points at, so that one need not write in a block to drag it. For the eye and the
 * hand only: the block one writes in has its own, with a name, and keys do the same.
 */
export function PointedHandle({ editor, frame }: PointedHandleProps) {
  const button = useRef<HTMLButtonElement>(null);
  const handle = useHandle(editor, frame);
  const held = useRef(false);
  useEffect(() => {
    const outer = frame.current;
    let asked = 0;
    let height = 0;
    const show = () => {
      asked = 0;
      const element = button.current;
      if (!outer || !element || editor.isDestroyed) return;
      const { state, view } = editor;
      const found = blockAtHeight(view, bodyStart(state.doc), height);
      const current = ownBlock(state.selection.$from);
      const shown = editor.isEditable && found && found.from !== current?.from;
      element.hidden = !shown;
      if (!shown) return;
      element.dataset.position = String(found.from);
      element.style.setProperty('--block-top', `${Math.round(found.top - outer.getBoundingClientRect().top)}px`);
    };
    const point = (event: PointerEvent) => {
      height = event.clientY;
      // While a button is down the handle may be what is held.
      if (event.pointerType === 'mouse' && event.buttons === 0 && asked === 0) asked = requestAnimationFrame(show);
    };
    const hide = () => {
      // One that is not on the page any more would let go of the pointer. Hidden once more it would cost each key a recalculation of styles.
      if (button.current && !button.current.hidden && !held.current) button.current.hidden = true;
    };
    outer?.addEventListener('pointermove', point);
    outer?.addEventListener('pointerleave', hide);
    editor.on('transaction', hide);
    return () => {
      outer?.removeEventListener('pointermove', point);
      outer?.removeEventListener('pointerleave', hide);
      editor.off('transaction', hide);
      cancelAnimationFrame(asked);
    };
  }, [editor, frame]);
  const choose = (position: number) => {
    const { doc, tr } = editor.state;
    const block = doc.nodeAt(position);
    const chosen = block && BlockSelection.touched(doc, position, position + block.nodeSize);
    if (chosen) editor.view.dispatch(tr.setSelection(chosen));
    editor.view.focus();
  };
  return (
    <button
      ref={button}
      type="button"
      hidden
      aria-hidden="true"
      tabIndex={-1}
      className="pointed-handle block-handle"
      onPointerEnter={handle.onPointerEnter}
      onLostPointerCapture={() => {
        held.current = false;
      }}
      onPointerDown={(event) => {
        event.preventDefault();
        held.current = true;
        handle.onPointerDown(event);
        choose(Number(event.currentTarget.dataset.position));
      }}
    >
      <Icon name="grip" />
    </button>
  );
}
