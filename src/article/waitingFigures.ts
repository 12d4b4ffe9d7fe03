import type { Node } from '@tiptap/pm/model';
import { Transform } from '@tiptap/pm/transform';
import { blockNamed } from '#blocks/all.ts';
import type { StoredPicture } from '#blocks/blockView.ts';
import { cleanText } from '#blocks/cleanText.ts';
import { partName } from '#blocks/defineBlock.ts';

/** A figure whose picture is not here yet, and where that can be had. */
export interface WaitingFigure {
  block: string;
  address: string;
}

/** The figures of an article that only know an address, in their order. */
export function waitingFigures(doc: Node): WaitingFigure[] {
  const found: WaitingFigure[] = [];
  doc.descendants((node) => {
    const { id, picture, address } = node.attrs;
    if (picture === '' && typeof address === 'string' && address !== '' && typeof id === 'string')
      found.push({ block: id, address });
    return !node.isTextblock;
  });
  return found;
}

/** The change that puts a stored picture into the figure with an id, and what is said of it where nothing is; null where no figure waits there. */
export function pictureInto(doc: Node, block: string, picture: StoredPicture): Transform | null {
  let position = -1;
  doc.descendants((node, at) => {
    if (node.attrs.id === block && node.attrs.picture === '') position = at;
    return position < 0 && !node.isTextblock;
  });
  const figure = position < 0 ? null : doc.nodeAt(position);
  if (!figure) return null;
  const change = new Transform(doc);
  const { id, width, height, caption, credit, alt } = picture;
  const described = figure.attrs.alt === '' && alt !== '' ? { alt: cleanText(alt) } : {};
  for (const [name, value] of Object.entries({ picture: id, width, height, address: '', ...described }))
    change.setNodeAttribute(position, name, value);
  for (const [name, words] of Object.entries({ caption, credit }))
    fill(change, position, figure.type.name, name, words);
  return change;
}

/** Words for a part that has none; one that is missing is made where the block has it. */
function fill(change: Transform, position: number, block: string, name: string, words: string): void {
  const figure = change.doc.nodeAt(position);
  const { schema } = change.doc.type;
  const type = schema.nodes[partName(block, name)];
  const text = cleanText(words);
  if (!figure || !type || text === '') return;
  const names = Object.keys(blockNamed(block)?.parts ?? {}).map((part) => partName(block, part));
  let offset = position + 1;
  for (const child of figure.children) {
    if (child.type === type) {
      if (child.content.size === 0) change.insert(offset + 1, schema.text(text));
      return;
    }
    if (names.indexOf(child.type.name) > names.indexOf(type.name)) break;
    offset += child.nodeSize;
  }
  change.insert(offset, type.create(null, schema.text(text)));
}
