import type { Node } from '@tiptap/pm/model';
import { blockwise } from './blockwise.ts';

const named = blockwise(namedIn);

/** The ids of other articles that blocks of this one name, each once. */
export function namedArticles(doc: Node): string[] {
  return [...new Set(named(doc).flat())];
}

function namedIn(block: Node): readonly string[] {
  const found: string[] = [];
  const look = (node: Node) => {
    const id: unknown = node.attrs.article;
    if (typeof id === 'string' && id !== '') found.push(id);
    return !node.isTextblock;
  };
  if (look(block)) block.descendants(look);
  return found;
}
