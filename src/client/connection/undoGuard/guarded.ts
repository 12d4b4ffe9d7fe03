import type { Deleted } from './deleted.ts';
import type { Range } from './ranges.ts';

/** What somebody else put there. */
export interface Foreign extends Range {
  /** An undo of the writer's own deletion brought it back, so a redo may delete it again. */
  byUndo?: boolean;
}

/** What the guard knows of the document. */
export interface Ranges {
  /** Around what this writer brought in by one step: only there are foreign words in danger. */
  own: readonly Range[];
  /** What others put there since. */
  foreign: readonly Foreign[];
  /** What this writer moved: an undo may take it from the new place and find the old one gone. */
  moved: readonly Range[];
  deleted: readonly Deleted[];
}

/** As many own insertions as the undo history reaches back, about: work per keystroke does not grow with the article. */
const most = 200;

/** Only what lies in own insertions, neighbours joined: the others are in no danger. */
export function tidy({ own, foreign, moved, deleted }: Ranges): Ranges {
  const kept = joined(own).slice(-most);
  return { own: kept, foreign: inside(foreign, kept), moved: moved.slice(-most), deleted: deleted.slice(-most) };
}

/** Own ranges that say no more than others are let go; the last one in is the last one still. */
function joined(own: readonly Range[]): readonly Range[] {
  if (own.length < most) return own;
  return own.filter(
    (range, index) => !own.some((other, at) => at > index && other.from <= range.from && other.to >= range.to),
  );
}

function inside(foreign: readonly Foreign[], own: readonly Range[]): readonly Foreign[] {
  if (foreign.length === 0) return foreign;
  const kept = foreign.filter(({ from, to }) => own.some((mine) => mine.from <= from && mine.to >= to));
  const sorted = kept.sort((one, other) => one.from - other.from);
  const all: Foreign[] = [];
  for (const range of sorted) {
    const last = all.at(-1);
    if (last && (range.from < last.to || (range.from === last.to && range.byUndo === last.byUndo)))
      last.to = Math.max(last.to, range.to);
    else all.push({ ...range });
  }
  return all;
}
