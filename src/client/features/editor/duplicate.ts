import { Fragment } from '@tiptap/pm/model';
import { type Command, NodeSelection, type Selection, TextSelection, type Transaction } from '@tiptap/pm/state';
import { withoutIds } from '#article/blockIds.ts';
import { saying } from './announcing.ts';
import { BlockSelection } from './BlockSelection.ts';
import { chosenBlocks } from './turnInto.ts';

/** Puts the chosen blocks behind themselves once more, with ids of their own. What was chosen or where one wrote is then the copy. */
export const duplicateBlocks: Command = (state, dispatch) => {
  const blocks = chosenBlocks(state);
  const [first, last] = [blocks[0], blocks.at(-1)];
  if (!first || !last) return false;
  const { tr } = state;
  tr.insert(last.to, withoutIds(Fragment.from(blocks.map(({ node }) => node))));
  tr.setSelection(inCopy(tr, state.selection, last.to - first.from));
  dispatch?.(saying(tr.scrollIntoView(), 'editor.said.duplicated', { count: blocks.length }));
  return true;
};

function inCopy({ doc }: Transaction, selection: Selection, distance: number): Selection {
  const { from, to, anchor, head } = selection;
  if (selection instanceof BlockSelection) {
    const copies = BlockSelection.touched(doc, from + distance, to + distance, selection.forward);
    if (copies) return copies;
  }
  if (selection instanceof NodeSelection) return NodeSelection.create(doc, from + distance);
  return TextSelection.between(doc.resolve(anchor + distance), doc.resolve(head + distance));
}
