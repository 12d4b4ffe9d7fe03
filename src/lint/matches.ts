import { keptParts } from '#language/passage.ts';
import type { Line } from './copy.ts';

/** From where to where, in UTF-16 units. */
export interface Range {
  from: number;
  to: number;
}

const spared = new WeakMap<Line, readonly Range[]>();

/** What is not the article's own prose in a line: addresses, code, and words marked as another language's. */
export function sparedIn(line: Line): readonly Range[] {
  const before = spared.get(line);
  if (before) return before;
  const found = [...keptParts(line, []), ...line.spans.filter(({ kind }) => kind === 'language')];
  spared.set(line, found);
  return found;
}

export interface Match extends Range {
  text: string;
  groups: readonly (string | undefined)[];
}

/** Where a pattern (with the flag `g`) is in a line, addresses and other languages left out. */
export function* matches(line: Line, pattern: RegExp): Generator<Match> {
  const outside = sparedIn(line);
  for (const match of line.text.matchAll(pattern)) {
    const from = match.index;
    const to = from + match[0].length;
    if (outside.some((range) => from < range.to && to > range.from)) continue;
    yield { from, to, text: match[0], groups: match.slice(1) };
  }
}

/** The first two letters of a language's tag. */
export function baseOf(language: string): string {
  return language.slice(0, 2);
}
