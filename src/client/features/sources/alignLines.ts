import { wordsOf } from '#formats/reading/counts.ts';

/** A line of an original beside the one of the article that it became; either may be alone. */
export interface LinePair {
  before: string | null;
  after: string | null;
}

/** Lines that share so much of their words are the same one, changed. */
const alike = 0.5;
/** Beyond this the table of an alignment would be too large: what is equal is then found in order only. */
const mostCells = 4_000_000;

/** The lines of an original beside those of an article, in the order of both: equal ones pair, then what is alike between them. */
export function alignLines(original: readonly string[], article: readonly string[]): LinePair[] {
  const [before, after] = [original.map(keyOf), article.map(keyOf)];
  const pairs: LinePair[] = [];
  let [from, to] = [0, 0];
  const between = (untilBefore: number, untilAfter: number) => {
    pairs.push(...paired(original.slice(from, untilBefore), article.slice(to, untilAfter)));
    [from, to] = [untilBefore, untilAfter];
  };
  for (const [one, other] of equalLines(before, after)) {
    between(one, other);
    pairs.push({ before: original[one] ?? '', after: article[other] ?? '' });
    [from, to] = [one + 1, other + 1];
  }
  between(original.length, article.length);
  return pairs;
}

/** Signs between words are set by the house: a line is its words. */
const keyOf = (line: string) => wordsOf(line).join(' ').toLowerCase();

/** The longest row of equal lines, as their places in both. */
function equalLines(before: readonly string[], after: readonly string[]): [number, number][] {
  const found: [number, number][] = [];
  if (before.length * after.length > mostCells) {
    let next = 0;
    for (const [index, key] of before.entries()) {
      const at = key === '' ? -1 : after.indexOf(key, next);
      if (at < 0) continue;
      found.push([index, at]);
      next = at + 1;
    }
    return found;
  }
  const width = after.length + 1;
  const lengths = new Uint16Array((before.length + 1) * width);
  for (let one = before.length - 1; one >= 0; one -= 1)
    for (let other = after.length - 1; other >= 0; other -= 1) {
      const skipped = Math.max(lengths[(one + 1) * width + other] ?? 0, lengths[one * width + other + 1] ?? 0);
      const same = before[one] !== '' && before[one] === after[other];
      lengths[one * width + other] = same ? (lengths[(one + 1) * width + other + 1] ?? 0) + 1 : skipped;
    }
  let [one, other] = [0, 0];
  while (one < before.length && other < after.length) {
    if (before[one] !== '' && before[one] === after[other]) found.push([one++, other++]);
    else if ((lengths[(one + 1) * width + other] ?? 0) >= (lengths[one * width + other + 1] ?? 0)) one += 1;
    else other += 1;
  }
  return found;
}

/** Lines between two equal ones: each goes beside the first that is like it, the others stand alone where they were. */
function paired(before: readonly string[], after: readonly string[]): LinePair[] {
  const pairs: LinePair[] = [];
  let next = 0;
  for (const line of before) {
    const at = after.findIndex((other, index) => index >= next && likeness(line, other) >= alike);
    if (at < 0) {
      pairs.push({ before: line, after: null });
      continue;
    }
    pairs.push(...after.slice(next, at).map((other) => ({ before: null, after: other })));
    pairs.push({ before: line, after: after[at] ?? '' });
    next = at + 1;
  }
  return [...pairs, ...after.slice(next).map((other) => ({ before: null, after: other }))];
}

/** The part of the words of the longer line that both have, from 0 to 1. */
function likeness(one: string, other: string): number {
  const [left, right] = [keyOf(one).split(' '), new Set(keyOf(other).split(' '))];
  const shared = new Set(left.filter((word) => right.has(word))).size;
  return shared / Math.max(new Set(left).size, right.size, 1);
}
