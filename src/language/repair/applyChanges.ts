import type { Transform } from '@tiptap/pm/transform';
import { checkField, type ProseField } from '#article/fields.ts';
import { schema } from '#article/schema.ts';
import type { Place } from '../passages.ts';
import { type Change, type Choice, changed } from './change.ts';

/** Makes ticked changes in the text of the document they were found in. What replaces words is set as they were: bold, a link, French. */
export function applyChanges<T extends Transform>(
  transform: T,
  places: readonly (Place | undefined)[],
  changes: readonly Change[],
): T {
  const steps = changes.flatMap(({ ticked, passage, ...choice }) => {
    const place = places[passage];
    return ticked && place && 'start' in place
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

/** A text of the details as it was and as ticked changes make it. */
export interface MendedField {
  field: ProseField;
  before: string;
  after: string;
}

/** What ticked changes make of the texts of the details. One that would not fit into its field any more stays as it is. */
export function mendedFields(places: readonly (Place | undefined)[], changes: readonly Change[]): MendedField[] {
  return places.flatMap((place, index) => {
    if (!place || !('field' in place)) return [];
    const { field, passage } = place;
    const own = changes.filter((change) => change.ticked && change.passage === index);
    const after = changed(passage.text, own);
    return after !== passage.text && checkField(field, after) ? [{ field, before: passage.text, after }] : [];
  });
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
