import type { Editor } from '@tiptap/core';
import { useCallback, useRef, useSyncExternalStore } from 'react';
import { shallow } from 'zustand/shallow';

/** What `read` makes of the editor after each transaction. A component renders only when that is another, or has other properties. */
export function useOfEditor<Value>(editor: Editor, read: (editor: Editor) => Value): Value {
  const last = useRef<{ value: Value } | null>(null);
  const subscribe = useCallback(
    (told: () => void) => {
      editor.on('transaction', told);
      return () => void editor.off('transaction', told);
    },
    [editor],
  );
  return useSyncExternalStore(subscribe, () => {
    const value = read(editor);
    if (!last.current || !shallow(last.current.value, value)) last.current = { value };
    return last.current.value;
  });
}
