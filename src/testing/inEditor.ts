import type { Node } from '@tiptap/pm/model';
import type { Command, EditorState } from '@tiptap/pm/state';
import { articleState } from '#client/connection/articleState.ts';

/** A session's state of a document; blocks that come into it are called `new-1`, `new-2` … */
export function stateOf(doc: Node): EditorState {
  let ids = 0;
  return articleState(doc, 0, 'test', () => {
    ids += 1;
    return `new-${ids}`;
  });
}

/** The state after some commands, each of which leaves a document of the schema. */
export function done(state: EditorState, ...commands: Command[]): EditorState {
  return commands.reduce((before, command) => {
    let next = before;
    command(before, (transaction) => {
      next = before.apply(transaction);
    });
    next.doc.check();
    return next;
  }, state);
}
