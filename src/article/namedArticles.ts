import type { Node } from '@tiptap/pm/model';

const perBlock = new WeakMap<Node, readonly string[]>();

/** The ids of other articles that blocks of this one name, each once. A block that is the same object is not read again. */
export function namedArticles(doc: Node): string[] {
  return [...new Set(doc.children.flatMap(namedIn))];
}

function namedIn(block: Node): readonly string[] {
  const known = perBlock.get(block);
  if (known) return known;
  const found: string[] = [];
  const look = (node: Node) => {
    const id: unknown = node.attrs.article;
    if (typeof id === 'string' && id !== '') found.push(id);
    return !node.isTextblock;
  };
  if (look(block)) block.descendants(look);
  perBlock.set(block, found);
  return found;
}
