import type { Node } from '@tiptap/pm/model';
import { Mapping, ReplaceAroundStep, ReplaceStep, type Step, type StepMap } from '@tiptap/pm/transform';
import type { Batch } from '#api/live.ts';
import { stoodAt } from '#article/stoodAt.ts';

/** A committed batch that the writer of a later one had not seen. */
export interface Unseen {
  batch: Pick<Batch, 'client' | 'author'>;
  steps: readonly Step[];
}

/** Words of a person that a batch took out without its writer having seen them, and where they stood. */
export interface Taken {
  author: string;
  words: string;
  around?: string;
  block?: string;
}

interface Range {
  from: number;
  to: number;
  author: string;
}

/** Longest text that is kept of one person, in UTF-16 units. */
const most = 1_000_000;

/** Whether a step takes more than a letter out. Others cannot have put anything in the middle of less. */
export function takesOut(step: Step): boolean {
  let found = false;
  step.getMap().forEach((from, to) => {
    found ||= to - from > 1;
  });
  return found;
}

/**
 * The words that `steps`, which lead on from the document `head`, delete, and that others had put in by batches that
 * `client` had not seen: `unseen` are those up to `head`, in order. What only came from elsewhere in the article is nobody's
 * new words.
 */
export function takenUnseen(client: string, unseen: readonly Unseen[], head: Node, steps: readonly Step[]): Taken[] {
  let ranges: Range[] = [];
  for (const { batch, steps: theirs } of unseen)
    for (const step of theirs) {
      ranges = ranges.flatMap((range) => through(range, step.getMap()));
      if (batch.client !== client) ranges.push(...broughtBy(step, batch.author));
    }
  const taken = new Map<string, { words: string[]; at: number }>();
  const way = new Mapping();
  let doc = head;
  for (const step of steps) {
    if (ranges.length === 0) break;
    for (const { from, to, author } of cutOut(ranges, step.getMap())) {
      const words = doc.textBetween(from, to, '\n', '\n').trim();
      const before = taken.get(author) ?? { words: [], at: way.invert().map(from) };
      if (words !== '') taken.set(author, { ...before, words: [...before.words, words] });
    }
    ranges = ranges.flatMap((range) => through(range, step.getMap()));
    way.appendMap(step.getMap());
    doc = step.apply(doc).doc ?? doc;
  }
  return [...taken].map(([author, { words, at }]) => ({
    author,
    words: words.join('\n').slice(0, most),
    ...stoodAt(head, at, way, doc),
  }));
}

/** Where a step put words in. A block that has its id already was moved, doubled or restored. */
function broughtBy(step: Step, author: string): Range[] {
  if (!(step instanceof ReplaceStep || step instanceof ReplaceAroundStep)) return [];
  let known = false;
  step.slice.content.descendants((node) => {
    known ||= typeof node.attrs.id === 'string';
  });
  const ranges: Range[] = [];
  if (!known)
    step.getMap().forEach((_oldFrom, _oldTo, from, to) => void (to > from && ranges.push({ from, to, author })));
  return ranges;
}

/** What is left of a range behind a step, in pieces where something came into it; what was replaced is another's words now. */
function through({ from, to, author }: Range, map: StepMap): Range[] {
  const edges = [from];
  const gone: { from: number; to: number }[] = [];
  map.forEach((oldFrom, oldTo) => {
    if (oldTo > oldFrom) gone.push({ from: oldFrom, to: oldTo });
    for (const edge of [oldFrom, oldTo]) if (edge > from && edge < to) edges.push(edge);
  });
  return edges
    .map((edge, index) => ({ from: edge, to: edges[index + 1] ?? to }))
    .filter((piece) => !gone.some((each) => each.from <= piece.from && piece.to <= each.to))
    .map((piece) => ({ from: map.map(piece.from, 1), to: map.map(piece.to, -1), author }))
    .filter((piece) => piece.to > piece.from);
}

/** The parts of ranges that a step takes out, in the order of the text, neighbours of one person joined. */
function cutOut(ranges: readonly Range[], map: StepMap): Range[] {
  const cuts: Range[] = [];
  map.forEach((oldFrom, oldTo) => {
    for (const { from, to, author } of ranges) {
      const cut = { from: Math.max(from, oldFrom), to: Math.min(to, oldTo), author };
      if (cut.to > cut.from) cuts.push(cut);
    }
  });
  const joined: Range[] = [];
  for (const cut of cuts.sort((one, other) => one.from - other.from)) {
    const last = joined.at(-1);
    if (last && last.author === cut.author && cut.from <= last.to) last.to = Math.max(last.to, cut.to);
    else joined.push(cut);
  }
  return joined;
}
