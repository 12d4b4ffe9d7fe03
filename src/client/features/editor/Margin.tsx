import type { Editor } from '@tiptap/core';
import type { RefObject } from 'react';
import { MarginControls } from './MarginControls.tsx';
import { PointedHandle } from './PointedHandle.tsx';

/** The margin of the manuscript: the controls of the block one is in, and a handle for the one that is pointed at. */
export function Margin({ editor, frame }: { editor: Editor; frame: RefObject<HTMLElement | null> }) {
  return (
    <>
      <PointedHandle editor={editor} frame={frame} />
      <MarginControls editor={editor} frame={frame} />
    </>
  );
}
