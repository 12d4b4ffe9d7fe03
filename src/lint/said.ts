import { fold, stem } from '#language/words.ts';
import { type BlockFacts, wordsBetween } from './facts.ts';

/** Words that are quoted, in their order, in lower case and as their stems; `text` is the same for the same words. */
export interface Said {
  text: string;
  lower: readonly string[];
  /** Made when they are asked for: it takes longer than all the rest. */
  readonly stems: readonly string[];
}

/** The words of a block between two places. */
export function saidIn(facts: BlockFacts, from: number, to: number, language: string): Said {
  const inside = wordsBetween(facts, from, to);
  const lower = inside.map((word) => word.lower);
  let stems: readonly string[] | undefined;
  return {
    text: lower.join(' '),
    lower,
    get stems() {
      stems ??= inside.map((word) => stem(word.text, language));
      return stems;
    },
  };
}

/** Where words stand in others, in their order and with nothing between; -1 where they do not. */
export function standsIn(words: readonly string[], others: readonly string[]): number {
  const [first] = words;
  if (first === undefined) return -1;
  for (let at = others.indexOf(first); at >= 0; at = others.indexOf(first, at + 1))
    if (words.every((word, index) => others[at + index] === word)) return at;
  return -1;
}

/** How alike two sayings are, 0 to 1: the share of words, by their stems, that both have. */
export function likeness(one: readonly string[], other: readonly string[]): number {
  const left = new Map<string, number>();
  for (const stem of other) left.set(stem, (left.get(stem) ?? 0) + 1);
  let shared = 0;
  for (const stem of one) {
    const count = left.get(stem) ?? 0;
    if (count === 0) continue;
    left.set(stem, count - 1);
    shared += 1;
  }
  return (2 * shared) / Math.max(1, one.length + other.length);
}

/** From here on two sayings are the same one in other words. */
const alike = 0.8;

/** How many words of a saying begin with each letter; letters that share a place only make more of them look alike. */
export function initialsOf({ lower }: Said): Uint16Array {
  const counts = new Uint16Array(32);
  for (const word of lower) {
    const at = fold(word.charAt(0)).charCodeAt(0) % counts.length;
    counts[at] = (counts[at] ?? 0) + 1;
  }
  return counts;
}

/** Whether two sayings may be the same in other words, by their initials: words of one stem begin with the same letter. */
export function mayBeAlike(one: Uint16Array, other: Uint16Array): boolean {
  let [shared, all] = [0, 0];
  for (let at = 0; at < one.length; at += 1) {
    const [count, others] = [one[at] ?? 0, other[at] ?? 0];
    shared += Math.min(count, others);
    all += count + others;
  }
  return 2 * shared >= alike * all;
}

/** So alike that they must be the same saying, and yet not the same words; one that is part of the other is cut, not changed. */
export function sameInOtherWords(one: Said, other: Said): boolean {
  if (standsIn(one.lower, other.lower) >= 0 || standsIn(other.lower, one.lower) >= 0) return false;
  return likeness(one.stems, other.stems) >= alike;
}
