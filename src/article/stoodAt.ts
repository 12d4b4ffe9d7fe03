import type { Node } from '@tiptap/pm/model';
import type { Mappable } from '@tiptap/pm/transform';

/** Longest text that is told of what stood before displaced words, in UTF-16 units. */
export const mostAround = 200;

/**
 * Where words stood that are displaced: what was to be read before them in `before`, and the block of `after` that they
 * stood in, wherever it is now, or the one that is nearest to their place, as `mapping` leads there.
 */
export function stoodAt(
  before: Node,
  position: number,
  mapping: Mappable,
  after: Node,
): { around?: string; block?: string } {
  const at = Math.min(position, before.content.size);
  const around = before.textBetween(Math.max(0, at - 2 * mostAround), at, ' ', ' ').trim();
  const own = idAround(before, at);
  const block =
    own !== null && has(after, own) ? own : blockAt(after, Math.min(mapping.map(at, -1), after.content.size));
  return {
    ...(around === '' ? {} : { around: around.slice(-mostAround) }),
    ...(block === null ? {} : { block }),
  };
}

/** What the block around a position is known by, or the one before it: its id, of a part of the front its kind. */
function blockAt(doc: Node, position: number): string | null {
  const around = idAround(doc, position);
  if (around !== null) return around;
  const id: unknown = doc.childBefore(position).node?.attrs.id;
  return typeof id === 'string' ? id : null;
}

function idAround(doc: Node, position: number): string | null {
  const $at = doc.resolve(position);
  for (let depth = $at.depth; depth > 0; depth -= 1) {
    const { attrs, type } = $at.node(depth);
    if (typeof attrs.id === 'string') return attrs.id;
    if (depth === 1 && !('id' in attrs)) return type.name;
  }
  return null;
}

function has(doc: Node, id: string): boolean {
  let found = doc.children.some(({ attrs, type }) => !('id' in attrs) && type.name === id);
  doc.descendants((node) => {
    found ||= node.attrs.id === id;
    return !found && !node.isTextblock;
  });
  return found;
}
