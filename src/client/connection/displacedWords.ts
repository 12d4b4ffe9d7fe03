import type { Node } from '@tiptap/pm/model';
import { AttrStep, type Mappable, Mapping, type Step } from '@tiptap/pm/transform';
import { blockNamed } from '#blocks/all.ts';
import type { Attr } from '#blocks/attrs.ts';

/**
 * The words that dropped steps had put into the document, as it was displayed before they fell: each step's insertions
 * mapped through the later steps, neighbours merged, in the order of the document, with the words that are values of a
 * block, such as an alternative text. Empty when there were none.
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
  const valued = new Set<number>();
  maps.forEach((map, index) => {
    if (!dropped[index] && !after) return;
    const later = new Mapping(maps.slice(index + 1));
    const step = steps[index];
    if (dropped[index] && step instanceof AttrStep) {
      const { pos, deleted } = later.mapResult(step.pos, 1);
      const node = deleted ? null : doc.nodeAt(pos);
      if (node && typedValues(node, step.attr) !== '') valued.add(pos);
    }
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
  const pieces = merged.map(({ from, to }) => {
    const words = [doc.textBetween(from, to, '\n', '\n').trim()];
    doc.nodesBetween(from, to, (node, position) => {
      if (position >= from) words.push(typedValues(node));
      valued.delete(position);
      return !node.isTextblock;
    });
    return { at: from, words };
  });
  for (const at of valued) pieces.push({ at, words: [typedValues(doc.nodeAt(at))] });
  pieces.sort((one, other) => one.at - other.at);
  const words = pieces.flatMap((piece) => piece.words).filter((text) => text !== '');
  return { words: words.join('\n'), at: pieces[0]?.at ?? 0 };
}

/** The values of a block that people type, a line each; of one attribute if it is named. */
export function typedValues(node: Node | null, name?: string): string {
  const attrs: Readonly<Record<string, Attr>> = blockNamed(node?.type.name ?? '')?.attrs ?? {};
  return Object.entries(attrs)
    .filter(([each, { typed }]) => typed && (name === undefined || each === name))
    .map(([each]) => String(node?.attrs[each]).trim())
    .filter((value) => value !== '')
    .join('\n');
}
