import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey, type Transaction } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { blockOf } from '#lint/copy.ts';
import type { Finding } from '#lint/finding.ts';
import { followSight, type Sight } from '../../connection/sight.ts';
import { type BlockPlace, positionIn } from './places.ts';
import './findingMarks.css';

/** Blocks whose findings are others now, and the one that is looked at. */
export interface MarkNews {
  blocks?: readonly { place: BlockPlace; findings: readonly Finding[] }[];
  current?: { from: number; to: number } | null;
}

interface Marks extends Sight {
  /** Everywhere in the article. */
  set: DecorationSet;
  /** Those on the screen or near it: at each key ProseMirror goes through all that it shows once for every block. */
  shown: DecorationSet;
  current: DecorationSet;
}

export const findingMarksKey = new PluginKey<Marks>('findings');

/** Longest stretch that is marked, in characters: a line under a whole paragraph says nothing. */
const longest = 160;

/** Marks what was found at its words. The marks move with the words while one types; nothing is looked for at a key. */
export function findingMarks(onClick: (finding: Finding) => void): Plugin<Marks> {
  return new Plugin<Marks>({
    key: findingMarksKey,
    state: {
      init: () => ({ from: 0, to: 0, set: empty, shown: empty, current: empty }),
      apply(transaction, before) {
        const told = transaction.getMeta(findingMarksKey) as MarkNews | Sight | undefined;
        if (!told && !transaction.docChanged) return before;
        const { doc, mapping } = transaction;
        if (told && 'from' in told) return { ...before, ...told, shown: within(before.set, told, doc) };
        const sight = { from: mapping.map(before.from, -1), to: mapping.map(before.to) };
        const blocks = told?.blocks ?? [];
        const seen = blocks.filter(({ place }) => isSeen(place, sight));
        return {
          ...sight,
          set: withBlocks(mapped(before.set, transaction), blocks, doc),
          shown: withBlocks(mapped(before.shown, transaction), seen, doc),
          current: told?.current === undefined ? mapped(before.current, transaction) : currentSet(told.current, doc),
        };
      },
    },
    view: (view) => followSight(view, findingMarksKey),
    props: {
      decorations(state) {
        const marks = findingMarksKey.getState(state);
        if (!marks) return null;
        const [current] = marks.current.find();
        return current ? marks.shown.add(state.doc, [current]) : marks.shown;
      },
      handleClick(view, position) {
        const [mark] = findingMarksKey.getState(view.state)?.set.find(position, position) ?? [];
        if (mark) onClick(foundAt(mark).finding);
        // The caret goes where it was clicked all the same.
        return false;
      },
    },
  });
}

const empty = DecorationSet.empty;

const isSeen = ({ node, position }: BlockPlace, { from, to }: Sight) =>
  position < to && position + node.nodeSize > from;

function within(set: DecorationSet, { from, to }: Sight, doc: Node): DecorationSet {
  return DecorationSet.create(doc, set.find(from, to));
}

function mapped(set: DecorationSet, { docChanged, mapping, doc }: Transaction): DecorationSet {
  return docChanged ? set.map(mapping, doc) : set;
}

function withBlocks(set: DecorationSet, blocks: NonNullable<MarkNews['blocks']>, doc: Node): DecorationSet {
  let marked = set;
  for (const { place, findings } of blocks) {
    const { node, position } = place;
    marked = marked.remove(marked.find(position, position + node.nodeSize));
    const marks = findings.filter(isMarked).map((finding) => {
      const [from, to] = [positionIn(place, finding.from), positionIn(place, finding.to)];
      const spec: MarkSpec = { inclusiveEnd: isWholeLine(place, finding), found: { finding } };
      return Decoration.inline(from, to, { class: `finding finding-${finding.level}` }, spec);
    });
    if (marks.length > 0) marked = marked.add(doc, marks);
  }
  return marked;
}

function currentSet(current: NonNullable<MarkNews['current']> | null, doc: Node): DecorationSet {
  if (!current || current.to <= current.from) return DecorationSet.empty;
  return DecorationSet.create(doc, [Decoration.inline(current.from, current.to, { class: 'finding-current' })]);
}

const isMarked = ({ from, to }: Finding) => to > from && to - from <= longest;

/** What is said of a whole line is said of what is written at its end, too. */
const isWholeLine = ({ node }: BlockPlace, { from, to }: Finding) =>
  blockOf(node).lines.some(({ at, text }) => at === from && at + text.length === to);

/** The mark stays while what is said of its words changes: how many there are, for one. */
interface MarkSpec {
  inclusiveEnd: boolean;
  found: { finding: Finding };
}

const foundAt = (mark: Decoration) => (mark.spec as MarkSpec).found;

/** Whether a block's marks stand where its findings are; then they are those of the new findings, and nothing is drawn. */
export function marksStand(set: DecorationSet, place: BlockPlace, findings: readonly Finding[]): boolean {
  const { node, position } = place;
  const wanted = findings.filter(isMarked);
  const marks = set.find(position, position + node.nodeSize);
  if (marks.length !== wanted.length) return false;
  const pairs = wanted.map((finding) => {
    const [from, to] = [positionIn(place, finding.from), positionIn(place, finding.to)];
    const mark = marks.find((mark) => {
      const { rule, level } = foundAt(mark).finding;
      return mark.from === from && mark.to === to && rule === finding.rule && level === finding.level;
    });
    return mark && { mark, finding };
  });
  if (new Set(pairs.map((pair) => pair?.mark)).size < wanted.length || pairs.includes(undefined)) return false;
  for (const pair of pairs) if (pair) foundAt(pair.mark).finding = pair.finding;
  return true;
}

/** Where a finding's words are now; undefined where they are not marked. */
export function markedPlace(set: DecorationSet, finding: Finding): { from: number; to: number } | undefined {
  return set.find(undefined, undefined, (spec) => (spec as MarkSpec).found.finding === finding)[0];
}
