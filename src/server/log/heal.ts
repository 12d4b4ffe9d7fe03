import type { Node } from '@tiptap/pm/model';
import { AttrStep, type Step } from '@tiptap/pm/transform';
import { idsIn } from '#article/blockIds.ts';

/** The client that the server's own repairs are made by: no name that a session could have. */
export const healer = 'galley:ids';

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
