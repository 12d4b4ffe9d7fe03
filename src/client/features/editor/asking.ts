import type { Attrs, Mark, MarkType, ResolvedPos } from '@tiptap/pm/model';
import { type Command, type EditorState, Plugin, PluginKey, TextSelection } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { schema } from '#article/schema.ts';

const key = new PluginKey<string | null>('asking');

/** Remembers which mark wants to know more before it is put, such as a link its address; that ends when the words it is for are others. */
export const asking = new Plugin<string | null>({
  key,
  state: {
    init: () => null,
    apply(transaction, asked, before, after) {
      const told = transaction.getMeta(key) as string | null | undefined;
      if (told !== undefined) return told;
      if (asked === null || !transaction.docChanged) return asked;
      return chosenWords(before) === chosenWords(after) ? asked : null;
    },
  },
  props: {
    // The words stay visible while the focus is in the toolbar.
    decorations(state) {
      const { from, to } = state.selection;
      return askedMark(state) === null
        ? null
        : DecorationSet.create(state.doc, [Decoration.inline(from, to, { class: 'asked-about' })]);
    },
  },
});

const chosenWords = ({ doc, selection: { from, to } }: EditorState) => doc.textBetween(from, to);

/** The mark that is being asked about; null while none is. */
export function askedMark(state: EditorState): string | null {
  return key.getState(state) ?? null;
}

export function markType(name: string): MarkType {
  const type = schema.marks[name];
  if (!type) throw new Error(`The schema has no ${name}`);
  return type;
}

function markAt($position: ResolvedPos, type: MarkType): Mark | undefined {
  return type.isInSet($position.marks()) ?? type.isInSet($position.nodeAfter?.marks ?? []);
}

/** The words around a position that carry the mark. */
function markRange($position: ResolvedPos, mark: Mark): { from: number; to: number } {
  const { parent } = $position;
  const holds = (index: number) => mark.isInSet(parent.child(index).marks);
  let start = Math.min($position.index(), parent.childCount - 1);
  if (!holds(start) && start > 0) start -= 1;
  let end = start + 1;
  while (start > 0 && holds(start - 1)) start -= 1;
  while (end < parent.childCount && holds(end)) end += 1;
  let from = $position.start();
  for (let index = 0; index < start; index += 1) from += parent.child(index).nodeSize;
  let to = from;
  for (let index = start; index < end; index += 1) to += parent.child(index).nodeSize;
  return { from, to };
}

/** Whether all that is chosen may carry the mark and is text. */
function markable({ selection: { $from, $to, empty } }: EditorState, type: MarkType): boolean {
  if (!$from.sameParent($to) || !$from.parent.type.allowsMarkType(type)) return false;
  return !empty || markAt($from, type) !== undefined;
}

/** The mark of a kind under the selection. */
export function markUnder({ selection: { $from, from, to }, doc }: EditorState, type: MarkType): Mark | undefined {
  let found = markAt($from, type);
  doc.nodesBetween(from, to, (node) => {
    found ??= type.isInSet(node.marks);
  });
  return found;
}

/** Asks about a mark on the selected words, or on those of the mark that the caret is in. */
export function askFor(type: MarkType): Command {
  return (state, dispatch) => {
    if (!markable(state, type)) return false;
    const { $from, empty } = state.selection;
    const mark = markAt($from, type);
    const { tr } = state;
    if (empty && mark) {
      const { from, to } = markRange($from, mark);
      tr.setSelection(TextSelection.create(tr.doc, from, to));
    }
    dispatch?.(tr.setMeta(key, type.name));
    return true;
  };
}

export const stopAsking: Command = (state, dispatch) => {
  if (askedMark(state) === null) return false;
  dispatch?.(state.tr.setMeta(key, null));
  return true;
};

/** Puts the mark on the selected words in place of another of its kind; `null` takes it away. */
export function putMark(type: MarkType, attrs: Attrs | null): Command {
  return (state, dispatch) => {
    if (state.selection.empty || !markable(state, type)) return false;
    const { from, to } = state.selection;
    const { tr } = state;
    tr.removeMark(from, to, type);
    if (attrs) tr.addMark(from, to, type.create(attrs));
    dispatch?.(tr.setMeta(key, null).removeStoredMark(type));
    return true;
  };
}
