import type { Node } from '@tiptap/pm/model';
import type { EditorState, Plugin, Transaction } from '@tiptap/pm/state';
import { type Step, Transform } from '@tiptap/pm/transform';

/** One of this session's steps that the authority has not confirmed; `origin` is the transaction that made it. */
export interface Unconfirmed {
  readonly step: Step;
  readonly inverted: Step;
  readonly origin: Transform;
}

/** What `prosemirror-collab` keeps in a state. */
export interface CollabState {
  readonly version: number;
  readonly unconfirmed: readonly Unconfirmed[];
}

/** Its plugin key is private; this mark, which it sets for the history, is not. */
function collabPlugin(state: EditorState): Plugin<CollabState> {
  const found = state.plugins.find(({ spec }) => 'historyPreserveItems' in spec);
  if (!found) throw new Error('This state belongs to no session');
  return found;
}

export function collabState(state: EditorState): CollabState {
  return collabPlugin(state).getState(state) as CollabState;
}

export function setCollabState(state: EditorState, transaction: Transaction, collab: CollabState): Transaction {
  return transaction.setMeta(collabPlugin(state), collab);
}

/** Whether a transaction brings what the server said, rather than what this writer did. */
export function isRemote(state: EditorState, transaction: Transaction): boolean {
  return transaction.getMeta(collabPlugin(state)) !== undefined;
}

/** The document of `collabState(state).version`: without the unconfirmed steps. */
export function confirmedDocument(state: EditorState): Node {
  const { unconfirmed } = collabState(state);
  if (unconfirmed.length === 0) return state.doc;
  const transform = new Transform(state.doc);
  for (const { inverted } of [...unconfirmed].reverse()) transform.step(inverted);
  return transform.doc;
}

/** The steps a transaction at a time, as JSON: the pieces between which a batch may be cut. */
export function units(unconfirmed: readonly Unconfirmed[]): unknown[][] {
  const found: unknown[][] = [];
  let origin: Transform | null = null;
  for (const { step, origin: from } of unconfirmed) {
    if (from !== origin) found.push([]);
    origin = from;
    found.at(-1)?.push(step.toJSON());
  }
  return found;
}
