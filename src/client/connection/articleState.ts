import { history } from '@tiptap/pm/history';
import type { Node } from '@tiptap/pm/model';
import { EditorState } from '@tiptap/pm/state';
import { collab } from 'prosemirror-collab';
import { readStep } from '#article/steps.ts';
import { blockIds, repeated } from './blockIds.ts';
import { undoGuard } from './undoGuard/undoGuard.ts';

/** The state a session begins with: the document of `version`, and the plugins that every editor of it has to keep. */
export function articleState(doc: Node, version: number, clientID: string, newId: () => string): EditorState {
  const plugins = [collab({ version, clientID }), history({ depth: 200 }), blockIds(newId), undoGuard()];
  return EditorState.create({ doc, plugins });
}

/**
 * Does journalled steps again, a transaction at a time, as unconfirmed steps of the state's session. Throws if one does
 * not fit. They cannot be undone: some brought foreign words back, and the journal does not say which.
 */
export function redoUnits(state: EditorState, units: readonly (readonly unknown[])[]): EditorState {
  return units.reduce((before, steps) => {
    const transaction = before.tr.setMeta(repeated, true).setMeta('addToHistory', false);
    for (const step of steps) transaction.step(readStep(step));
    return before.apply(transaction);
  }, state);
}
