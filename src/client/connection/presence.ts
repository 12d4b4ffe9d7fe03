import type { EditorState } from '@tiptap/pm/state';
import { Mapping } from '@tiptap/pm/transform';
import type { Presence } from '#api/live.ts';
import { collabState } from './unconfirmed.ts';

/** The own selection as colleagues can understand it: in the document of a committed version. */
export function confirmedSelection(state: EditorState, selection: { anchor: number; head: number }) {
  const { version, unconfirmed } = collabState(state);
  const back = new Mapping([...unconfirmed].reverse().map(({ step }) => step.getMap().invert()));
  return { version, anchor: back.map(selection.anchor), head: back.map(selection.head) };
}

/** A colleague's selection in the displayed document; `mapping` leads there from the version it speaks of. */
export function displayed(presence: Presence, mapping: Mapping, state: EditorState): Presence {
  if (!presence.selection) return presence;
  const { anchor, head } = presence.selection;
  const place = (position: number) => Math.min(mapping.map(position, -1), state.doc.content.size);
  const selection = { version: collabState(state).version, anchor: place(anchor), head: place(head) };
  return { ...presence, selection };
}
