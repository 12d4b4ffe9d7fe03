import type { Node } from '@tiptap/pm/model';
import type { Step } from '@tiptap/pm/transform';
import { Problem } from '#api/problem.ts';
import type { FieldName } from '#article/fields.ts';
import { checkChanged, rebase, replay } from '#article/steps.ts';
import { checkWay, readSound } from './soundSteps.ts';
import type { Committed } from './timeline.ts';

/**
 * What a batch comes to at the head: the steps that are left of it, and the document after them. `since` are all batches
 * committed after the document `base`, which it was made on. Throws the Problem `badStep` on nonsense, and on what the
 * schema does not allow; `frozen` when it changes a field that has to stay.
 */
export function accept(
  base: Node,
  since: readonly Committed[],
  steps: readonly unknown[],
  frozen: readonly FieldName[] = [],
): { kept: Step[]; doc: Node } {
  const head = since.at(-1)?.after ?? base;
  const accepted = rebased(base, head, since, steps);
  if (frozen.some((name) => accepted.doc.attrs[name] !== head.attrs[name])) throw new Problem('frozen');
  return accepted;
}

function rebased(
  base: Node,
  head: Node,
  since: readonly Committed[],
  steps: readonly unknown[],
): { kept: Step[]; doc: Node } {
  try {
    let { doc, pending } = replay(base, steps.map(readSound), checkWay(base));
    checkChanged(base, doc);
    for (const committed of since) {
      // One committed batch at a time: only so the writer's client comes to the same end.
      // What is made on the last of them becomes versions.
      const made = committed.after === head ? checkWay(head) : undefined;
      ({ rebased: pending, doc } = rebase(pending, committed.steps, committed.after, made));
    }
    if (since.length > 0) checkChanged(head, doc);
    return { kept: pending.map(({ step }) => step), doc };
  } catch (error) {
    // Whatever reading, applying or resolving hostile steps throws, it is the batch that is bad.
    if (error instanceof Error) throw new Problem('badStep');
    throw error;
  }
}
