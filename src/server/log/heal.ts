import type { Node } from '@tiptap/pm/model';
import { AttrStep, type Step } from '@tiptap/pm/transform';

/** The client that the server's own repairs are made by. */
export const healer = 'galley-ids';

const idsOf = new WeakMap<Node, readonly { id: string | null; at: number }[]>();

/** The ids in a top-level block and their places from its start; a block that is the same object is not read again. */
function idsIn(block: Node): readonly { id: string | null; at: number }[] {
  const known = idsOf.get(block);
  if (known) return known;
  const found: { id: string | null; at: number }[] = [];
  const look = (node: Node, at: number) => {
    if ('id' in node.attrs) found.push({ id: node.attrs.id as string | null, at });
    return !node.isTextblock;
  };
  if (look(block, 0)) block.descendants((node, position) => look(node, position + 1));
  idsOf.set(block, found);
  return found;
}

/**
 * Attribute steps that give new ids to blocks without one, or whose id another one before them has: two people who move
 * the same block at once leave it twice, and a step that gives an id may fall in a rebase. Empty nearly always.
 */
export function healIds(doc: Node, newId: () => string): Step[] {
  const seen = new Set<string>();
  const steps: Step[] = [];
  doc.forEach((block, offset) => {
    for (const { id, at } of idsIn(block)) {
      if (id === null || seen.has(id)) steps.push(new AttrStep(offset + at, 'id', newId()));
      else seen.add(id);
    }
  });
  return steps;
}
