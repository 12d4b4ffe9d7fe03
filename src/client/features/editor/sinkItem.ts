import { sinkListItem } from '@tiptap/pm/schema-list';
import type { Command } from '@tiptap/pm/state';
import { blockNamed } from '#blocks/all.ts';
import { itemType } from './nodes.ts';

/** Moves items a level down. The list that they make there is of the kind they came from: ProseMirror would make one as it is by default. */
export const sinkItem: Command = (state, dispatch) =>
  sinkListItem(itemType)(
    state,
    dispatch &&
      ((tr) => {
        const { $from } = tr.selection;
        const [list, around] = [$from.node(-2), $from.node(-4)];
        // A list that was there before has an id.
        if (list?.type === around?.type && list?.attrs.id === null)
          for (const name of Object.keys(blockNamed(list.type.name)?.counted?.where ?? {}))
            tr.setNodeAttribute($from.before(-2), name, around?.attrs[name]);
        dispatch(tr);
      }),
  );
