import type { Node } from '@tiptap/pm/model';
import { Selection, TextSelection } from '@tiptap/pm/state';
import type { DisplacedRecord } from '#api/displaced.ts';
import { fields } from '#article/fields.ts';
import { frontLength } from '#article/schema.ts';
import type { ArticleSession } from '../connection/ArticleSession.ts';
import { setField } from '../connection/changeField.ts';
import type { BackTo } from '../features/displaced/DisplacedPanel.tsx';
import { cellAt } from '../features/editor/grid.ts';
import { insertSlice, linesAsSlice } from '../features/editor/pasting.ts';

/**
 * Puts displaced words back: at the caret, as paragraphs where they stood, or into their field. What is selected stays, for
 * no word goes for another here. One undo takes them out again. False where the article did not take them.
 */
export function putBack(session: ArticleSession, { words, field, block }: DisplacedRecord, to: BackTo): boolean {
  if (to === 'field') {
    if (field && fields[field].kind === 'text') setField(session, field as Parameters<typeof setField>[1], words);
    return true;
  }
  const { tr } = session.state;
  const slice = linesAsSlice(words);
  // Several lines in a cell would go over the cells below.
  if (to === 'caret' && tr.selection instanceof TextSelection && !cellAt(tr.selection.$to))
    insertSlice(tr.setSelection(TextSelection.create(tr.doc, tr.selection.to)), slice);
  else {
    const at = to === 'caret' ? behindSelected(tr.selection) : behind(tr.doc, block);
    tr.insert(at, slice.content);
    tr.setSelection(Selection.near(tr.doc.resolve(at + slice.content.size), -1));
  }
  const before = session.state.doc;
  session.dispatch(tr);
  if (session.state.doc.eq(before)) return false;
  session.reveal(tr.selection.head);
  return true;
}

/** Behind blocks that are selected, boxes and lists around them included. */
function behindSelected({ $to }: Selection): number {
  return $to.depth > 0 ? $to.after(1) : $to.pos;
}

/** Behind the block with an id, boxes and lists around it included, or behind the front; the article's end where it is gone. */
function behind(doc: Node, block: string | undefined): number {
  let found = doc.content.size;
  if (block === undefined) return found;
  const front = doc.children.slice(0, frontLength);
  if (front.some(({ type }) => type.name === block)) return front.reduce((sum, { nodeSize }) => sum + nodeSize, 0);
  doc.descendants((node, position) => {
    if (node.attrs.id === block) found = doc.resolve(position + 1).after(1);
    return found === doc.content.size;
  });
  return found;
}
