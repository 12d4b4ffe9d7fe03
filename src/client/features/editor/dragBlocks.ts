import type { Editor } from '@tiptap/core';
import type { Transaction } from '@tiptap/pm/state';
import { BlockSelection } from './BlockSelection.ts';
import { backToText, chooseBlocks } from './choosingBlocks.ts';
import { dropPlace } from './dropPlace.ts';
import { mayStandAt, moveTo } from './moveTo.ts';
import { ownUndo } from './ownUndo.ts';
import { scrollerOf } from './scrollerOf.ts';

/** A hand that only presses the handle trembles less than this, in pixels. */
const trembling = 5;
/** So near to the edge of the window the paper moves, and so much in a frame, in pixels. */
const edge = { near: 56, speed: 14 };

/**
 * Follows the pointer that took a handle until it lets go: the chosen blocks, or the one that is written in, go where the
 * line shows. Escape or a lost pointer leaves all as it was. `onEnd` is told whether the press was a drag.
 */
export function dragBlocks(editor: Editor, frame: HTMLElement, start: PointerEvent, onEnd: (dragged: boolean) => void) {
  const { view } = editor;
  const scroller = scrollerOf(frame);
  const ending = new AbortController();
  const { signal } = ending;
  const line = document.createElement('div');
  line.className = 'drop-line';
  line.setAttribute('aria-hidden', 'true');
  let dragging = false;
  let chosenHere = false;
  let target: number | null = null;
  let pointer = { x: start.clientX, y: start.clientY };
  let frames = 0;

  const show = () => {
    const place = dropPlace(view, pointer.y, (position) => mayStandAt(editor.state, position));
    target = place?.position ?? null;
    if (!place || !moveTo(place.position)(editor.state)) return line.remove();
    const box = frame.getBoundingClientRect();
    const column = view.dom.getBoundingClientRect();
    line.style.insetBlockStart = `${place.y - box.top}px`;
    line.style.insetInlineStart = `${column.left - box.left}px`;
    line.style.width = `${column.width}px`;
    if (!line.isConnected) frame.append(line);
  };
  const scroll = () => {
    frames = requestAnimationFrame(scroll);
    const { top, bottom } = scroller.getBoundingClientRect();
    const direction = pointer.y < top + edge.near ? -1 : pointer.y > bottom - edge.near ? 1 : 0;
    if (direction === 0) return;
    scroller.scrollTop += direction * edge.speed;
    show();
  };
  const begin = () => {
    dragging = true;
    // Chosen, they look like what is carried, and are what is chosen where they land.
    chosenHere = !(editor.state.selection instanceof BlockSelection) && chooseBlocks(editor.state, view.dispatch);
    frames = requestAnimationFrame(scroll);
  };
  const end = (drop: boolean) => {
    ending.abort();
    cancelAnimationFrame(frames);
    line.remove();
    editor.off('transaction', follow);
    if (drop && target !== null) ownUndo(moveTo(target))(editor.state, view.dispatch, view);
    else if (chosenHere) backToText(editor.state, view.dispatch);
    if (dragging) view.focus();
    onEnd(dragging);
  };
  // Somebody else writes meanwhile: the place under the pointer is another position then.
  const follow = ({ transaction }: { transaction: Transaction }) => {
    if (transaction.docChanged && dragging) show();
  };
  editor.on('transaction', follow);

  const options = { signal, capture: true } as const;
  window.addEventListener(
    'pointermove',
    (event) => {
      if (event.pointerId !== start.pointerId) return;
      pointer = { x: event.clientX, y: event.clientY };
      if (!dragging && Math.hypot(pointer.x - start.clientX, pointer.y - start.clientY) > trembling) begin();
      if (dragging) show();
    },
    options,
  );
  window.addEventListener('pointerup', (event) => event.pointerId === start.pointerId && end(dragging), options);
  window.addEventListener('pointercancel', (event) => event.pointerId === start.pointerId && end(false), options);
  window.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape' || !dragging) return;
      event.preventDefault();
      event.stopPropagation();
      end(false);
    },
    options,
  );
}
