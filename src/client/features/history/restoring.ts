import { closeHistory, undo } from '@tiptap/pm/history';
import type { Node } from '@tiptap/pm/model';
import type { Transaction } from '@tiptap/pm/state';
import { type FieldName, fields } from '#article/fields.ts';
import { putBack, restoreBlock, restoreFields, restoreText } from '#article/restore.ts';
import type { ArticleSession } from '../../connection/ArticleSession.ts';

/** What of an older version comes back: all of it, one block by its key, or one passage. `old` is that version's document. */
export type Restoration =
  | { kind: 'version'; version: number; old: Node }
  | { kind: 'block'; old: Node; key: string; words: string; takesOut: boolean }
  | { kind: 'passage'; old: Node; from: number; to: number; words: string };

/** What became of it: nothing differed, the article did not take it, or done, with the way back. */
export type Restored = 'same' | 'refused' | { undo(): boolean };

/**
 * Restores as new steps of this writer: they are sent, rebased and undone like anything that is typed. Fields are outside
 * of the undo history, as always, so the way back sets those that are still as they were restored.
 */
export function restore(session: ArticleSession, what: Restoration, frozen: readonly FieldName[]): Restored {
  const before = session.state.doc;
  const transaction = closeHistory(session.state.tr);
  if (what.kind === 'version') restoreText(transaction, what.old);
  else if (what.kind === 'block') restoreBlock(transaction, what.old, what.key);
  else {
    const end = putBack(transaction, what.old, what.from, what.to);
    if (end === null) return 'same';
  }
  const values = session.state.tr.setMeta('addToHistory', false);
  if (what.kind === 'version') restoreFields(values, what.old, frozen);
  if (!transaction.docChanged && !values.docChanged) return 'same';
  if (transaction.docChanged) {
    session.dispatch(transaction);
    if (session.state.doc.content.eq(before.content)) return 'refused';
  }
  if (values.docChanged) setValues(session, what.old, frozen);
  session.flush();
  const restoredText = transaction.docChanged ? watch(session) : null;
  const restored = session.state.doc;
  return {
    undo: () => {
      const touched = restoredText?.end() ?? false;
      if (restoredText && !touched) undo(session.state, (undone: Transaction) => session.dispatch(undone));
      if (values.docChanged) setValues(session, before, changedSince(restored, session.state.doc));
      session.flush();
      return !touched;
    },
  };
}

function setValues(session: ArticleSession, old: Node, leave: readonly FieldName[]): void {
  const values = session.state.tr.setMeta('addToHistory', false);
  restoreFields(values, old, leave);
  if (values.docChanged) session.dispatch(values);
}

const changedSince = (before: Node, now: Node) =>
  (Object.keys(fields) as FieldName[]).filter(
    (name) => JSON.stringify(before.attrs[name]) !== JSON.stringify(now.attrs[name]),
  );

/** Whether this writer has changed the text since: then the last undo is another one. */
function watch(session: ArticleSession): { end(): boolean } {
  let touched = false;
  const end = session.subscribe((_, transaction) => {
    if (transaction?.docChanged && transaction.getMeta('addToHistory') !== false) touched = true;
  });
  return {
    end: () => {
      end();
      return touched;
    },
  };
}
