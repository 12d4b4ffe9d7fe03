import type { Editor } from '@tiptap/core';
import type { EditorState } from '@tiptap/pm/state';
import { useEffect } from 'react';
import { htmlFragment } from '#formats/html/htmlFragment.ts';
import { markdown } from '#formats/markdown/markdown.ts';
import { outgoing, unrecorded } from '#formats/outgoing.ts';
import { plainText } from '#formats/text/plainText.ts';
import { newsroomAddresses } from '#page/newsroomAddresses.ts';
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
    const found = copied[format];
    const word = editor.state.selection.empty ? 'copy.article' : 'copy.selection';
    navigator.clipboard.writeText(written(editor.state, found)).then(
      () => show(say(word, { format: say(found.label) })),
      () => show(say('copy.failed')),
    );
    editor.view.focus();
  }, [editor, format, say]);
  return null;
}

const copied = { markdown, plainText, htmlFragment } satisfies Readonly<Record<CopyFormat, unknown>>;

function written({ doc, selection }: EditorState, format: (typeof copied)[CopyFormat]): string {
  const { from, to, empty, ranges } = selection;
  // Of cells that are chosen, a table of them.
  const chosen = ranges.length > 1 ? doc.copy(selection.content().content) : doc.cut(from, to);
  const part = empty ? doc : chosen;
  const { origin } = location;
  return format.write(outgoing(part, unrecorded), {
    newsroom: '',
    origin,
    now: Date.now(),
    ...newsroomAddresses(origin),
  });
}
