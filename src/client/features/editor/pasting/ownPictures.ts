import type { Node } from '@tiptap/pm/model';
import { pictureAt } from '#page/pictures.ts';

/** A block with those of its pictures that are the newsroom's own, by their address, as the pictures they are: nobody has to fetch them. */
export function withOwnPictures(block: Node, origin: string): Node {
  if (block.isTextblock || block.isLeaf) return block;
  const children = block.children.map((child) => withOwnPictures(child, origin));
  const { address } = block.attrs;
  const own =
    typeof address === 'string' && address.startsWith(`${origin}/`) ? pictureAt(address.slice(origin.length)) : null;
  return block.type.create({ ...block.attrs, ...(own ? { ...own, address: '' } : {}) }, children, block.marks);
}
