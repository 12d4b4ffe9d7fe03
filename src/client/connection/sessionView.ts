import type { EditorState, Transaction } from '@tiptap/pm/state';
import type { DisplacedText } from '#api/displaced.ts';
import type { Presence } from '#api/live.ts';
import type { Problem } from '#api/problem.ts';

/** The save receipt. `saved` is said only of what the database has committed. Times are milliseconds since 1970 UTC. */
export type Receipt =
  | { kind: 'opening' }
  | { kind: 'readOnly' }
  | { kind: 'saving' }
  | { kind: 'saved'; at: number; version: number }
  | { kind: 'offline'; changes: number }
  | { kind: 'notSaved'; problem: Problem };

/** What React may know of a session. */
export interface SessionView {
  /** `reload`: the article was made with a newer Galley, it is read-only and unsent text is kept; `closed`: it may not be read (any more). */
  phase: 'opening' | 'ready' | 'reload' | 'closed';
  receipt: Receipt;
  writable: boolean;
  /** Whether the channel is up. */
  online: boolean;
  /** The local copy in this browser works; false is said to the writer. */
  journalled: boolean;
  /** The others who have the article open; selections are positions in the displayed document of the moment they came. */
  present: readonly Presence[];
  /** Words of this writer that a rebase or a refusal took out of the text, and of which nothing has become yet: kept, shown, offered; never put back unasked. */
  displaced: readonly DisplacedText[];
  problem: Problem | null;
}

/** The editor that shows a session's state; without one the session keeps the state by itself. */
export interface EditorHost {
  readonly state: EditorState;
  /** True while an input method composes: remote batches wait, or `café` becomes `cafeé`. */
  readonly composing: boolean;
  dispatch(transaction: Transaction): void;
  /** Puts the caret at a position of the document and scrolls it into view. */
  reveal(position: number): void;
}
