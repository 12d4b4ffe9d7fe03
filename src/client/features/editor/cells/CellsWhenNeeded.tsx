import type { Editor } from '@tiptap/core';
import { PluginKey } from '@tiptap/pm/state';
import { useEffect, useState } from 'react';
import { useFetched } from '#ui/useFetched.tsx';
import { cellAt } from '../grid.ts';
import { fetchCells } from './fetchCells.ts';

const key = new PluginKey('choosingCells');

/** The choosing of cells, fetched when the caret first comes into a table. */
export function CellsWhenNeeded({ editor }: { editor: Editor }) {
  const [wanted, setWanted] = useState(false);
  const fetched = useFetched(fetchCells, wanted);
  useEffect(() => {
    if (!fetched) {
      const look = () => setWanted(cellAt(editor.state.selection.$head) !== null);
      editor.on('transaction', look);
      return () => void editor.off('transaction', look);
    }
    // Its keys come before those of the text.
    editor.registerPlugin(fetched.choosingCells(key), (own, others) => [own, ...others]);
    return () => void editor.unregisterPlugin(key);
  }, [editor, fetched]);
  return null;
}
