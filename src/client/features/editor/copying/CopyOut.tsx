import type { Editor } from '@tiptap/core';
import type { EditorState } from '@tiptap/pm/state';
import { useEffect } from 'react';
import { fairCopy } from '#article/fairCopy.ts';
import { articleTree } from '#article/html.ts';
import { formats } from '#formats/all.ts';
import { pictureAddress } from '#page/pictures.ts';
import { useToasts } from '#ui/Toaster.tsx';
import { useSay } from '#ui/useSay.tsx';
import { type CopyFormat, useTools } from '../tools.store.ts';

interface CopyOutProps {
  editor: Editor;
  format: CopyFormat;
}

/** Puts the selection, or the article where nothing is selected, on the clipboard in a format, and says so. */
export function CopyOut({ editor, format }: CopyOutProps) {
  const say = useSay();
  useEffect(() => {
    const { show } = useToasts.getState();
    useTools.getState().copied();
    const found = formats.find(({ name }) => name === format);
    if (!found) return;
    const word = editor.state.selection.empty ? 'copy.article' : 'copy.selection';
    navigator.clipboard.writeText(written(editor.state, found)).then(
      () => show(say(word, { format: say(found.label) })),
      () => show(say('copy.failed')),
    );
    editor.view.focus();
  }, [editor, format, say]);
  return null;
}

function written({ doc, selection: { from, to, empty } }: EditorState, format: (typeof formats)[number]): string {
  const part = empty ? doc : doc.cut(from, to);
  return format.write(articleTree(fairCopy(part)), {
    language: String(doc.attrs.language),
    pictureAddress: (picture) => new URL(pictureAddress(picture, 1600), location.origin).href,
  });
}
