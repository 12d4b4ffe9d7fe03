import type { Node } from '@tiptap/pm/model';
import type { Step } from '@tiptap/pm/transform';
import { deepest, depthOf } from '#article/depth.ts';
import { changedBlocks, checkFields, checkText, readStep } from '#article/steps.ts';

/** How deep what a step brings may be nested: more than any article is, and little enough for whatever goes through it. */
const deepestSlice = 4 * deepest;

/**
 * Reads a step that somebody has sent. Its places have to be whole numbers: between two characters' halves a step would
 * apply, and move everybody else's places by a fraction. Throws a `RangeError`.
 */
export function readSound(json: unknown): Step {
  const { slice, ...places } = (json ?? {}) as Record<string, unknown> & { slice?: { content?: unknown } | null };
  checkNesting(slice?.content, deepestSlice);
  const step = readStep(json);
  for (const numbers of [places, slice ?? {}])
    for (const value of Object.values(numbers))
      if (typeof value === 'number' && !Number.isSafeInteger(value)) throw new RangeError('Not a place in a text');
  return step;
}

function checkNesting(content: unknown, most: number): void {
  if (!Array.isArray(content)) return;
  if (most === 0) throw new RangeError('Too many blocks in one another');
  for (const node of content as ({ content?: unknown } | null)[]) checkNesting(node?.content, most - 1);
}

/**
 * A check of the documents that steps make one after the other on the way from `base`, as far as `Step.apply` and reading
 * do not check them: the version after each step is one that people look at, not only the last. What is the same object
 * before and after a step is not visited, so that it costs no more in a long article. Throws a `RangeError`.
 */
export function checkWay(base: Node): (before: Node, after: Node) => void {
  // What is too deep already, from a release that let it in, can be written in all the same.
  const isTooDeep = (depth: number) => depth > deepest && depth > Math.max(...base.children.map(depthOf));
  return (before, after) => {
    checkFields(before, after);
    checkInside(before, after, (depth) => {
      if (isTooDeep(depth)) throw new RangeError('Too many blocks in one another');
    });
  };
}

/** Checks what stands in one node and not in the other; `checkDepth` hears how deep its blocks stand, seen from them. */
function checkInside(before: Node, after: Node, checkDepth: (depth: number) => void): void {
  const changed = changedBlocks(before, after);
  const [old] = changed.before;
  const alone = changed.before.length === 1 && changed.after.length === 1;
  const known = new Set(changed.before);
  for (const node of changed.after) {
    if (known.has(node)) continue;
    if (alone && old && !node.isLeaf && node.sameMarkup(old)) {
      if (!node.type.validContent(node.content)) throw new RangeError(`Invalid content of ${node.type.name}`);
      checkInside(old, node, (depth) => checkDepth(depth + 1));
    } else {
      if (node.isBlock) checkDepth(depthOf(node));
      node.check();
      checkText(node);
    }
  }
}
