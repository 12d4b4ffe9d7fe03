import type { Node } from '@tiptap/pm/model';
import { type Mappable, Mapping, type Step } from '@tiptap/pm/transform';

/**
 * The words that dropped steps had put into the document, as it was displayed before they fell: each step's insertions
 * mapped through the later steps, neighbours merged, in the order of the document. Empty when there were none.
 * `doc` is the document with all `steps` applied; `dropped[i]` says that step i fell. `after` leads to the document that
 * takes its place: what is shown here and not there is displaced, too, though its step may still be one (an own
 * deletion that reaches further now has taken it in). `at` is where the first of them stood.
 */
export function displacedWords(
  doc: Node,
  steps: readonly Step[],
  dropped: readonly boolean[],
  after?: Mappable,
): { words: string; at: number } {
  const maps = steps.map((step) => step.getMap());
  const ranges: { from: number; to: number }[] = [];
  maps.forEach((map, index) => {
    if (!dropped[index] && !after) return;
    const later = new Mapping(maps.slice(index + 1));
    map.forEach((_oldFrom, _oldTo, newFrom, newTo) => {
      const [from, to] = [later.map(newFrom, 1), later.map(newTo, -1)];
      if (to <= from) return;
      if (dropped[index] || (after && after.map(to, -1) <= after.map(from, 1))) ranges.push({ from, to });
    });
  });
  ranges.sort((one, other) => one.from - other.from);
  const merged: { from: number; to: number }[] = [];
  for (const range of ranges) {
    const last = merged.at(-1);
    if (last && range.from <= last.to) last.to = Math.max(last.to, range.to);
    else merged.push(range);
  }
  const words = merged.map(({ from, to }) => doc.textBetween(from, to, '\n', '\n').trim());
  return { words: words.filter((text) => text !== '').join('\n'), at: merged[0]?.from ?? 0 };
}
