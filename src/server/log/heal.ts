import type { Node } from '@tiptap/pm/model';
import { AttrStep, type Step } from '@tiptap/pm/transform';
import { type IdPlace, idsIn } from '#article/blockIds.ts';
import { changedBlocks } from '#article/steps.ts';

/** The client that the server's own repairs are made by: no name that a session could have. */
export const healer = 'galley:ids';

/**
 * Attribute steps that give new ids to blocks without one, or whose id another one before them has: two people who move
 * the same block at once leave it twice, and a step that gives an id may fall in a rebase. Empty nearly always: a change
 * of `before`, which was healed, can only need it where it touches ids.
 */
export function healIds(before: Node, doc: Node, newId: () => string): Step[] {
  const changed = changedBlocks(before, doc);
  if (sameIds(changed.before.flatMap(idsIn), changed.after.flatMap(idsIn))) return [];
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

function sameIds(before: readonly IdPlace[], after: readonly IdPlace[]): boolean {
  return before.length === after.length && after.every(({ id }, index) => id !== null && id === before[index]?.id);
}
