import { keptParts, type Range, touches } from '#language/passage.ts';
import type { Line } from './copy.ts';

const spared = new WeakMap<Line, readonly Range[]>();

/** What is not the article's own prose in a line: addresses, code, and words marked as another language's. */
export function sparedIn(line: Line): readonly Range[] {
  const before = spared.get(line);
  if (before) return before;
  const found = [...keptParts(line, []), ...line.spans.filter(({ kind }) => kind === 'language')];
  spared.set(line, found);
  return found;
}

/** Whether a range of a line is not, or not altogether, the article's own prose. */
export function isSpared(line: Line, from: number, to: number): boolean {
  return touches(sparedIn(line), from, to);
}

export interface Match extends Range {
  text: string;
  groups: readonly (string | undefined)[];
}

/**
 * Where a pattern (with the flag `g`) is in a line, addresses and other languages left out. `trace` is a plain pattern that
 * what is sought is never without: one that knows the letters of all alphabets takes a millisecond to be made ready.
 */
export function* matches(line: Line, pattern: RegExp, trace?: RegExp): Generator<Match> {
  if (trace && !trace.test(line.text)) return;
  for (const match of line.text.matchAll(pattern)) {
    const from = match.index;
    const to = from + match[0].length;
    if (isSpared(line, from, to)) continue;
    yield { from, to, text: match[0], groups: match.slice(1) };
  }
}

/** The first two letters of a language's tag. */
export function baseOf(language: string): string {
  return language.slice(0, 2);
}
