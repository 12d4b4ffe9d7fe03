import { Selection } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { blocks } from '#blocks/all.ts';
import type { BlockDefinition } from '#blocks/defineBlock.ts';
import { insertedBlock } from './insertBlock.ts';
import { newBlock } from './nodes.ts';
import { ownBlock } from './places.ts';

/** Dropped and pasted files by the id of the block that will upload them. */
export type FilesToUpload = Map<string, File>;

const holder = (blocks as readonly BlockDefinition[]).find(({ attrs }) => attrs && 'picture' in attrs)?.name;

/** A figure for each picture, at a position or at the caret; their blocks upload them. */
export function insertPictures(
  view: EditorView,
  files: FilesToUpload,
  pictures: readonly File[],
  position: number | null,
): void {
  if (!holder || !view.editable) return;
  const { tr } = view.state;
  if (position !== null) tr.setSelection(Selection.near(tr.doc.resolve(position)));
  for (const picture of pictures) {
    const waiting = ownBlock(tr.selection.$from);
    const fresh = newBlock(holder);
    files.set(String(fresh.attrs.id), picture);
    // One that still waits for its picture is made anew around its words: its id tells it that there is a file.
    if (waiting?.node.type.name === holder && waiting.node.attrs.picture === '') {
      const filled = waiting.node.type.create({ ...waiting.node.attrs, id: fresh.attrs.id }, waiting.node.content);
      tr.replaceWith(waiting.from, waiting.to, filled);
      tr.setSelection(Selection.near(tr.doc.resolve(waiting.from + filled.nodeSize), -1));
    } else insertedBlock(tr, fresh);
  }
  view.dispatch(tr.scrollIntoView());
}
