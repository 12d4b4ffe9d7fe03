import { sinkListItem } from '@tiptap/pm/schema-list';
import type { Command, Transaction } from '@tiptap/pm/state';
import { blockNamed } from '#blocks/all.ts';
import { itemType } from './nodes.ts';

/** Moves items a level down. The list that they make there is of the kind they came from: ProseMirror would make one as it is by default. */
export const sinkItem: Command = (state, dispatch) => {
  const { $from } = state.selection;
  let depth = $from.depth;
  while (depth > 0 && $from.node(depth).type !== itemType) depth -= 1;
  const around = depth > 0 ? $from.node(depth - 1) : null;
  const kinds = Object.keys((around && blockNamed(around.type.name)?.counted?.where) ?? {});
  const ofKind = (tr: Transaction) => {
    const place = tr.selection.$from;
    for (let at = place.depth; at > 0 && around; at -= 1) {
      const list = place.node(at);
      if (list.type !== around.type) continue;
      // A list that was there before has an id.
      if (list.attrs.id === null)
        for (const name of kinds) tr.setNodeAttribute(place.before(at), name, around.attrs[name]);
      break;
    }
    return tr;
  };
  return sinkListItem(itemType)(state, dispatch && ((tr) => dispatch(ofKind(tr))));
};
