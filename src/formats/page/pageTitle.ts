import { wordsOf } from '../reading/counts.ts';
import { agencyNamed } from '../reading/credits.ts';
import { isBylineLine, metaLine } from './bylineLine.ts';
import { keyOfWords, sameWords } from './pageHeadline.ts';
import type { Line } from './pageLine.ts';
import { isTimeLine } from './timeLine.ts';

/**
 * The line that is repeated most before the text begins, else a heading; else of a page the longest, and of a text with nothing around
 * it the one that it begins with.
 */
export function titleLine(
  front: readonly Line[],
  stated: string | undefined,
  surrounded: boolean,
): { text: string; index: number } | null {
  const candidates = front
    .map((line, index) => ({ ...line, index }))
    .filter(
      ({ text, kind, block }) =>
        kind === null &&
        text.length >= 8 &&
        text.length <= 220 &&
        wordsOf(text).length >= 2 &&
        !isTimeLine(text) &&
        !isBylineLine(text) &&
        !metaLine(text) &&
        !agencyNamed(text) &&
        !isCreditLine(text) &&
        (block.tag === 'p' || /^h\d$/.test(block.tag)),
    );
  if (stated) {
    const named =
      candidates.find(({ text }) => sameWords(text, stated)) ??
      candidates.find(({ text }) => startsTitle(text, stated) && text.length > 15);
    return named ?? { text: stated, index: -1 };
  }
  const times = (text: string) =>
    candidates.filter((other) => sameWords(other.text, text) || startsTitle(other.text, text)).length;
  const best = candidates.toSorted(
    (a, b) => times(b.text) - times(a.text) || rank(b) - rank(a) || b.text.length - a.text.length,
  )[0];
  if (best && !surrounded && times(best.text) === 1 && rank(best) === 0) return firstTitle(candidates);
  return best ? { text: best.text, index: best.index } : null;
}

/** The first line of a text, or the second below a kicker; none where a text begins with a sentence. */
function firstTitle(candidates: readonly (Line & { index: number })[]): { text: string; index: number } | null {
  const isTitle = (line: Line & { index: number }) => line.index <= 1 && !/[.:;,]["“”»«]?$/.test(line.text);
  const [first, second] = candidates;
  if (!first || !isTitle(first)) return null;
  const isKicker = first.index === 0 && wordsOf(first.text).length <= 3;
  const below = isKicker && second && isTitle(second) && second.text.length > first.text.length ? second : first;
  return { text: below.text, index: below.index };
}

/** Whose a picture is heads no article, however often it is said. */
const isCreditLine = (text: string) =>
  /^(?:bild(?:er|quelle)?|fotos?|photos?|image|crédits?|credito|credits?) ?:/i.test(text);

const rank = ({ block }: Line) => (block.tag === 'h1' ? 3 : /^h[2-6]$/.test(block.tag) ? 1 : 0);

/** A title with the name of its newspaper behind it, or cut off. */
export function startsTitle(text: string, title: string): boolean {
  const [one, other] = [keyOfWords(text), keyOfWords(title)];
  if (one === '' || other === '' || other.length < 12) return false;
  const bare = text.replace(/\s*[|–—-]\s*[^|–—-]{2,40}$/, '');
  return keyOfWords(bare) === other || (/[…]$|\.\.\.$/.test(text) && other.startsWith(one) && one.length > 12);
}
