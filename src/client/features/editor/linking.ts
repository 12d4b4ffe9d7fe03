import type { Mark, ResolvedPos } from '@tiptap/pm/model';
import { type Command, type EditorState, Plugin, PluginKey, TextSelection } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { schema } from '#article/schema.ts';
import { safeUrl } from '#marks/safeUrl.ts';

const key = new PluginKey<boolean>('linking');

/** Remembers whether the address of a link is being asked for; any change of the text ends that. */
export const linking = new Plugin<boolean>({
  key,
  state: {
    init: () => false,
    apply: (transaction, asked) =>
      (transaction.getMeta(key) as boolean | undefined) ?? (asked && !transaction.docChanged),
  },
  props: {
    // The words stay visible while the focus is in the address.
    decorations(state) {
      const { from, to } = state.selection;
      return isLinking(state)
        ? DecorationSet.create(state.doc, [Decoration.inline(from, to, { class: 'to-link' })])
        : null;
    },
  },
});

export function isLinking(state: EditorState): boolean {
  return key.getState(state) ?? false;
}

const type = schema.marks.link;
if (!type) throw new Error('The schema has no links');
const link = type;

function linkAt($position: ResolvedPos): Mark | undefined {
  return link.isInSet($position.marks()) ?? link.isInSet($position.nodeAfter?.marks ?? []);
}

/** The words of the link around a position. */
function linkRange($position: ResolvedPos, mark: Mark): { from: number; to: number } {
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

/** Whether all that is chosen may carry a link and is text. */
function linkable(state: EditorState): boolean {
  const { $from, $to, empty } = state.selection;
  if (!$from.sameParent($to) || !$from.parent.type.allowsMarkType(link)) return false;
  return !empty || linkAt($from) !== undefined;
}

/** The address under the selection; empty if there is none. */
export function linkAddress(state: EditorState): string {
  const { $from, from, to } = state.selection;
  let found = linkAt($from);
  state.doc.nodesBetween(from, to, (node) => {
    found ??= link.isInSet(node.marks);
  });
  return String(found?.attrs.href ?? '');
}

/** Asks for an address: the selected words become the link, or the link that the caret is in is chosen. */
export const askForLink: Command = (state, dispatch) => {
  if (!linkable(state)) return false;
  const { $from, empty } = state.selection;
  const mark = linkAt($from);
  const { tr } = state;
  if (empty && mark) {
    const { from, to } = linkRange($from, mark);
    tr.setSelection(TextSelection.create(tr.doc, from, to));
  }
  dispatch?.(tr.setMeta(key, true));
  return true;
};

export const stopLinking: Command = (state, dispatch) => {
  if (!isLinking(state)) return false;
  dispatch?.(state.tr.setMeta(key, false));
  return true;
};

/** What a person types as an address, as a link may carry it: `example.org` is a page, `a@b.ch` is mail. Null if it is neither. */
export function readAddress(typed: string): string | null {
  const text = typed.trim();
  if (/^[^\s@/:]+@[^\s@/:]+\.[^\s@/:]+$/.test(text)) return safeUrl(`mailto:${text}`);
  if (/^[\w-]+(\.[\w-]+)+(:\d+)?([/?#]\S*)?$/u.test(text)) return safeUrl(`https://${text}`);
  return safeUrl(text);
}

/** A pasted text that is an address and nothing else. */
export function pastedAddress(text: string): string | null {
  return /^(https?:\/\/|mailto:|tel:)\S+$/i.test(text.trim()) ? safeUrl(text.trim()) : null;
}

/** Writes a page's address at the caret, as a link to itself. */
export function insertAddress(text: string): Command {
  return (state, dispatch) => {
    const { selection, tr } = state;
    const address = /^https?:/i.test(text.trim()) ? pastedAddress(text) : null;
    if (!address || !selection.empty || !selection.$from.parent.type.allowsMarkType(link)) return false;
    const words = schema.text(text.trim(), link.create({ href: address }).addToSet(selection.$from.marks()));
    dispatch?.(tr.insert(selection.from, words).removeStoredMark(link).scrollIntoView());
    return true;
  };
}

/** Links the selected words; an empty address takes the link away. */
export function setLink(address: string): Command {
  return (state, dispatch) => {
    if (state.selection.empty || !linkable(state)) return false;
    const { from, to } = state.selection;
    const { tr } = state;
    tr.removeMark(from, to, link);
    if (address !== '') tr.addMark(from, to, link.create({ href: address }));
    dispatch?.(tr.setMeta(key, false).removeStoredMark(link));
    return true;
  };
}
