import type { Editor } from '@tiptap/core';
import type { RefObject } from 'react';
import { useFetched } from '#ui/useFetched.tsx';
import { fetchInsertMenu } from './fetchInsertMenu.ts';
import { openMenu } from './insertMenu.ts';
import { useOfEditor } from './useOfEditor.ts';

/** The insert menu below the caret, fetched when it is first opened. */
export function InsertMenuWhenNeeded({ editor, frame }: { editor: Editor; frame: RefObject<HTMLElement | null> }) {
  const wanted = useOfEditor(editor, ({ state }) => openMenu(state) !== null);
  const fetched = useFetched(fetchInsertMenu, wanted);
  return fetched && <fetched.InsertMenuList editor={editor} frame={frame} />;
}
