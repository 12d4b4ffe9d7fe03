import type { HouseStyle } from '../houseStyle.ts';
import { styleOfRange } from '../locales.ts';
import { keptParts, type Passage, type Range, touches } from '../passage.ts';
import type { Edit } from './change.ts';

/** What one stage of the repair looks at: a passage, how the house sets it, and how it was set before, where that is known. */
export interface Sheet {
  passage: Passage;
  style: HouseStyle;
  /** The style the text comes from: it tells what 12.500 means. */
  source: HouseStyle | null;
}

/** One stage: pure, and done when it finds nothing more in what it made. */
export type Stage = (sheet: Sheet) => Edit[];

/**
 * Finds a pattern in what the house may set, with the style of the words it is found in. Nothing is found that touches
 * code, addresses or names of the keep-list. `trace` is a plain pattern that what is sought is never without: one that
 * knows the letters of all alphabets takes a millisecond to be made ready, and most texts have nothing for it.
 */
export function* found(
  { passage, style }: Sheet,
  pattern: RegExp,
  trace?: RegExp,
): Generator<{ match: RegExpExecArray; from: number; to: number; style: HouseStyle }> {
  if (trace && !trace.test(passage.text)) return;
  let kept: readonly Range[] | undefined;
  for (const match of passage.text.matchAll(pattern)) {
    const [from, to] = [match.index, match.index + match[0].length];
    kept ??= keptParts(passage, style.keep);
    if (kept.length > 0 && touches(kept, from, Math.max(to, from + 1))) continue;
    yield { match, from, to, style: styleOfRange(passage.spans, style, from, to) };
  }
}

/** Whether a style is of a language, by its two letters. */
export const isOf = ({ language }: HouseStyle, base: string) => language.slice(0, 2) === base;

/** Whether some words of a sheet may follow a style of a language, by its two letters. */
export const hasWordsOf = ({ passage, style }: Sheet, base: string) =>
  isOf(style, base) || passage.spans.some(({ language }) => language?.slice(0, 2).toLowerCase() === base);
