import { Fragment, type Node } from '@tiptap/pm/model';

/** A block's id, null while it has none, and where the block begins, from the start of the top-level block around it. */
export interface IdPlace {
  id: string | null;
  at: number;
}

const idsOf = new WeakMap<Node, readonly IdPlace[]>();

/** The ids in a top-level block, its own first; a block that is the same object is not read again. */
export function idsIn(block: Node): readonly IdPlace[] {
  const known = idsOf.get(block);
  if (known) return known;
  const found: IdPlace[] = [];
  const look = (node: Node, at: number) => {
    if ('id' in node.attrs) found.push({ id: node.attrs.id as string | null, at });
    return !node.isTextblock;
  };
  if (look(block, 0)) block.descendants((node, position) => look(node, position + 1));
  idsOf.set(block, found);
  return found;
}

/** The same content with all ids taken out, to be given new ones: a copy's blocks are others than the original's. */
export function withoutIds(fragment: Fragment): Fragment {
  const children: Node[] = [];
  fragment.forEach((node) => {
    if (node.isText) children.push(node);
    else {
      const attrs = 'id' in node.attrs ? { ...node.attrs, id: null } : node.attrs;
      children.push(node.type.create(attrs, withoutIds(node.content), node.marks));
    }
  });
  return Fragment.from(children);
}
