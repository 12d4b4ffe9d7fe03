import type { Transform } from '@tiptap/pm/transform';
import { schema } from '#article/schema.ts';
import type { PlacedPassage } from '../passages.ts';
import type { Change, Choice } from './change.ts';

/** Makes ticked changes in the document they were found in. What replaces words is set as they were: bold, a link, French. */
export function applyChanges<T extends Transform>(
  transform: T,
  places: readonly (PlacedPassage | undefined)[],
  changes: readonly Change[],
): T {
  const steps = changes.flatMap(({ ticked, passage, ...choice }) => {
    const place = places[passage];
    return ticked && place
      ? lineByLine(choice, place.passage.text).map((each) => ({ ...each, start: place.start }))
      : [];
  });
  // From the last to the first, so that none moves another.
  steps.sort((a, b) => b.start + b.from - (a.start + a.from) || b.to - a.to);
  for (const { start, from, to, after } of steps) {
    const [first, last] = [start + from, start + to];
    const marks = from < to ? transform.doc.nodeAt(first)?.marks : transform.doc.resolve(first).marks();
    if (after === '') transform.delete(first, last);
    else transform.replaceWith(first, last, schema.text(after, marks));
  }
  return transform;
}

/** A break is a node of its own and stays one: what a change does around it are changes of the lines. */
function lineByLine({ from, to, after }: Choice, text: string): Choice[] {
  const [before, lines] = [text.slice(from, to).split('\n'), after.split('\n')];
  if (before.length !== lines.length) return [];
  let start = from;
  return lines.flatMap((line, index) => {
    const [begin, end] = [start, start + (before[index]?.length ?? 0)];
    start = end + 1;
    return text.slice(begin, end) === line ? [] : [{ from: begin, to: end, after: line }];
  });
}
