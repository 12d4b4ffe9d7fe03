import type { Node } from '@tiptap/pm/model';
import type { Mappable, StepMap } from '@tiptap/pm/transform';
import { inserted, type Range, within } from './ranges.ts';
import { nearest, runs } from './words.ts';

/** Foreign words that an own step deleted. The history holds them as if they were own, and may bring them back. */
export interface Deleted {
  /** Where they may come back: the place of the deletion and what has come in there since. */
  where: Range;
  /** How far behind the start of the deletion they stood. */
  offset: number;
  text: string;
}

/** The same words where they may come back after a change. */
export function mapDeleted(deleted: readonly Deleted[], map: Mappable): readonly Deleted[] {
  if (deleted.length === 0) return deleted;
  return deleted.map((words) => {
    const { from, to } = words.where;
    return { ...words, where: { from: map.map(from, -1), to: map.map(to, 1) } };
  });
}

/** The foreign words that a step deletes. */
export function deletedBy(map: StepMap, foreign: readonly Range[], doc: Node): Deleted[] {
  const found: Deleted[] = [];
  if (foreign.length === 0) return found;
  map.forEach((from, to) => {
    for (const part of foreign.flatMap((range) => within(range, from, to)))
      for (const run of runs(doc, part.from, part.to))
        found.push({ where: { from, to }, offset: run.from - from, text: run.text });
  });
  return found;
}

/** Which of the deleted words a step brings back, `doc` being the document after it. */
export function restoredBy(map: StepMap, deleted: readonly Deleted[], doc: Node) {
  const ranges: Range[] = [];
  let left = deleted;
  if (deleted.length === 0) return { ranges, left };
  for (const { from, to } of inserted(map)) {
    const near = left.filter(({ where }) => where.from <= to && where.to >= from);
    if (near.length === 0) continue;
    const here = runs(doc, from, to);
    for (const words of near) {
      const at = nearest(here, words.text, from + words.offset, ranges);
      if (at === null) continue;
      ranges.push({ from: at, to: at + words.text.length });
      left = left.filter((other) => other !== words);
    }
  }
  return { ranges, left };
}
