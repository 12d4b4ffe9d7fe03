import { type Command, Selection, TextSelection } from '@tiptap/pm/state';

/** To the first or the last place of the text: Chromium's own keys do not go where nothing has been drawn yet. */
export function toEdge(side: 'start' | 'end', extend = false): Command {
  return ({ doc, selection, tr }, dispatch) => {
    const edge = side === 'start' ? Selection.atStart(doc) : Selection.atEnd(doc);
    const next = extend ? TextSelection.between(selection.$anchor, edge.$head) : edge;
    dispatch?.(tr.setSelection(next).scrollIntoView());
    return true;
  };
}
