import type { Node } from '@tiptap/pm/model';
import { Selection } from '@tiptap/pm/state';
import type { DisplacedRecord } from '#api/displaced.ts';
import { fields } from '#article/fields.ts';
import type { ArticleSession } from '../connection/ArticleSession.ts';
import { setField } from '../connection/changeField.ts';
import type { BackTo } from '../features/displaced/DisplacedPanel.tsx';
import { insertSlice, linesAsSlice } from '../features/editor/pasting.ts';

/** Puts displaced words back: at the caret as a paste would, as paragraphs where they stood, or into their field. One undo takes them out again. */
export function putBack(session: ArticleSession, { words, field, block }: DisplacedRecord, to: BackTo): void {
  if (to === 'field') {
    if (field && fields[field].kind === 'text') setField(session, field as Parameters<typeof setField>[1], words);
    return;
  }
  const { tr } = session.state;
  const slice = linesAsSlice(words);
  if (to === 'caret') insertSlice(tr, slice);
  else {
    const at = behind(tr.doc, block);
    tr.insert(at, slice.content);
    tr.setSelection(Selection.near(tr.doc.resolve(at + slice.content.size), -1));
  }
  session.dispatch(tr);
  session.reveal(tr.selection.head);
}

/** Behind the block with an id, boxes and lists around it included; the article's end where it is gone. */
function behind(doc: Node, block: string | undefined): number {
  let found = doc.content.size;
  if (block === undefined) return found;
  doc.descendants((node, position) => {
    if (node.attrs.id === block) found = doc.resolve(position + 1).after(1);
    return found === doc.content.size;
  });
  return found;
}
