import type { Word } from '#words/say.ts';
import type { PlacedReport } from './defineRule.ts';
import type { Edit } from './finding.ts';

/** From so many on they are told together, at the first one. */
const many = 4;

/** Small things of one kind: a few are told one by one, many of them once with one fix for all. `place` is what is shown. */
export function* together(
  edits: readonly Edit[],
  says: Word,
  place: (edit: Edit) => { from: number; to: number } = (edit) => edit,
): Generator<PlacedReport> {
  const at = (edit: Edit): PlacedReport => ({ block: edit.block, from: place(edit).from, to: place(edit).to });
  const [first] = edits;
  if (!first) return;
  const label = { word: 'checks.fix.all' as const, params: { count: edits.length } };
  if (edits.length >= many) yield { ...at(first), says, params: { count: edits.length }, fixes: [{ label, edits }] };
  else
    for (const edit of edits)
      yield { ...at(edit), fixes: [{ label: { word: 'checks.fix.set', params: {} }, edits: [edit] }] };
}
