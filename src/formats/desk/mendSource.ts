import type { HouseStyle } from '#language/houseStyle.ts';
import type { Passage } from '#language/passage.ts';
import { type Change, type Choice, changed } from '#language/repair/change.ts';
import { repair } from '#language/repair/repair.ts';
import { sentenceAround } from '#language/sentences.ts';
import type { MendedFormat } from './readPassages.ts';
import type { SourcePassage } from './SourcePassage.ts';

/** A change as it is told outside: in which block, what, and the sentence it stands in. */
export interface ToldChange extends Change {
  excerpt: string;
}

/** Brings a source to a style where it stands: the text, and the list of changes with what is asked. `beside` is changed as well. */
export function mendSource(
  source: string,
  format: MendedFormat,
  passages: readonly SourcePassage[],
  style: HouseStyle,
  options: Parameters<typeof repair>[2],
  beside: readonly Choice[] = [],
): { text: string; changes: ToldChange[] } {
  const changes = repair(
    passages.map(({ passage }) => passage),
    style,
    options,
  );
  const edits = changes.flatMap((change): Choice[] =>
    change.ticked ? (passages[change.passage]?.inSource(change) ?? []) : [],
  );
  const written = edits.map((edit) => (format === 'html' ? { ...edit, after: escaped(edit.after) } : edit));
  const read = passages.map(({ passage }) => passage);
  return { text: changed(source, [...written, ...beside]), changes: changes.map((change) => tellChange(change, read)) };
}

/** A change with the sentence it stands in. */
export function tellChange(change: Change, passages: readonly Passage[]): ToldChange {
  const text = passages[change.passage]?.text ?? '';
  const { from, to } = sentenceAround(text, change.from, change.to);
  return { ...change, excerpt: text.slice(from, to) };
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
