import type { Node } from '@tiptap/pm/model';
import { AttrStep, DocAttrStep, ReplaceAroundStep, ReplaceStep, type Step } from '@tiptap/pm/transform';
import { checkField, type FieldName, fields } from '#article/fields.ts';
import { readStep } from '#article/steps.ts';
import { isClean } from '#blocks/cleanText.ts';

/**
 * Reads a step that somebody has sent. Its places have to be whole numbers: between two characters' halves a step would
 * apply, and move everybody else's places by a fraction. Throws a `RangeError`.
 */
export function readSound(json: unknown): Step {
  const step = readStep(json);
  const { slice, ...places } = json as Record<string, unknown> & { slice?: unknown };
  for (const numbers of [places, slice ?? {}])
    for (const value of Object.values(numbers))
      if (typeof value === 'number' && !Number.isSafeInteger(value)) throw new RangeError('Not a place in a text');
  return step;
}

/**
 * Checks what a step has brought into the document that it made, as far as `Step.apply` and reading it do not: the version
 * after each step of a batch is one that people look at, not only the last. Throws a `RangeError`.
 */
export function checkBrought(step: Step, doc: Node): void {
  if (step instanceof AttrStep) doc.nodeAt(step.pos)?.check();
  if (step instanceof DocAttrStep && Object.hasOwn(fields, step.attr)) {
    const name = step.attr as FieldName;
    if (!checkField(name, doc.attrs[name])) throw new RangeError(`Bad value of field ${name}`);
  }
  if (step instanceof ReplaceStep || step instanceof ReplaceAroundStep)
    step.slice.content.descendants((node) => {
      if (node.text !== undefined && !isClean(node.text)) throw new RangeError('Unreadable characters');
    });
}
