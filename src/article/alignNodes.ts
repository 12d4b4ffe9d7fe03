import type { Node } from '@tiptap/pm/model';

/** A node of one version and what it is in the other: indexes among the siblings. */
export interface Pair {
  before: number;
  after: number;
  /** It stands among others than before. */
  moved: boolean;
}

/** Nodes without ids compared for likeness, at most: each with each. */
const mostLikened = 120;
/** Share of words in common from which two nodes are two versions of one. */
const likeness = 0.5;

/**
 * Which of these siblings are the same in two versions: by id first, then what is there only once, then by equal
 * content, then by words in common. In the order of `after`; each node is in one pair at most.
 */
export function alignNodes(before: readonly Node[], after: readonly Node[]): Pair[] {
  const partner = new Map<number, number>();
  const taken = new Set<number>();
  const pair = (one: number, other: number) => {
    const [a, b] = [before[one], after[other]];
    if (!a || !b || partner.has(other) || taken.has(one) || !comparable(a, b)) return;
    partner.set(other, one);
    taken.add(one);
  };
  const restBefore = () => before.flatMap((_, index) => (taken.has(index) ? [] : [index]));
  const restAfter = () => after.flatMap((_, index) => (partner.has(index) ? [] : [index]));
  /** Pairs what is left by a key that both have; of several with one key, in their order. */
  const byKey = (key: (node: Node) => string | null) => {
    const waiting = new Map<string, number[]>();
    for (const index of restBefore()) {
      const name = key(before[index] as Node);
      if (name !== null) waiting.set(name, [...(waiting.get(name) ?? []), index]);
    }
    for (const index of restAfter()) {
      const name = key(after[index] as Node);
      const found = name === null ? undefined : waiting.get(name)?.shift();
      if (found !== undefined) pair(found, index);
    }
  };
  byKey(keyOf);
  const [once, onceAfter] = [countTypes(before), countTypes(after)];
  byKey((node) => {
    const name = node.type.name;
    return keyOf(node) === null && once.get(name) === 1 && onceAfter.get(name) === 1 ? name : null;
  });
  byKey((node) => (node.textContent === '' ? null : `${node.type.name}\n${node.textContent}`));
  byLikeness(before, after, restBefore(), restAfter(), pair);
  byKey((node) => (keyOf(node) === null ? node.type.name : null));

  const pairs = [...partner].sort(([one], [other]) => one - other);
  const staying = longestRising(pairs.map(([, one]) => one));
  return pairs.map(([other, one], index) => ({ before: one, after: other, moved: !staying.has(index) }));
}

/** What a node is known by: its id, or that of the first block in it; null where there is none, as in a table's cell. */
export function keyOf(node: Node): string | null {
  if ('id' in node.attrs) return node.attrs.id as string | null;
  const first = node.isTextblock ? null : node.firstChild;
  return first && !first.isText ? keyOf(first) : null;
}

/** Two text blocks, two boxes, or two that have no content: what else could be said of them is that one went and one came. */
function comparable(one: Node, other: Node): boolean {
  return one.inlineContent === other.inlineContent && one.isLeaf === other.isLeaf;
}

function countTypes(nodes: readonly Node[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { type } of nodes) counts.set(type.name, (counts.get(type.name) ?? 0) + 1);
  return counts;
}

function byLikeness(
  before: readonly Node[],
  after: readonly Node[],
  restBefore: readonly number[],
  restAfter: readonly number[],
  pair: (one: number, other: number) => void,
): void {
  if (restBefore.length > mostLikened || restAfter.length > mostLikened) return;
  const words = (node: Node | undefined) => new Set(node?.textContent.toLowerCase().match(/[\p{L}\p{N}]+/gu));
  const candidates = restAfter.map((index) => ({ index, words: words(after[index]) }));
  const found = restBefore.flatMap((one) => {
    const own = words(before[one]);
    return candidates.map((other) => ({ one, other: other.index, share: inCommon(own, other.words) }));
  });
  for (const { one, other } of found.filter(({ share }) => share >= likeness).sort((a, b) => b.share - a.share))
    pair(one, other);
}

function inCommon(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  if (one.size + other.size === 0) return 0;
  let common = 0;
  for (const word of one) if (other.has(word)) common += 1;
  return (2 * common) / (one.size + other.size);
}

/** The indexes of a longest rising part of a list: what has kept its order. */
export function longestRising(values: readonly number[]): Set<number> {
  const ends: number[] = [];
  const previous: number[] = [];
  values.forEach((value, index) => {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((values[ends[middle] ?? 0] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    previous[index] = ends[low - 1] ?? -1;
    ends[low] = index;
  });
  const kept = new Set<number>();
  for (let index = ends.at(-1) ?? -1; index >= 0; index = previous[index] ?? -1) kept.add(index);
  return kept;
}
